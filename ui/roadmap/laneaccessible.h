#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace minuta {

class LaneView;

/// A lane for a screen reader: a list of its rows. A card says its text and what its badge says; its description is the
/// bucket and which of how many it is.
class LaneAccessible : public QAccessibleWidget
{
public:
    explicit LaneAccessible(LaneView *view);
    ~LaneAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    /// Makes every LaneView known to assistive technology; called by the first one.
    static void install();

private:
    const LaneView &view() const;

    mutable QHash<int, QAccessible::Id> m_cards; ///< by position in the lane, made when first asked for
};

} // namespace minuta
