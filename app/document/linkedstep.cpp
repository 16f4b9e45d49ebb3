#include "app/document/linkedstep.h"

#include "app/document/document.h"

#include <algorithm>

namespace minuta {

namespace {

/// change for a text that later has changed since; what stands at its places may no longer be what it removes.
ChangeSet rebased(const ChangeSet &change, const ChangeSet &later)
{
    QList<TextChange> moved;
    for (const TextChange &part : change.changes())
        moved.append({later.mapRange(part.range), part.removed, part.inserted});
    return ChangeSet(std::move(moved));
}

/// change for text: what it wants to replace stays where it is no longer there, and what it brings comes behind.
ChangeSet fitted(const ChangeSet &change, const QString &text)
{
    if (change.fits(text))
        return change;
    QList<TextChange> insertions;
    for (const TextChange &part : change.changes()) {
        const qsizetype place = std::min(part.range.end, text.size());
        if (!part.inserted.trimmed().isEmpty())
            insertions.append({{place, place}, {}, part.inserted});
    }
    return ChangeSet(std::move(insertions));
}

} // namespace

LinkedStep::LinkedStep(Document &first, const ChangeSet &firstChange, Document &second, const ChangeSet &secondChange,
                       const QString &name, QObject *parent)
    : QObject(parent)
    , m_name(name)
{
    m_sides[0].document = &first;
    m_sides[1].document = &second;
    flip(m_sides[0], firstChange);
    flip(m_sides[1], secondChange);
    for (int i = 0; i < 2; ++i) {
        Document &document = *m_sides[i].document;
        connect(&document, &Document::changed, this,
                [this, i](const ChangeSet &change) { m_sides[i].toggle = rebased(m_sides[i].toggle, change); });
        connect(&document.undoStack(), &QUndoStack::indexChanged, this,
                [this, i] { follow(m_sides[i], m_sides[1 - i]); });
        connect(&document, &Document::wasReset, this, &QObject::deleteLater);
        connect(&document, &QObject::destroyed, this, [this] {
            if (!m_sides[0].document && !m_sides[1].document)
                deleteLater();
        });
    }
}

int LinkedStep::sideOf(const Document &document) const
{
    return m_sides[0].document == &document ? 0 : m_sides[1].document == &document ? 1 : -1;
}

bool LinkedStep::textHoldsWords(int side) const
{
    return m_sides[side].document && m_sides[side].isDone == (side == 1);
}

bool LinkedStep::fileHoldsWords(int side) const
{
    const Side &there = m_sides[side];
    const int saved = there.document ? there.document->undoStack().cleanIndex() : -1;
    return saved >= 0 && there.isDoneAt(saved) == (side == 1);
}

Document *LinkedStep::toSaveBefore(const Document &document) const
{
    const int side = sideOf(document);
    if (side < 0 || textHoldsWords(side))
        return nullptr;
    return textHoldsWords(1 - side) && !fileHoldsWords(1 - side) ? m_sides[1 - side].document.get() : nullptr;
}

bool LinkedStep::bringBackFrom(const Document &document)
{
    const int side = sideOf(document);
    if (side < 0 || fileHoldsWords(side) || !textHoldsWords(side) || !m_sides[1 - side].document
        || textHoldsWords(1 - side))
        return false;
    m_isFollowing = true;
    setDone(m_sides[1 - side], !m_sides[1 - side].isDone);
    m_isFollowing = false;
    return textHoldsWords(1 - side);
}

bool LinkedStep::Side::isDoneNow() const
{
    return isDoneAt(document->undoStack().index());
}

bool LinkedStep::Side::isDoneAt(int index) const
{
    return std::ranges::count_if(flips, [index](const Flip &each) { return each.index <= index; }) % 2 == 1;
}

const LinkedStep::Flip *LinkedStep::Side::flipAt(int index) const
{
    const auto found = std::ranges::find(flips, index, &Flip::index);
    return found == flips.end() ? nullptr : &*found;
}

void LinkedStep::flip(Side &side, const ChangeSet &change)
{
    side.document->endUndoStep();
    side.document->apply(change, m_name);
    const int index = side.document->undoStack().index();
    side.flips.removeIf([index](const Flip &each) { return each.index >= index; });
    side.flips.append({side.document->stepId(index - 1), index, change});
    side.isDone = side.isDoneNow();
    setToggle(side);
}

/// Undoing and redoing give exactly the text that the step was made for, or made.
void LinkedStep::setToggle(Side &side)
{
    const int index = side.document->undoStack().index();
    if (const Flip *last = side.flipAt(index))
        side.toggle = last->change.inverted();
    else if (const Flip *next = side.flipAt(index + 1))
        side.toggle = next->change;
}

void LinkedStep::follow(Side &side, Side &other)
{
    if (m_isFollowing)
        return;
    const QUndoStack &stack = side.document->undoStack();
    side.flips.removeIf([&](const Flip &each) { // undone, and something else was done instead
        return stack.count() < each.index || side.document->stepId(each.index - 1) != each.id;
    });
    if (side.flips.isEmpty()) {
        deleteLater();
        return;
    }
    const bool isDone = side.isDoneNow();
    if (isDone == side.isDone)
        return;
    side.isDone = isDone;
    setToggle(side);
    if (!other.document) {
        emit leftAlone(nullptr);
    } else if (other.isDone != isDone) {
        m_isFollowing = true;
        setDone(other, isDone);
        m_isFollowing = false;
    }
    emit toggled(isDone);
}

void LinkedStep::setDone(Side &side, bool isDone)
{
    QUndoStack &stack = side.document->undoStack();
    if (side.flipAt(stack.index()) != nullptr || side.flipAt(stack.index() + 1) != nullptr) {
        side.flipAt(stack.index()) != nullptr ? stack.undo() : stack.redo();
        side.isDone = isDone;
        setToggle(side);
        return;
    }
    const ChangeSet change = fitted(side.toggle, side.document->text());
    if (change.isEmpty())
        emit leftAlone(side.document);
    else
        flip(side, change);
}

} // namespace minuta
