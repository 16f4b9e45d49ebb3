#include "ui/check/findingspanel.h"

#include "ui/check/findingdelegate.h"
#include "ui/check/findings.h"
#include "ui/check/findingsmodel.h"
#include "ui/check/findingtext.h"
#include "ui/context/editorcontext.h"
#include "ui/widgets/dimlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A button that shows an action and does it.
QPushButton *buttonFor(QAction &action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    const auto show = [button, &action] {
        button->setText(action.text());
        button->setToolTip(action.toolTip());
        button->setEnabled(action.isEnabled());
        button->setVisible(action.isVisible());
    };
    QObject::connect(&action, &QAction::changed, button, show);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    button->setAutoDefault(false);
    show();
    return button;
}

} // namespace

FindingsPanel::FindingsPanel(EditorContext &context, Findings &findings, QWidget *parent)
    : QWidget(parent)
    , m_findings(findings)
    , m_model(new FindingsModel(context, findings, this))
    , m_title(new QLabel(tr("To mend"), this))
    , m_counts(new DimLabel(this))
    , m_close(new QToolButton(this))
    , m_list(new QListView(this))
    , m_nothing(new DimLabel(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setTabKeyNavigation(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("To mend"));
    m_list->installEventFilter(this);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);

    //: A button: makes the change that mends the finding
    m_fix = add(tr("&Mend"), QKeySequence(Qt::CTRL | Qt::Key_Return), &FindingsPanel::fixCurrent);
    m_fixAll = add(tr("Mend &All of This Kind"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                   &FindingsPanel::fixAllOfCurrent);
    //: A button: says why the finding matters
    m_why = new QAction(tr("&Why?"), this);
    m_turnOff = new QAction(tr("Do Not &Tell This in This Series"), this);
    for (QAction *action : {m_why, m_turnOff})
        m_list->addAction(action);
    connect(m_why, &QAction::triggered, this, [this] {
        if (const int finding = current(); finding >= 0)
            emit whyRequested(m_findings.rule(finding));
    });
    connect(m_turnOff, &QAction::triggered, this, [this] {
        if (const int finding = current(); finding >= 0)
            emit turnOffRequested(m_findings.rule(finding));
    });

    m_close->setText(u"✕"_s);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the list"));
    m_close->setToolTip(tr("Close the list (Esc)"));
    connect(m_close, &QToolButton::clicked, this, &FindingsPanel::closeRequested);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(22, 6, 10, 0);
    header->addWidget(m_title);
    header->addSpacing(8);
    header->addWidget(m_counts);
    header->addStretch(1);
    for (QAction *action : {m_fix, m_fixAll, m_why})
        header->addWidget(buttonFor(*action, this));
    header->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    setTabOrder(m_close, m_list); // the list comes first for who comes from outside: focusList()

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPanel::showCurrent);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const int finding = m_model->finding(index.row()); finding >= 0)
            emit chosen(finding);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &FindingsPanel::showMenu);
    connect(&m_findings, &Findings::changed, this, &FindingsPanel::refresh);
    connect(&context.document(), &Document::readOnlyChanged, this, &FindingsPanel::refresh);
    refresh();
}

QAction *FindingsPanel::add(const QString &text, const QKeySequence &key, void (FindingsPanel::*command)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(u"%1 (%2)"_s.arg(QString(text).remove(u'&'), key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, command);
    m_list->addAction(action);
    return action;
}

QSize FindingsPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 11};
}

int FindingsPanel::current() const
{
    return m_model->finding(m_list->currentIndex().row());
}

void FindingsPanel::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void FindingsPanel::setCurrent(qsizetype finding)
{
    if (const int row = m_model->rowOf(finding); row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void FindingsPanel::focusList()
{
    if (current() < 0)
        setCurrent(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

void FindingsPanel::showEvent(QShowEvent *event)
{
    m_model->setShown(true);
    refresh();
    QWidget::showEvent(event);
}

void FindingsPanel::hideEvent(QHideEvent *event)
{
    m_model->setShown(false);
    QWidget::hideEvent(event);
}

void FindingsPanel::refresh()
{
    const bool isEmpty = m_findings.count() == 0;
    QStringList counts;
    if (const auto count = m_findings.count(Severity::Error); count > 0)
        counts.append(tr("%n error(s)", nullptr, int(count)));
    if (const auto count = m_findings.count(Severity::Warning); count > 0)
        counts.append(tr("%n warning(s)", nullptr, int(count)));
    if (const auto count = m_findings.count(Severity::Note); count > 0)
        counts.append(tr("%n note(s)", nullptr, int(count)));
    m_counts->setText(counts.join(u" · "_s));
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_nothing->setText(!m_findings.isActive() ? tr("A template is not checked: its placeholders are meant.")
                       : !m_findings.isKnown()
                           ? tr("The text is being looked at.")
                           : tr("Nothing to mend. Dates, links, tables, lists, headings and what the series asks for "
                                "are looked at whenever you rest from typing."));
    showCurrent();
}

void FindingsPanel::showCurrent()
{
    const int finding = current();
    const bool isChosen = finding >= 0 && finding < m_findings.count();
    const qsizetype alike = isChosen ? m_findings.fixCount(m_findings.rule(finding)) : 0;
    m_fix->setEnabled(isChosen && m_findings.canFix() && !m_findings.at(finding).fix.isEmpty());
    m_fixAll->setEnabled(alike > 1 && m_findings.canFix());
    //: A button; %n is how many
    m_fixAll->setText(alike > 1 ? tr("Mend &All %n of This Kind", nullptr, int(alike)) : tr("Mend &All of This Kind"));
    m_why->setEnabled(isChosen);
    m_turnOff->setEnabled(isChosen);
}

void FindingsPanel::fixCurrent()
{
    if (const int finding = current(); finding >= 0)
        m_findings.fix(finding);
}

void FindingsPanel::fixAllOfCurrent()
{
    if (const int finding = current(); finding >= 0)
        m_findings.fixAll(m_findings.rule(finding));
}

void FindingsPanel::showMenu(const QPoint &place)
{
    if (current() < 0)
        return;
    QMenu menu(this);
    menu.addAction(tr("&Go There"), this, [this] { emit chosen(current()); });
    menu.addActions({m_fix, m_fixAll});
    menu.addSeparator();
    menu.addActions({m_why, m_turnOff});
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

bool FindingsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = key->modifiers().testFlag(Qt::NoModifier) || key->modifiers() == Qt::KeypadModifier;
        if (isPlain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current() >= 0) {
            emit chosen(current());
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            emit closeRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace minuta
