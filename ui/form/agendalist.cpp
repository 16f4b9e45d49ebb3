#include "ui/form/agendalist.h"

#include "ui/context/editorcontext.h"
#include "ui/form/agendamodel.h"
#include "ui/widgets/livelinedelegate.h"
#include "ui/widgets/palettecolors.h"

#include <QKeyEvent>
#include <QPainter>

namespace minuta {

namespace {

/// Paints a handle of six dots before the item's text: rows can be dragged.
class AgendaDelegate : public LiveLineDelegate
{
public:
    using LiveLineDelegate::LiveLineDelegate;

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
        editor->setGeometry(textRect(option).adjusted(-6, 0, 0, 0));
    }

private:
    static QRect textRect(const QStyleOptionViewItem &option)
    {
        return option.rect.adjusted(option.fontMetrics.height() * 6 / 5, 0, -4, 0);
    }
};

} // namespace

AgendaList::AgendaList(EditorContext &context, QWidget *parent)
    : QListView(parent)
    , m_context(context)
    , m_model(new AgendaModel(context, this))
{
    auto *delegate = new AgendaDelegate(this);
    setModel(m_model);
    setItemDelegate(delegate);
    setAccessibleName(tr("Agenda"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(delegate, &QAbstractItemDelegate::closeEditor, this, &AgendaList::leaveEditor);
    connect(m_model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

bool AgendaList::showField(TextRange field)
{
    const int row = currentIndex().row();
    const int rows = m_model->rowCount();
    const bool isList = m_model->showField(field);
    if (m_model->rowCount() != rows && row >= 0)
        select(std::min(row, m_model->rowCount() - 1));
    return isList;
}

void AgendaList::selectFirst()
{
    setFocus(Qt::OtherFocusReason);
    if (!currentIndex().isValid())
        select(0);
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
    const int added = m_model->insertBelow(row);
    if (added < 0)
        return;
    select(added);
    edit(m_model->index(added));
}

void AgendaList::leaveEditor(QWidget *)
{
    m_context.document().endUndoStep();
    // Enter on an empty item ends the list, as in text: the item goes again.
    const QModelIndex current = currentIndex();
    if (current.isValid() && current.data().toString().trimmed().isEmpty() && m_model->rowCount() > 1)
        QMetaObject::invokeMethod(
            this, [this, row = current.row()] { select(m_model->removeItem(row)); }, Qt::QueuedConnection);
}

void AgendaList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    if (m_context.document().isReadOnly()) {
        QListView::keyPressEvent(event);
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
