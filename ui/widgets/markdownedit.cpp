#include "ui/widgets/markdownedit.h"

#include "ui/widgets/highlighting.h"
#include "ui/widgets/showntext.h"
#include "ui/widgets/textmirror.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The height of all lines. Those not laid out yet are, and QPlainTextEdit hears of them all at once: at each one it
/// would go through lines from the last one up to see how far it can be scrolled.
qreal measuredHeight(const QTextDocument &lines)
{
    QAbstractTextDocumentLayout *layout = lines.documentLayout();
    qreal height = 0;
    bool isNew = false;
    {
        const QSignalBlocker quiet(layout);
        for (QTextBlock block = lines.begin(); block.isValid(); block = block.next()) {
            isNew = isNew || block.layout()->lineCount() == 0;
            height += layout->blockBoundingRect(block).height();
        }
    }
    if (isNew)
        emit layout->documentSizeChanged(layout->documentSize());
    return height;
}

} // namespace

MarkdownEdit::MarkdownEdit(Document &document, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_document(document)
    , m_mirror(new TextMirror(document, *QPlainTextEdit::document(), this))
    , m_highlighting(new MarkdownHighlighting(*QPlainTextEdit::document(), palette()))
{
    const auto showReadOnly = [this](bool readOnly) {
        setReadOnly(readOnly);
        if (readOnly) // the caret still moves, so that the text can be read and copied by keyboard
            setTextInteractionFlags(textInteractionFlags() | Qt::TextSelectableByKeyboard);
    };
    showReadOnly(document.isReadOnly());
    fitTabs();
    connect(&m_document, &Document::readOnlyChanged, this, showReadOnly);
    connect(&m_document, &Document::changed, this, &MarkdownEdit::followChange);
    connect(&m_document, &Document::caretRestored, this, &MarkdownEdit::restoreCaret);
    connect(&m_document, &Document::wasReset, this, [this] {
        if (m_mirror->showsWholeText())
            showWholeText();
        else
            setRange({});
        setSelection({});
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownEdit::noteCaret);
    connect(this, &QPlainTextEdit::selectionChanged, this, &MarkdownEdit::noteCaret);
    // Not contentsChange(): there the control's own layout is still the old one.
    connect(QPlainTextEdit::document(), &QTextDocument::contentsChanged, this, &MarkdownEdit::commitTyped);
    connect(QPlainTextEdit::document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MarkdownEdit::fitHeight);
}

MarkdownEdit::~MarkdownEdit()
{
    // Both live as long as the QTextDocument, which dies after this class's part of the object.
    QPlainTextEdit::document()->disconnect(this);
}

void MarkdownEdit::showWholeText()
{
    const QScopedValueRollback placing(m_isPlacing, true);
    const TextRange selection = m_selection;
    showLines({0, m_document.text().size()}, [this] { m_mirror->showWholeText(); });
    setSelection(selection);
}

void MarkdownEdit::setRange(TextRange lines)
{
    const QScopedValueRollback placing(m_isPlacing, true);
    const bool wasCurrent = m_mirror->isCurrent();
    const TextRange selection = m_selection;
    showLines(lines, [&] { m_mirror->setRange(lines); });
    if (wasCurrent)
        setSelection(selection);
    else // the caret of the control has followed the change better than a position in the old text can
        noteCaret();
    fitHeight();
}

TextRange MarkdownEdit::range() const
{
    return m_mirror->range();
}

qsizetype MarkdownEdit::textPosition(int documentPosition) const
{
    return m_mirror->textPosition(documentPosition);
}

int MarkdownEdit::documentPosition(qsizetype textPosition) const
{
    return m_mirror->shownPosition(textPosition);
}

void MarkdownEdit::setSelection(TextRange selection)
{
    const QScopedValueRollback placing(m_isPlacing, true);
    QTextCursor cursor = textCursor();
    const auto wholeCharacter = [&](qsizetype position) {
        const QString &text = m_document.text();
        const bool isInPair = position > 0 && position < text.size() && text[position].isLowSurrogate()
                              && text[position - 1].isHighSurrogate();
        return documentPosition(isInPair ? position - 1 : position);
    };
    const int anchor = wholeCharacter(selection.begin);
    const int position = wholeCharacter(selection.end);
    if (anchor != cursor.anchor() || position != cursor.position()) {
        cursor.setPosition(anchor);
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
    }
    noteCaret();
}

void MarkdownEdit::setAutoHeight(bool autoHeight)
{
    m_hasAutoHeight = autoHeight;
    setVerticalScrollBarPolicy(autoHeight ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!autoHeight) {
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
    }
    fitHeight();
}

void MarkdownEdit::setPlaceholderText(const QString &text)
{
    QPlainTextEdit::setPlaceholderText(text);
    fitHeight();
}

bool MarkdownEdit::holdsLongLine(TextRange lines) const
{
    if (lines.size() <= longestWrapped)
        return false;
    const LineIndex &index = m_document.lines();
    const qsizetype last = index.lineAt(lines.end);
    for (qsizetype line = index.lineAt(lines.begin); line <= last; ++line) {
        if (index.range(line).size() > longestWrapped)
            return true;
    }
    return false;
}

/// Calls show, which makes lines what is shown: a long line must never be laid out wrapped, not even once.
template<typename Show> void MarkdownEdit::showLines(TextRange lines, const Show &show)
{
    const bool isLong = holdsLongLine(lines);
    if (isLong)
        setHasLongLine(true);
    show();
    setHasLongLine(isLong);
    if (!isLong)
        return;
    // Glyphs that are not kept are found anew by each that asks where something stands: some five times a key.
    for (QTextBlock block = QPlainTextEdit::document()->begin(); block.isValid(); block = block.next()) {
        if (block.length() > longestWrapped)
            block.layout()->setCacheEnabled(true);
    }
}

void MarkdownEdit::setHasLongLine(bool hasLongLine)
{
    if (m_hasLongLine == hasLongLine)
        return;
    m_hasLongLine = hasLongLine;
    setLineWrapMode(hasLongLine ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    fitHeight();
    emit hasLongLineChanged(hasLongLine);
}

void MarkdownEdit::fitHeight()
{
    if (!m_hasAutoHeight || m_isFitting)
        return;
    m_isHeightOutdated = false;
    const QScopedValueRollback fitting(m_isFitting, true);
    qreal height = measuredHeight(*QPlainTextEdit::document());
    if (QPlainTextEdit::document()->isEmpty() && !placeholderText().isEmpty()) {
        // As QPlainTextEdit paints it: wrapped, from behind the margin to the viewport's edge.
        const int width = viewport()->width() - int(QPlainTextEdit::document()->documentMargin());
        const QRect hint =
            fontMetrics().boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, placeholderText());
        height = std::max(height, qreal(hint.height()));
    }
    if (m_hasLongLine)
        height += horizontalScrollBar()->sizeHint().height();
    const QMargins around = contentsMargins() + viewportMargins();
    height += 2 * QPlainTextEdit::document()->documentMargin() + around.top() + around.bottom();
    const int wanted = int(std::ceil(height)) + 1; // else the last line may count as hidden, and be scrolled to
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

/// GFM 0.29 §2.2: a tab reaches to the next multiple of four columns.
void MarkdownEdit::fitTabs()
{
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
}

void MarkdownEdit::noteCaret()
{
    if (m_mirror->isShowing() || m_mirror->hasTyped())
        return; // the text and what is shown are not the same at this moment
    const QTextCursor cursor = textCursor();
    const TextRange selection{textPosition(cursor.anchor()), textPosition(cursor.position())};
    if (m_selection == selection)
        return;
    m_selection = selection;
    if (!m_isPlacing)
        emit placeChanged(m_selection.end);
}

void MarkdownEdit::commitTyped()
{
    if (!m_mirror->hasTyped() || m_isCommitting)
        return;
    const std::optional<TypedChange> typed = m_mirror->takeTyped();
    if (!typed) {
        noteCaret();
        return;
    }
    const QString text = typedText(typed->inserted);
    if (m_mirror->isAbsent()) {
        fill(text, text.size(), tr("Typing"));
        return;
    }
    const TextChange change =
        TextChange::replacing(m_document.text(), typed->range, fitted(text, typed->range)).minimized();
    const bool isBehind = textCursor().position() >= typed->shownEnd;
    const qsizetype caret = isBehind ? change.insertedRange().end : change.range.begin;
    const quint64 revision = m_document.revision();
    {
        const QScopedValueRollback committing(m_isCommitting, true);
        m_document.apply(change, change.inserted.isEmpty() ? tr("Delete") : tr("Typing"), EditKind::Typing,
                         {m_selection, {caret, caret}});
    }
    const QScopedValueRollback placing(m_isPlacing, true);
    const bool isRefused = !change.isEmpty() && revision == m_document.revision();
    if (isRefused || text != typed->inserted || !m_mirror->isTrue())
        m_mirror->showAgain();
    if (!isRefused)
        setSelection({caret, caret});
    noteCaret();
    emit placeChanged(m_selection.end);
}

/// caret: in text.
void MarkdownEdit::fill(const QString &text, qsizetype caret, const QString &stepName)
{
    const QScopedValueRollback committing(m_isCommitting, true);
    const QScopedValueRollback placing(m_isPlacing, true);
    const std::optional<ChangeSet> change = fillEmpty && !text.isEmpty() ? fillEmpty(text) : std::nullopt;
    if (!change || change->isEmpty()) {
        m_mirror->showAgain();
        return;
    }
    // Where the text comes to stand among the blank lines that the change puts around it.
    TextRange place = change->resultRange();
    qsizetype at = place.end;
    qsizetype shift = 0;
    for (const TextChange &part : change->changes()) {
        for (const LineEnding ending : {LineEnding::Lf, LineEnding::CrLf, LineEnding::Cr}) {
            const QString wanted = withLineEndings(text, ending);
            const qsizetype found = part.inserted.indexOf(wanted);
            if (found < 0)
                continue;
            place = TextRange{found, found + wanted.size()}.shifted(part.range.begin + shift);
            at = place.begin + withLineEndings(text.first(caret), ending).size();
        }
        shift += part.delta();
    }
    const quint64 revision = m_document.revision();
    const TextRange before = placeOfEmpty ? TextRange{placeOfEmpty(), placeOfEmpty()} : m_selection;
    m_document.apply(*change, stepName, EditKind::Typing, {before, {at, at}});
    if (m_mirror->isAbsent() && m_document.revision() != revision) { // its owner has not set the range meanwhile
        const LineIndex &lines = m_document.lines();
        m_mirror->setRange({lines.start(lines.lineAt(place.begin)), lines.end(lines.lineAt(place.end))});
    }
    m_mirror->showAgain();
    setSelection({at, at});
    emit placeChanged(m_selection.end);
}

void MarkdownEdit::followChange(const ChangeSet &change)
{
    if (m_mirror->isCurrent())
        return; // our owner has set the range for this text already
    const TextRange lines = m_mirror->showsWholeText() ? TextRange{0, m_document.text().size()}
                                                       : change.mapRange(m_mirror->shownRange(), true);
    if (m_isCommitting) {
        showLines(lines, [&] { m_mirror->follow(change, true); });
        return;
    }
    const QScopedValueRollback placing(m_isPlacing, true);
    // Behind another view nobody sees it: QPlainTextEdit would measure every line above to know where the changed one
    // is.
    std::optional<QSignalBlocker> quiet;
    if (m_hasAutoHeight && !isVisible()) {
        quiet.emplace(QPlainTextEdit::document()->documentLayout());
        m_isHeightOutdated = true;
    }
    const TextRange selection{change.mapPosition(m_selection.begin, Bias::Before),
                              change.mapPosition(m_selection.end, Bias::Before)};
    const QTextCursor top(firstVisibleBlock());
    const int hiddenLines = verticalScrollBar()->value() - firstVisibleBlock().firstLineNumber();
    showLines(lines, [&] { m_mirror->follow(change, false); });
    setSelection(selection);
    if (!m_hasAutoHeight && !top.isNull())
        verticalScrollBar()->setValue(top.block().firstLineNumber() + hiddenLines);
}

void MarkdownEdit::restoreCaret(TextRange selection)
{
    const TextRange shown = m_mirror->shownRange();
    if (!hasFocus() || m_mirror->isAbsent() || !shown.touches(selection.begin) || !shown.touches(selection.end))
        return;
    setSelection(selection);
    ensureCursorVisible();
    emit placeChanged(m_selection.end);
}

QString MarkdownEdit::fitted(const QString &text, TextRange range) const
{
    const QString &all = m_document.text();
    LineEnding ending = lineEndingNear(all, m_document.lines(), range.begin);
    // A new line ending must not become one with what stands beside it.
    if (ending == LineEnding::Lf && text.startsWith(u'\n') && range.begin > 0 && all[range.begin - 1] == u'\r')
        ending = LineEnding::Cr;
    if (ending == LineEnding::Cr && text.endsWith(u'\n') && range.end < all.size() && all[range.end] == u'\n')
        ending = LineEnding::CrLf;
    return withLineEndings(text, ending);
}

void MarkdownEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighting->setPalette(palette());
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitTabs();
        fitHeight();
    }
}

void MarkdownEdit::showEvent(QShowEvent *event)
{
    if (m_isHeightOutdated)
        fitHeight();
    QPlainTextEdit::showEvent(event);
}

void MarkdownEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void MarkdownEdit::paintEvent(QPaintEvent *event)
{
    // A placeholder is painted only where the first line is: below it nothing would be when that part alone comes up.
    if (QPlainTextEdit::document()->isEmpty() && !placeholderText().isEmpty()) {
        QPaintEvent whole(viewport()->rect());
        QPlainTextEdit::paintEvent(&whole);
    } else {
        QPlainTextEdit::paintEvent(event);
    }
}

void MarkdownEdit::wheelEvent(QWheelEvent *event)
{
    if (m_hasAutoHeight)
        event->ignore(); // what is around scrolls
    else
        QPlainTextEdit::wheelEvent(event);
}

} // namespace minuta
