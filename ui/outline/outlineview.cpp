#include "ui/outline/outlineview.h"

#include "ui/context/editorcontext.h"
#include "ui/outline/outlinedelegate.h"
#include "ui/outline/outlinemodel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace minuta {

OutlineView::OutlineView(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new OutlineModel(context, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_noMatch(new QLabel(tr("No section matches"), this))
{
    m_filter->setPlaceholderText(tr("Filter sections and leads"));
    m_filter->setAccessibleName(tr("Filter sections and leads"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);

    m_noMatch->setForegroundRole(QPalette::PlaceholderText);
    m_noMatch->setWordWrap(true);
    m_noMatch->hide();

    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(OutlineModel::FilterRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);

    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new OutlineDelegate(m_tree));
    m_tree->setAccessibleName(tr("Sections"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setMouseTracking(true);
    m_tree->setIndentation(fontMetrics().height());
    m_tree->viewport()->setAutoFillBackground(false);
    // The delegate paints the current row; the style would fill the branches beside it, too.
    QPalette treePalette;
    treePalette.setColor(QPalette::Highlight, Qt::transparent);
    m_tree->setPalette(treePalette);
    m_tree->expandAll();
    m_tree->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 6, 6);
    layout->addWidget(m_filter);
    layout->addWidget(m_noMatch);
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);

    connect(m_filter, &QLineEdit::textChanged, this, &OutlineView::filter);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filtered, changed, this, &OutlineView::showNoMatch);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (const qsizetype place = conflictPlaceAt(index); place >= 0)
            m_context.show({place, place});
        else if (const int section = sectionAt(index); section >= 0)
            m_context.showSection(section);
    });
    connect(m_tree, &QTreeView::doubleClicked, this, &OutlineView::goTo);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_tree->expandAll();
        showNoMatch();
        showPlace();
    });
    connect(m_model, &OutlineModel::sectionMoved, this, &OutlineView::followMoved);
    connect(&m_context, &EditorContext::placeChanged, this, &OutlineView::showPlace);
}

void OutlineView::addTreeActions(const QList<QAction *> &actions)
{
    m_tree->addActions(actions);
}

void OutlineView::filter(const QString &text)
{
    m_filtered->setFilterFixedString(text);
    m_tree->expandAll();
    showNoMatch();
    if (text.isEmpty())
        showPlace();
    else // else the row that is left where the current one was would look like what was found
        m_tree->setCurrentIndex(firstMatch());
}

void OutlineView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool OutlineView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_filter) {
        if (key->key() == Qt::Key_Down) {
            const QModelIndex match = m_filter->text().isEmpty() ? m_tree->currentIndex() : firstMatch();
            m_tree->setFocus();
            m_tree->setCurrentIndex(match.isValid() ? match : m_filtered->index(0, 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (isEnter) {
            goTo(firstMatch());
            return true;
        }
    } else if (isEnter) {
        goTo(m_tree->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OutlineView::showPlace()
{
    const QModelIndex index = m_filtered->mapFromSource(m_model->indexAt(m_context.place()));
    if (index == m_tree->currentIndex() && index.isValid())
        return;
    m_tree->setCurrentIndex(index);
}

void OutlineView::goTo(const QModelIndex &index)
{
    if (const qsizetype place = conflictPlaceAt(index); place >= 0)
        m_context.goTo({place, place});
    else if (const int section = sectionAt(index); section >= 0)
        m_context.goToSection(section);
}

qsizetype OutlineView::conflictPlaceAt(const QModelIndex &index) const
{
    return m_model->conflictPlaceOf(m_filtered->mapToSource(index));
}

int OutlineView::sectionAt(const QModelIndex &index) const
{
    return m_model->sectionOf(m_filtered->mapToSource(index));
}

/// Also while a menu is open above the tree.
bool OutlineView::hasKeyboard() const
{
    return window()->focusWidget() == m_tree;
}

QModelIndex OutlineView::firstMatch() const
{
    for (QModelIndex index = m_filtered->index(0, 0); index.isValid(); index = m_tree->indexBelow(index)) {
        if (index.data(OutlineModel::FilterRole).toString().contains(m_filter->text(), Qt::CaseInsensitive))
            return index;
    }
    return {};
}

void OutlineView::showNoMatch()
{
    m_noMatch->setVisible(!m_filter->text().isEmpty() && m_filtered->rowCount() == 0);
}

void OutlineView::moveCurrent(int by)
{
    const int section = hasKeyboard() ? sectionAt(m_tree->currentIndex()) : m_context.currentSection();
    if (section >= 0 && !m_context.document().isReadOnly())
        m_model->moveSection(section, by);
}

void OutlineView::followMoved(int section, qsizetype within)
{
    const Section &moved = m_context.minutes().sections[section];
    // Behind the heading's words: where going to an empty section leads, too.
    const TextRange heading = m_context.document().lines().contentRange(
        m_context.document().text(), m_context.document().lines().lineAt(moved.heading.begin));
    const qsizetype place = within < 0 ? heading.end : std::min(moved.range.begin + within, moved.range.end - 1);
    m_context.setPlace(place);
    if (hasKeyboard())
        m_context.show({place, place});
    else
        m_context.goTo({place, place});
}

} // namespace minuta
