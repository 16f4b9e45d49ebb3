#pragma once

#include "app/text/changeset.h"

#include <QObject>

#include <optional>

class QTextDocument;

namespace minuta {

class Document;
class LineIndex;

/// What a person has changed in the QTextDocument and the Document does not know yet.
struct TypedChange
{
    TextRange range;  ///< in the Document's text
    QString inserted; ///< as it stands in the QTextDocument; see typedText()
    int shownEnd = 0; ///< behind it in the QTextDocument
};

/// Keeps a QTextDocument showing whole lines of a Document, a text block a line, and says which units of the text a
/// change made in the QTextDocument is about. It is a picture: a text is never read back from it but for the units that
/// were typed. Positions in the text are UTF-16 units, shown positions are those of QTextCursor.
class TextMirror : public QObject
{
    Q_OBJECT

public:
    TextMirror(Document &document, QTextDocument &shown, QObject *parent);

    /// Shows the whole text, also the empty line behind a line ending at its end.
    void showWholeText();
    /// Shows lines [begin, end), without the last one's line ending. An empty range is a field that has no line in the
    /// text yet: it shows nothing, and what is typed cannot simply be inserted (isAbsent()).
    void setRange(TextRange lines);
    /// The lines, mapped through every change: text typed at their edges belongs to them.
    TextRange range() const;
    bool showsWholeText() const { return m_isWhole; }
    bool isAbsent() const { return !m_isWhole && !m_ownsEnding && m_range.isEmpty(); }
    /// range() without the ending of its last line: what is to be seen.
    TextRange shownRange() const { return m_range; }

    qsizetype textPosition(int shownPosition) const;
    /// For a position outside of range(): the nearest in it.
    int shownPosition(qsizetype textPosition) const;

    /// Whether the QTextDocument was changed by a person and takeTyped() has not been called since.
    bool hasTyped() const { return m_hasTyped; }
    /// Whether the mirror itself is changing the QTextDocument.
    bool isShowing() const { return m_isShowing; }
    /// Whether range() is of the Document's present text; not so while Document::changed() has not got to follow().
    bool isCurrent() const;
    /// What was changed, in the smallest range; nothing where all is the same. To be called before the Document changes,
    /// and followed by one change of it or by showAgain().
    std::optional<TypedChange> takeTyped();

    /// Follows a change that the Document has made. isOwn: the QTextDocument has it already.
    void follow(const ChangeSet &change, bool isOwn);
    /// Whether there are as many text blocks as lines to be seen. They can differ after the person's own change, where a
    /// CR and a LF came together.
    bool isTrue() const;
    /// Makes the QTextDocument show the text again where it does not.
    void showAgain();

private:
    void noteTyped(int position, int added);
    qsizetype firstLine() const;
    qsizetype lastLine() const;
    /// m_range after a change, still of whole lines.
    void mapRange(const ChangeSet &change);
    /// Whether every change lies either within or wholly outside of what was shown, so that only its lines differ.
    bool showLinesOf(const ChangeSet &change, TextRange before);
    void replaceShown(int begin, const QString &before, const QString &after);
    QString shownUnits(int begin, int end) const;
    int shownSize() const;

    Document &m_document;
    QTextDocument &m_shown;
    TextRange m_range;      ///< without the ending of the last line
    quint64 m_revision = 0; ///< of the Document, that m_range is true for
    bool m_isWhole = false;
    bool m_ownsEnding = false; ///< the line ending behind m_range belongs to the lines that are shown
    bool m_isShowing = false;
    bool m_hasTyped = false;
    int m_typedBegin = 0; ///< first shown position that may have changed
    int m_typedTail = 0;  ///< how many units behind the last that may have changed
};

} // namespace minuta
