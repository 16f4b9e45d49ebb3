#include "ui/form/agendalist.h"

#include "ui/context/editorcontext.h"
#include "ui/form/agendamodel.h"
#include "ui/widgets/livelinedelegate.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/wrappedfield.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QUndoStack>

namespace minuta {

/// Paints a handle of six dots before the item's text: rows can be dragged. Knows which item is edited and whether its
/// editor has changed it.
class AgendaDelegate : public LiveLineDelegate
{
public:
    explicit AgendaDelegate(AgendaList *list)
        : LiveLineDelegate(list)
        , m_list(list)
    {
    }

    QPersistentModelIndex item() const { return m_item; }
    bool hasEdited() const { return m_hasEdited; }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = LiveLineDelegate::createEditor(parent, option, index);
        editor->setAccessibleName(AgendaList::tr("Agenda item"));
        m_item = index;
        m_hasEdited = false;
        return editor;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        // Text from elsewhere, such as an undo, is not the editor's work.
        if (!m_isCommitting && index.data(Qt::EditRole).toString() != static_cast<WrappedField *>(editor)->text())
            m_hasEdited = false;
        LiveLineDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        // An editor that was opened and closed is no edit.
        if (!static_cast<WrappedField *>(editor)->isModified())
            return;
        const QScopedValueRollback committing(m_isCommitting, true);
        m_hasEdited = true;
        LiveLineDelegate::setModelData(editor, model, index);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *editor = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::KeyPress && editor != nullptr
            && m_list->endEditing(editor, static_cast<QKeyEvent *>(event)))
            return true;
        return LiveLineDelegate::eventFilter(watched, event);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Active)) {
            painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(accentColor(option.palette))
                                                                          : QPen(Qt::NoPen));
            painter->setBrush(accentTint(option.palette));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        const qreal em = option.fontMetrics.height();
        painter->setPen(Qt::NoPen);
        painter->setBrush(dimTextColor(option.palette));
        for (int dot = 0; dot < 6; ++dot) {
            const QPointF at(option.rect.left() + em * (0.35 + 0.25 * (dot % 2)),
                             option.rect.center().y() + em * 0.25 * (dot / 2 - 1) + 0.5);
            painter->drawEllipse(at, em / 16, em / 16);
        }
        painter->setPen(option.palette.color(QPalette::Text));
        painter->setFont(option.font);
        const QRect area = textRect(option);
        painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.fontMetrics.averageCharWidth() * 20, option.fontMetrics.height() * 3 / 2 + 2};
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        static_cast<WrappedField *>(editor)->setPlace(textRect(option).adjusted(-6, 0, 0, 0));
    }

private:
    static QRect textRect(const QStyleOptionViewItem &option)
    {
        return option.rect.adjusted(option.fontMetrics.height() * 6 / 5, 0, -4, 0);
    }

    AgendaList *m_list;
    mutable QPersistentModelIndex m_item;
    mutable bool m_hasEdited = false;
    mutable bool m_isCommitting = false;
};

AgendaList::AgendaList(EditorContext &context, QWidget *parent)
    : QListView(parent)
    , m_context(context)
    , m_model(new AgendaModel(context, this))
    , m_delegate(new AgendaDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Agenda"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, signal, this, [this](const QModelIndex &, int first, int last) {
            updateGeometry();
            if (m_model->rowCount() == 0 || m_model->rowCount() == last - first + 1)
                emit emptyChanged();
        });
    }
}

void AgendaList::setBeginList(std::function<std::optional<ChangeSet>()> beginList)
{
    m_model->beginList = std::move(beginList);
}

void AgendaList::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    setAccessibleDescription(isEmpty() ? text : QString());
}

bool AgendaList::isEmpty() const
{
    return m_model->rowCount() == 0;
}

void AgendaList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect area = viewport()->rect().adjusted(fontMetrics().height() / 3, 0, 0, 0);
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_placeholder, Qt::ElideRight, area.width()));
}

void AgendaList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isEmpty() && !m_context.document().isReadOnly())
        addBelow(-1);
    else
        QListView::mouseDoubleClickEvent(event);
}

bool AgendaList::showField(TextRange field)
{
    return m_model->showField(field);
}

void AgendaList::showPlace(qsizetype place)
{
    setFocus(Qt::OtherFocusReason);
    select(m_model->rowAt(place));
}

void AgendaList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (hasFocus() && current.isValid())
        m_context.setPlace(m_model->placeOf(current.row()));
}

QSize AgendaList::sizeHint() const
{
    const int row = sizeHintForRow(0) > 0 ? sizeHintForRow(0) : fontMetrics().height() * 3 / 2 + 2;
    return {fontMetrics().averageCharWidth() * 30, row * std::max(1, m_model->rowCount()) + 2};
}

void AgendaList::select(int row)
{
    if (row >= 0)
        setCurrentIndex(m_model->index(row));
}

void AgendaList::addBelow(int row)
{
    const bool isFirst = isEmpty();
    const int added = m_model->insertBelow(row);
    if (added < 0)
        return;
    select(added);
    edit(m_model->index(added));
    m_added = m_model->index(added);
    m_begunStep = isFirst ? m_context.document().undoStack().index() : -1;
}

bool AgendaList::beginWith(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const bool isWriting =
        (modifiers == Qt::NoModifier || modifiers == (Qt::ControlModifier | Qt::AltModifier)) // AltGr
        && !event->text().isEmpty() && event->text().front().isPrint();
    if (!isEmpty() || !(isWriting || event->matches(QKeySequence::Paste)))
        return false;
    addBelow(-1);
    if (QWidget *editor = indexWidget(currentIndex()))
        QCoreApplication::sendEvent(editor, event);
    return true;
}

bool AgendaList::forgetBegun(const QPersistentModelIndex &item)
{
    QUndoStack &steps = m_context.document().undoStack();
    const bool isBegun = item.isValid() && m_begunStep >= 0 && m_begunStep == steps.index() && m_model->rowCount() == 1;
    m_begunStep = -1;
    if (isBegun)
        steps.undo();
    return isBegun;
}

bool AgendaList::endEditing(QWidget *editor, const QKeyEvent *key)
{
    const int code = key->key();
    const bool isEnter = code == Qt::Key_Return || code == Qt::Key_Enter;
    const bool isTab = code == Qt::Key_Tab || code == Qt::Key_Backtab;
    const bool isArrow = code == Qt::Key_Up || code == Qt::Key_Down;
    const auto modifiers = key->modifiers() & ~(Qt::KeypadModifier | (isTab ? Qt::ShiftModifier : Qt::NoModifier));
    if (modifiers != Qt::NoModifier || !(isEnter || isTab || isArrow || code == Qt::Key_Escape))
        return false;
    const QPersistentModelIndex item = m_delegate->item();
    if (!item.isValid())
        return false;
    const int row = item.row();
    bool isEmpty = false;
    {
        const QScopedValueRollback byKey(m_isEndedByKey, true);
        commitData(editor);
        isEmpty = item.isValid() && item.data().toString().isEmpty();
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
    if (isEnter && isEmpty)
        removeEmpty(item);
    else if (isEnter)
        addBelow(row);
    else if (code == Qt::Key_Up)
        select(std::max(0, row - 1));
    else if (code == Qt::Key_Down)
        select(std::min(item.isValid() ? row + 1 : row, m_model->rowCount() - 1));
    else if (isTab)
        focusNextPrevChild(code == Qt::Key_Tab);
    return true;
}

void AgendaList::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QPersistentModelIndex item = m_delegate->item();
    QListView::closeEditor(editor, hint);
    leaveItem(item);
}

void AgendaList::leaveItem(const QPersistentModelIndex &item)
{
    const bool isAdded = item.isValid() && item == m_added;
    m_added = QModelIndex();
    if (m_model->isFollowing() || m_context.document().isReadOnly())
        return;
    if (item.isValid() && m_delegate->hasEdited())
        m_model->trimItem(item.row());
    m_context.document().endUndoStep();
    if (!item.isValid() || !(isAdded || m_delegate->hasEdited()) || !item.data().toString().isEmpty())
        return;
    if (m_isEndedByKey) {
        removeEmpty(item);
    } else { // a click is still to be delivered, to the row that was under it
        QMetaObject::invokeMethod(this, [this, item] { removeEmpty(item); }, Qt::QueuedConnection);
    }
}

void AgendaList::removeEmpty(const QPersistentModelIndex &item)
{
    if (!item.isValid() || !item.data().toString().isEmpty() || indexWidget(item) != nullptr)
        return;
    if (forgetBegun(item) || m_model->rowCount() < 2)
        return;
    const bool wasCurrent = currentIndex() == item;
    const int row = item.row();
    m_model->removeItem(row);
    if (wasCurrent)
        select(std::max(0, row - 1));
}

void AgendaList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // The view hides the editor of a row that goes; were the focus still in it, it would jump to another control.
    const QPersistentModelIndex item = m_delegate->item();
    const QWidget *editor = item.isValid() ? indexWidget(item) : nullptr;
    if (editor != nullptr && item.row() >= first && item.row() <= last && editor->hasFocus())
        setFocus(Qt::OtherFocusReason);
    QListView::rowsAboutToBeRemoved(parent, first, last);
}

void AgendaList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    if (state() == EditingState && !isAlt) {
        event->ignore(); // what the editor has no use for is none of the rows' business
    } else if (m_context.document().isReadOnly()) {
        QListView::keyPressEvent(event);
    } else if (beginWith(event)) {
        event->accept();
    } else if (isAlt && event->key() == Qt::Key_Up) {
        select(row > 0 ? m_model->moveItem(row, row - 1) : -1);
    } else if (isAlt && event->key() == Qt::Key_Down) {
        select(row + 2 <= m_model->rowCount() ? m_model->moveItem(row, row + 2) : -1);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        addBelow(row);
    } else if (event->key() == Qt::Key_Delete && row >= 0) {
        select(m_model->removeItem(row));
    } else {
        QListView::keyPressEvent(event);
    }
}

} // namespace minuta
