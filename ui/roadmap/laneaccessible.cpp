#include "ui/roadmap/laneaccessible.h"

#include "ui/roadmap/laneview.h"

#include <QCoreApplication>
#include <QPointer>

namespace minuta {

namespace {

/// The row at a position of a lane, whatever stands there at the moment.
class CardAccessible : public QAccessibleInterface
{
    Q_DECLARE_TR_FUNCTIONS(minuta::CardAccessible)

public:
    CardAccessible(LaneView *lane, int position)
        : m_lane(lane)
        , m_position(position)
    {
    }

    int position() const { return m_position; }
    bool isValid() const override { return m_lane != nullptr && index().isValid(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_lane); }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect own = m_lane->visualRect(index());
        return {m_lane->viewport()->mapToGlobal(own.topLeft()), own.size()};
    }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return index().data(Qt::AccessibleTextRole).toString();
        if (kind == QAccessible::Description)
            //: For a screen reader: %1 is a bucket of the roadmap with how much it holds, %2 the place in it
            return tr("%1: %2 of %3").arg(m_lane->accessibleName()).arg(m_position + 1).arg(m_lane->rows().size());
        return {};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool isCurrent = m_lane->currentIndex().row() == index().row();
        state.selectable = state.focusable = true;
        state.multiSelectable = state.extSelectable = true;
        state.selected = m_lane->selectionModel()->isSelected(index());
        state.focused = isCurrent && m_lane->hasFocus();
        state.active = isCurrent;
        state.editable = index().flags().testFlag(Qt::ItemIsEditable);
        return state;
    }

private:
    QModelIndex index() const
    {
        const QList<int> rows = m_lane->rows();
        return m_position < rows.size() ? m_lane->model()->index(rows[m_position], 1) : QModelIndex();
    }

    QPointer<LaneView> m_lane;
    int m_position;
};

QAccessibleInterface *made(const QString &, QObject *object)
{
    auto *view = qobject_cast<LaneView *>(object);
    return view ? new LaneAccessible(view) : nullptr;
}

} // namespace

LaneAccessible::LaneAccessible(LaneView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

LaneAccessible::~LaneAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_cards))
        QAccessible::deleteAccessibleInterface(id);
}

const LaneView &LaneAccessible::view() const
{
    return *static_cast<const LaneView *>(widget());
}

int LaneAccessible::childCount() const
{
    return int(view().rows().size());
}

QAccessibleInterface *LaneAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_cards.constFind(index);
    if (known != m_cards.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *card = new CardAccessible(static_cast<LaneView *>(widget()), index);
    m_cards.insert(index, QAccessible::registerAccessibleInterface(card));
    return card;
}

int LaneAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *card = dynamic_cast<const CardAccessible *>(child);
    return card != nullptr ? card->position() : -1;
}

QAccessibleInterface *LaneAccessible::childAt(int x, int y) const
{
    const QModelIndex index = view().indexAt(view().viewport()->mapFromGlobal(QPoint(x, y)));
    return index.isValid() ? child(int(view().rows().indexOf(index.row()))) : nullptr;
}

QAccessibleInterface *LaneAccessible::focusChild() const
{
    const QModelIndex current = view().currentIndex();
    return current.isValid() ? child(int(view().rows().indexOf(current.row()))) : nullptr;
}

void LaneAccessible::install()
{
    static const bool isInstalled = (QAccessible::installFactory(made), true);
    Q_UNUSED(isInstalled)
}

} // namespace minuta
