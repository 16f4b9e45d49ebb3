#include "app/document/textchangecommand.h"

#include <atomic>

namespace minuta {

namespace {

constexpr qint64 pauseMilliseconds = 500;

quint64 nextSerial()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

bool holdsLineEnding(QStringView text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

/// first and then later, where later goes on where first left the caret: typing behind what was typed, or deleting to
/// the left or the right of what was deleted.
std::optional<TextChange> joined(const TextChange &first, qsizetype caret, const TextChange &later)
{
    const bool isTyping = later.removed.isEmpty() && !first.inserted.isEmpty() && later.range.begin == caret
                          && first.insertedRange().touches(caret) && !holdsLineEnding(later.inserted);
    if (isTyping) { // in an empty field the first letter brought a line ending behind the caret
        QString inserted = first.inserted;
        inserted.insert(caret - first.range.begin, later.inserted);
        return TextChange{first.range, first.removed, inserted};
    }

    const bool isDeleting = first.inserted.isEmpty() && later.inserted.isEmpty() && !holdsLineEnding(first.removed)
                            && !holdsLineEnding(later.removed);
    if (isDeleting && later.range.end == first.range.begin)
        return TextChange{{later.range.begin, first.range.end}, later.removed + first.removed, {}};
    if (isDeleting && later.range.begin == first.range.begin)
        return TextChange{{first.range.begin, first.range.end + later.range.size()}, first.removed + later.removed, {}};
    return std::nullopt;
}

} // namespace

TextChangeCommand::TextChangeCommand(Document &document, ChangeSet change, const QString &name, const CaretMove &caret,
                                     Typed typed)
    : QUndoCommand(name)
    , m_document(document)
    , m_change(std::move(change))
    , m_caret(caret)
    , m_typed(typed)
    , m_serial(nextSerial())
{
}

void TextChangeCommand::undo()
{
    m_document.replace(m_change.inverted());
    m_document.restoreCaret(m_caret.before);
}

void TextChangeCommand::redo()
{
    m_document.replace(m_change);
    if (!m_isNew) // the view that makes an edit places the caret itself
        m_document.restoreCaret(m_caret.after);
    m_isNew = false;
}

bool TextChangeCommand::mergeWith(const QUndoCommand *next)
{
    const auto &later = static_cast<const TextChangeCommand &>(*next); // same id()
    if (later.m_typed.joining == Joining::Always) {
        m_change = m_change.composed(later.m_change);
        m_caret.after = later.m_caret.after;
        return true;
    }
    if (later.m_typed.joining == Joining::Never || later.text() != text()
        || later.m_typed.at - m_typed.at >= pauseMilliseconds || m_change.changes().size() != 1
        || later.m_change.changes().size() != 1) {
        return false;
    }
    std::optional<TextChange> both =
        joined(m_change.changes().first(), m_caret.after.end, later.m_change.changes().first());
    if (!both)
        return false;
    m_change = ChangeSet(std::move(*both));
    m_caret.after = later.m_caret.after;
    m_typed.at = later.m_typed.at;
    return true;
}

} // namespace minuta
