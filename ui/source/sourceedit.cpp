#include "ui/source/sourceedit.h"

#include "ui/source/linenumbers.h"
#include "ui/widgets/extraselections.h"
#include "ui/widgets/palettecolors.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>

namespace minuta {

namespace {

/// More are not tinted: each is asked about on every paint.
constexpr qsizetype mostMarkers = 1000;

} // namespace

SourceEdit::SourceEdit(Document &document, QWidget *parent)
    : MarkdownEdit(document, parent)
    , m_lineNumbers(new LineNumbers(*this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Source text"));
    setFrameShape(QFrame::NoFrame);
    showWholeText();
    fitGutter();

    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEdit::fitGutter);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceEdit::showCaretLine);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int scrolled) {
        if (scrolled != 0)
            m_lineNumbers->scroll(0, scrolled);
        else
            m_lineNumbers->update(0, rect.y(), m_lineNumbers->width(), rect.height());
    });
    connect(&document, &Document::changed, this, [this](const ChangeSet &change) {
        m_section = change.mapRange(m_section);
        for (TextRange &match : m_matches)
            match = change.mapRange(match);
        m_conflicts.follow(change, editedDocument().text());
        tintMarkers();
    });
    const auto findConflicts = [this] {
        m_conflicts = FollowedConflicts(editedDocument().text());
        tintMarkers();
    };
    connect(&document, &Document::wasReset, this, findConflicts);
    findConflicts();
}

void SourceEdit::setSection(TextRange section)
{
    if (m_section == section)
        return;
    m_section = section;
    m_lineNumbers->update();
}

BlockRange SourceEdit::sectionBlocks() const
{
    if (m_section.isEmpty())
        return {};
    const LineIndex &lines = editedDocument().lines();
    return {int(lines.lineAt(m_section.begin)), int(lines.lineAt(m_section.end - 1))};
}

void SourceEdit::setMatches(const QList<TextRange> &matches)
{
    m_matches = matches;
    showCaretLine();
}

void SourceEdit::scrollBy(QWheelEvent *event)
{
    wheelEvent(event);
}

void SourceEdit::tintMarkers()
{
    m_markers.clear();
    for (const ConflictText &conflict : m_conflicts.conflicts())
        m_markers += markerLines(conflict);
    m_markers.resize(std::min(m_markers.size(), mostMarkers));
    showCaretLine();
}

void SourceEdit::showCaretLine()
{
    QList<QTextEdit::ExtraSelection> shown;
    QTextEdit::ExtraSelection marker;
    marker.format.setBackground(blended(warningColor(palette()), palette().color(QPalette::Base), 0.18));
    marker.format.setProperty(QTextFormat::FullWidthSelection, true);
    marker.cursor = textCursor();
    for (const TextRange range : std::as_const(m_markers)) {
        marker.cursor.setPosition(documentPosition(range.begin));
        shown.append(marker);
    }
    QTextEdit::ExtraSelection line;
    line.format.setBackground(caretLineColor(palette()));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    shown.append(line);

    QTextEdit::ExtraSelection match;
    match.format.setBackground(blended(palette().color(QPalette::Highlight), palette().color(QPalette::Base), 0.35));
    match.cursor = textCursor();
    for (const TextRange range : std::as_const(m_matches)) {
        match.cursor.setPosition(documentPosition(range.begin));
        match.cursor.setPosition(documentPosition(range.end), QTextCursor::KeepAnchor);
        shown.append(match);
    }
    minuta::setExtraSelections(*this, SelectionLayer::Editor, shown);
    m_lineNumbers->update();
}

void SourceEdit::fitGutter()
{
    const int width = m_lineNumbers->neededWidth();
    if (viewportMargins().left() != width)
        setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_lineNumbers->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void SourceEdit::resizeEvent(QResizeEvent *event)
{
    MarkdownEdit::resizeEvent(event);
    fitGutter();
}

void SourceEdit::changeEvent(QEvent *event)
{
    MarkdownEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitGutter();
    if (event->type() == QEvent::PaletteChange)
        showCaretLine();
}

void SourceEdit::keyPressEvent(QKeyEvent *event)
{
    // Where the window has actions with these keys they come first.
    if (event->matches(QKeySequence::FindNext))
        emit findNextRequested();
    else if (event->matches(QKeySequence::FindPrevious))
        emit findPreviousRequested();
    else if (event->key() == Qt::Key_Escape)
        emit escapePressed();
    else
        MarkdownEdit::keyPressEvent(event);
}

} // namespace minuta
