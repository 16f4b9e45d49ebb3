#include "ui/roadmap/roadmapactions.h"

#include "app/roadmap/roadmapedit.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/roadmapsteps.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QWidget>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// What people type, without blanks around; nothing where they cancel. Wide enough for an address.
std::optional<QString> ask(QWidget &window, const QString &title, const QString &label, const QString &text = {})
{
    QInputDialog dialog(&window);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(text);
    dialog.resize(dialog.fontMetrics().averageCharWidth() * 60, dialog.sizeHint().height());
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return dialog.textValue().trimmed();
}

} // namespace

RoadmapActions::RoadmapActions(EditorContext &context, RoadmapSteps &steps, QWidget &window)
    : QObject(&window)
    , m_context(context)
    , m_steps(steps)
    , m_window(window)
{
    edit = add(tr("Edit"), QKeySequence(Qt::Key_Return), [this](const QList<int> &rows) {
        if (!rows.isEmpty())
            emit editRequested(rows.first());
        return QList<int>();
    });
    addItem = add(tr("Add item"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this](const QList<int> &rows) {
        addItemBehind(rows.isEmpty() ? 0 : bucketOf(rows), rows.value(0, -1));
        return QList<int>();
    });
    remove = add(tr("Remove"), QKeySequence(Qt::Key_Delete), [this](auto rows) { return m_steps.remove(rows); });
    addClipboard();
    moveUp =
        add(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this](auto rows) { return m_steps.moveBy(rows, -1); });
    moveDown = add(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down),
                   [this](auto rows) { return m_steps.moveBy(rows, 1); });
    toPreviousBucket = add(tr("To the previous bucket"), QKeySequence(Qt::ALT | Qt::Key_Left),
                           [this](auto rows) { return m_steps.moveToBucket(rows, -1); });
    toNextBucket = add(tr("To the next bucket"), QKeySequence(Qt::ALT | Qt::Key_Right),
                       [this](auto rows) { return m_steps.moveToBucket(rows, 1); });
    //: The address that a roadmap item leads to
    setLink = add(tr("Link…"), QKeySequence(Qt::CTRL | Qt::Key_K),
                  [this](const QList<int> &rows) { return askForLink(rows.value(0, -1)); });
    m_all.removeOne(setLink);
    addOpenLink();
    //: Puts the selected roadmap items under a bold head
    group = add(tr("Group…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
                [this](const QList<int> &rows) { return askForGroup(rows); });
    dissolveGroup =
        add(tr("Dissolve group"), {}, [this](auto rows) { return m_steps.dissolveGroup(rows.value(0, -1)); });
    //: An empty row of the roadmap table, which ends a group
    addSpacer = add(tr("Add spacer below"), {}, [this](auto rows) { return m_steps.addSpacer(rows.value(0, -1)); });
    renameBucket = add(tr("Rename bucket…"), {}, [this](const QList<int> &rows) { return askForName(bucketOf(rows)); });
    addBucket = add(tr("Add bucket…"), {}, [this](const QList<int> &rows) { return askForBucket(rows); });
    moveBucketUp = add({}, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up),
                       [this](const QList<int> &rows) { return m_steps.moveBucket(bucketOf(rows), -1); });
    moveBucketDown = add({}, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down),
                         [this](const QList<int> &rows) { return m_steps.moveBucket(bucketOf(rows), 1); });
    removeBucket =
        add(tr("Remove bucket"), {}, [this](const QList<int> &rows) { return m_steps.removeBucket(bucketOf(rows)); });
    setSideBySide(false);
}

void RoadmapActions::setSideBySide(bool isSideBySide)
{
    moveBucketUp->setText(isSideBySide ? tr("Move bucket left") : tr("Move bucket up"));
    moveBucketDown->setText(isSideBySide ? tr("Move bucket right") : tr("Move bucket down"));
}

void RoadmapActions::addTo(QWidget &picture) const
{
    picture.addActions(m_all);
}

void RoadmapActions::addItemBehind(int bucket, int row)
{
    const QList<int> added = m_steps.addItem(bucket, row);
    if (added.isEmpty())
        return;
    emit done(added);
    emit itemAdded(added.first());
}

void RoadmapActions::addItemAtEnd(int bucket)
{
    if (!m_context.document().isReadOnly() && bucket >= 0 && bucket < m_steps.table().buckets.size())
        addItemBehind(bucket, bucketEnd);
}

QAction *RoadmapActions::add(const QString &text, const QKeySequence &keys,
                             const std::function<QList<int>(QList<int> rows)> &step)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, step] {
        if (m_context.document().isReadOnly())
            return;
        const QList<int> rows = step(selection());
        if (!rows.isEmpty())
            emit done(rows);
    });
    m_all.append(action);
    return action;
}

/// Rows as the Markdown that stands in them, a line each; lines become items.
void RoadmapActions::addClipboard()
{
    copy = new QAction(tr("Copy"), this); // also where nothing can be edited
    copy->setShortcut(QKeySequence(QKeySequence::Copy));
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        QList<int> rows = selection();
        std::ranges::sort(rows);
        QStringList lines;
        for (const int row : std::as_const(rows)) {
            const QString title = m_steps.table().rows.value(row).title;
            if (!title.isEmpty())
                lines.append(QString(title).replace(QChar::LineSeparator, u"<br>"_s));
        }
        if (!lines.isEmpty())
            QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
    m_all.append(copy);
    paste = add(tr("Paste"), QKeySequence(QKeySequence::Paste),
                [this](const QList<int> &rows) { return pasteBehind(rows, PasteAs::Markdown); });
    pastePlain = add(tr("Paste as plain text"), {},
                     [this](const QList<int> &rows) { return pasteBehind(rows, PasteAs::PlainText); });
}

QList<int> RoadmapActions::pasteBehind(const QList<int> &rows, PasteAs as)
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied == nullptr)
        return {};
    return m_steps.addItems(bucketOf(rows), rows.value(0, -1), pastedLines(*copied, as));
}

void RoadmapActions::addOpenLink()
{
    openLink = new QAction(tr("Open link"), this); // also where nothing can be edited
    openLink->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    openLink->setShortcutContext(Qt::WidgetShortcut);
    connect(openLink, &QAction::triggered, this, [this] {
        const int row = selection().value(0, -1);
        if (row >= 0 && row < m_steps.table().rows.size() && !m_steps.table().rows[row].links.isEmpty())
            emit linkRequested(m_steps.table().rows[row].links.first());
    });
    m_all.append(openLink);
}

int RoadmapActions::bucketOf(const QList<int> &rows) const
{
    const QList<RoadmapRow> &all = m_steps.table().rows;
    const int row = rows.value(0, -1);
    return row >= 0 && row < all.size() ? all[row].bucket : -1;
}

void RoadmapActions::update()
{
    const QList<int> rows = selection();
    const RoadmapTable &table = m_steps.table();
    const bool canEdit = !m_context.document().isReadOnly() && !m_steps.holdConflict(rows);
    const bool hasRows = canEdit && !rows.isEmpty();
    const int bucket = bucketOf(rows);
    const int buckets = int(table.buckets.size());
    for (QAction *action : {edit, remove, moveUp, moveDown, addSpacer})
        action->setEnabled(hasRows);
    addItem->setEnabled(canEdit && buckets > 0);
    copy->setEnabled(!rows.isEmpty());
    paste->setEnabled(hasRows);
    pastePlain->setEnabled(hasRows);
    addBucket->setEnabled(canEdit && buckets > 0);
    toPreviousBucket->setEnabled(hasRows && bucket > 0);
    toNextBucket->setEnabled(hasRows && bucket + 1 < buckets);
    const RoadmapRow current = bucket >= 0 ? table.rows[rows.first()] : RoadmapRow();
    setLink->setEnabled(canEdit && !current.title.isEmpty());
    openLink->setEnabled(!current.links.isEmpty());
    group->setEnabled(canEdit && m_steps.canGroup(rows));
    dissolveGroup->setEnabled(hasRows && bucket >= 0 && table.rows[rows.first()].kind == RoadmapRowKind::Group);
    renameBucket->setEnabled(hasRows && bucket >= 0);
    moveBucketUp->setEnabled(hasRows && bucket > 0);
    moveBucketDown->setEnabled(hasRows && bucket >= 0 && bucket + 1 < buckets);
    removeBucket->setEnabled(hasRows && bucket >= 0);
}

void RoadmapActions::fill(QMenu &menu) const
{
    menu.addActions({edit, addItem, remove, copy, paste, pastePlain});
    menu.addSeparator();
    menu.addActions({setLink, openLink});
    menu.addSeparator();
    menu.addActions({moveUp, moveDown, toPreviousBucket, toNextBucket});
    menu.addSeparator();
    menu.addActions({group, dissolveGroup, addSpacer});
    menu.addSeparator();
    fillWithBucket(menu);
}

void RoadmapActions::fillWithBucket(QMenu &menu) const
{
    menu.addActions({renameBucket, addBucket, moveBucketUp, moveBucketDown, removeBucket});
}

QList<int> RoadmapActions::askForLink(int row)
{
    if (row < 0 || row >= m_steps.table().rows.size() || m_steps.table().rows[row].title.isEmpty())
        return {};
    const QString old = m_steps.table().rows[row].links.value(0);
    const auto address = ask(m_window, tr("Link of the Roadmap Item"), tr("Address (empty: no link):"), old);
    if (!address || *address == old)
        return {};
    if (!m_steps.setLink(row, *address)) {
        QMessageBox::warning(&m_window, tr("Link of the Roadmap Item"),
                             address->isEmpty()
                                 ? tr("The address is the item's text. Edit the text to remove it.")
                                 : tr("The item cannot lead to this address. Edit its text to write the link."));
        return {};
    }
    return {row};
}

QList<int> RoadmapActions::askForGroup(const QList<int> &rows)
{
    if (!m_steps.canGroup(rows))
        return {};
    const QString title = ask(m_window, tr("Group Roadmap Items"), tr("Name of the group:")).value_or(QString());
    return title.isEmpty() ? QList<int>() : m_steps.group(rows, title);
}

QList<int> RoadmapActions::askForName(int bucket)
{
    if (bucket < 0 || bucket >= m_steps.table().buckets.size())
        return {};
    const QString old = m_steps.table().buckets[bucket].label;
    const QString label = ask(m_window, tr("Rename Bucket"), tr("Name of the bucket:"), old).value_or(QString());
    if (label.isEmpty() || label == old || !m_steps.setLabel(bucket, label))
        return {};
    m_context.document().endUndoStep();
    return {m_steps.table().buckets[bucket].firstRow};
}

QList<int> RoadmapActions::askForBucket(const QList<int> &rows)
{
    const QString label = ask(m_window, tr("New Bucket"),
                              //: A bucket is a time such as "Soon" in a roadmap
                              tr("Name of the bucket, such as “Soon”:"))
                              .value_or(QString());
    if (label.isEmpty())
        return {};
    const int bucket = bucketOf(rows);
    const bool isLast = bucket < 0 || bucket + 1 >= m_steps.table().buckets.size();
    return m_steps.addBucket(isLast ? -1 : bucket + 1, label);
}

} // namespace minuta
