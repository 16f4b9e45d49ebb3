#include "ui/series/carrylist.h"

#include "ui/series/carrymodel.h"
#include "ui/series/meetingwords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QStyleOption>
#include <QTimer>

namespace minuta {

namespace {

/// Shows by an arrow that there is a choice, offers the rules in a box that is open at once, and takes the one that is chosen.
class RuleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!index.flags().testFlag(Qt::ItemIsEditable))
            return;
        QStyleOption arrow;
        arrow.palette = option.palette;
        arrow.state = option.state & ~QStyle::State_HasFocus;
        const int size = arrowRoom(option) / 2;
        arrow.rect = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, QSize(size, size),
                                         option.rect.adjusted(0, 0, -size / 2, 0));
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, option.widget);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(arrowRoom(option), 0);
    }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *box = new QComboBox(parent);
        box->setAccessibleName(CarryList::tr("What becomes of “%1”")
                                   .arg(index.siblingAtColumn(0).data(Qt::AccessibleTextRole).toString()));
        box->addItem(CarryList::tr("As usual"), -1);
        using enum CarryRule;
        for (const CarryRule rule : {Keep, Empty, Headings, Open, Drop})
            box->addItem(ruleText(rule), int(rule));
        auto *self = const_cast<RuleDelegate *>(this); // signals of a delegate come from what is no part of its state
        connect(box, &QComboBox::activated, self, [self, box] {
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        QTimer::singleShot(0, box, &QComboBox::showPopup);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = static_cast<QComboBox *>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, static_cast<QComboBox *>(editor)->currentData());
    }

private:
    static int arrowRoom(const QStyleOptionViewItem &option) { return option.fontMetrics.height() * 4 / 3; }
};

} // namespace

CarryList::CarryList(CarryModel &model, QWidget *parent)
    : QTreeView(parent)
{
    setModel(&model);
    setItemDelegateForColumn(CarryModel::OutcomeColumn, new RuleDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(SelectedClicked | DoubleClicked | EditKeyPressed);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(CarryModel::SectionColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(CarryModel::OutcomeColumn, QHeaderView::ResizeToContents);
}

void CarryList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex choice = currentIndex().siblingAtColumn(CarryModel::OutcomeColumn);
    const bool opens = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
                       || event->key() == Qt::Key_F2;
    if (opens && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        if (choice.flags().testFlag(Qt::ItemIsEditable))
            edit(choice);
        return; // Enter is not for the dialog's button here
    }
    QTreeView::keyPressEvent(event);
}

void CarryList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        emit sectionChosen(current.data(CarryModel::SectionRole).toInt());
}

} // namespace minuta
