#include "ui/check/findingmarks.h"

#include "app/document/document.h"
#include "ui/check/cardsign.h"
#include "ui/check/findings.h"
#include "ui/check/findingtext.h"
#include "ui/check/severitycolor.h"
#include "ui/widgets/card.h"
#include "ui/widgets/extraselections.h"
#include "ui/widgets/markdownedit.h"
#include "ui/widgets/palettecolors.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace minuta {

namespace {

/// Each is asked about on every paint of a line.
constexpr qsizetype mostMarks = 200;

QTextCharFormat lookOf(Severity severity, const QPalette &palette)
{
    QTextCharFormat look;
    look.setUnderlineStyle(severity == Severity::Error     ? QTextCharFormat::WaveUnderline
                           : severity == Severity::Warning ? QTextCharFormat::DashUnderline
                                                           : QTextCharFormat::DotLine);
    look.setUnderlineColor(severityColor(severity, palette));
    // Addresses have a line of their own, which hides ours.
    look.setBackground(blended(severityColor(severity, palette), palette.color(QPalette::Base), 0.14));
    return look;
}

bool isSeen(QChar unit)
{
    return unit.isPrint() && unit.category() != QChar::Other_Format;
}

/// range with its neighbours in line: what nobody sees has no width that could be underlined.
TextRange withNeighbours(const QString &text, TextRange range, TextRange line)
{
    const QStringView marked = QStringView(text).sliced(range.begin, range.size());
    if (range.isEmpty() || std::ranges::any_of(marked, isSeen))
        return range;
    qsizetype begin = std::max(line.begin, range.begin - 1);
    qsizetype end = std::min(line.end, range.end + 1);
    if (begin > line.begin && text[begin].isLowSurrogate())
        --begin;
    if (end < line.end && text[end].isLowSurrogate())
        ++end;
    return {begin, end};
}

/// What is underlined: of several lines the first, of what is missing the line where it is missed, and of what nobody
/// sees what stands beside it.
TextRange markedRange(const Document &document, TextRange range)
{
    const LineIndex &lines = document.lines();
    const TextRange line =
        lines.contentRange(document.text(), lines.lineAt(std::min(range.begin, document.text().size())));
    if (range.isEmpty())
        return line;
    const TextRange first{range.begin, std::max(range.begin, std::min(range.end, line.end))};
    return withNeighbours(document.text(), first, line);
}

/// What a card shows without an editor: the heading above edit's text, and where edit is hidden that text, too.
TextRange shownBeside(const Document &document, const MarkdownEdit &edit)
{
    const QList<Block> &blocks = document.tree().blocks();
    const TextRange field = edit.range();
    for (qsizetype i = document.tree().blockAt(std::max<qsizetype>(0, field.begin - 1)); i >= 0; --i) {
        if (blocks[i].kind != BlockKind::Heading || blocks[i].range.begin >= field.begin)
            continue;
        const bool isHidden = edit.isHidden() && !field.isEmpty();
        return {blocks[i].range.begin, isHidden ? field.end : blocks[i].range.end};
    }
    return {};
}

} // namespace

FindingMarks::FindingMarks(Document &document, Findings &findings, QWidget &view, QAbstractScrollArea &scroller,
                           QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_findings(findings)
    , m_view(view)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &FindingMarks::refresh);
    const auto refreshSoon = qOverload<>(&QTimer::start);
    connect(&m_findings, &Findings::changed, &m_soon, refreshSoon);
    connect(scroller.verticalScrollBar(), &QAbstractSlider::valueChanged, &m_soon, refreshSoon);
    connect(scroller.verticalScrollBar(), &QAbstractSlider::rangeChanged, &m_soon, refreshSoon);
    m_view.installEventFilter(this);
}

void FindingMarks::refresh()
{
    if (!m_view.isVisible())
        return;
    QList<QTextCharFormat> looks;
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
        looks.append(lookOf(severity, m_view.palette()));
    const auto edits = m_view.findChildren<MarkdownEdit *>();
    for (MarkdownEdit *edit : edits) {
        if (&edit->editedDocument() != &m_document)
            continue;
        edit->viewport()->installEventFilter(this);
        mark(*edit, looks);
        markCard(*edit);
    }
}

void FindingMarks::mark(MarkdownEdit &edit, const QList<QTextCharFormat> &looks)
{
    const QRect seen = edit.viewport()->visibleRegion().boundingRect();
    if (seen.isEmpty() || edit.range().isEmpty())
        return;
    const TextRange range{edit.textPosition(edit.cursorForPosition(seen.topLeft()).position()),
                          edit.textPosition(edit.cursorForPosition(seen.bottomRight()).position())};
    const LineIndex &lines = m_document.lines();
    const qsizetype begin = lines.start(lines.lineAt(range.begin));
    QList<QTextEdit::ExtraSelection> marks;
    for (qsizetype i = m_findings.firstFrom(begin); i < m_findings.count() && marks.size() < mostMarks; ++i) {
        const TextRange place = markedRange(m_document, m_findings.range(i));
        if (place.begin > range.end)
            break;
        if (place.isEmpty() || !edit.range().contains(place))
            continue;
        QTextEdit::ExtraSelection mark;
        mark.format = looks[int(severityOf(m_findings.rule(i)))];
        mark.cursor = QTextCursor(edit.QPlainTextEdit::document());
        mark.cursor.setPosition(edit.documentPosition(place.begin));
        mark.cursor.setPosition(edit.documentPosition(place.end), QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    setExtraSelections(edit, SelectionLayer::Checks, marks);
}

void FindingMarks::markCard(MarkdownEdit &edit)
{
    QWidget *parent = edit.parentWidget();
    while (parent != nullptr && parent != &m_view && qobject_cast<Card *>(parent) == nullptr)
        parent = parent->parentWidget();
    auto *card = qobject_cast<Card *>(parent);
    if (card == nullptr || card->visibleRegion().isEmpty())
        return;
    const TextRange about = shownBeside(m_document, edit);
    QStringList words;
    Severity worst = Severity::Note;
    for (qsizetype i = m_findings.firstFrom(about.begin); i < m_findings.count(); ++i) {
        if (m_findings.range(i).begin >= about.end)
            break;
        const FindingKind kind = m_findings.at(i).kind;
        words.append(spokenFindingText(kind, m_findings.words(i)));
        worst = std::max(worst, severityOf(m_findings.rule(i)));
    }
    CardSign::show(*card, worst, words);
}

bool FindingMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && (event->type() == QEvent::Show || event->type() == QEvent::PaletteChange)) {
        m_soon.start();
    } else if (event->type() == QEvent::Show && watched != &m_view) {
        m_soon.start(); // a field that was hidden
    } else if (event->type() == QEvent::ToolTip && watched != &m_view) {
        auto *edit = qobject_cast<MarkdownEdit *>(watched->parent());
        if (edit != nullptr && showTip(*edit, *static_cast<QHelpEvent *>(event)))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool FindingMarks::showTip(MarkdownEdit &edit, const QHelpEvent &event)
{
    const QTextCursor cursor = edit.cursorForPosition(event.pos());
    const QRect near = edit.cursorRect(cursor);
    if (std::abs(near.center().x() - event.pos().x()) > near.height() || edit.range().isEmpty())
        return false; // beside the line's end
    const qsizetype position = edit.textPosition(cursor.position());
    QStringList said;
    for (qsizetype i = 0; i < m_findings.count(); ++i) {
        const TextRange range = m_findings.range(i);
        if (range.begin > position)
            break;
        if (const TextRange place = markedRange(m_document, range); place.touches(position) && !place.isEmpty())
            said.append(spokenFindingText(m_findings.at(i).kind, m_findings.words(i)).toHtmlEscaped());
    }
    if (said.isEmpty())
        return false;
    QToolTip::showText(event.globalPos(), QStringLiteral("<p>%1</p>").arg(said.join(QStringLiteral("<br>"))), &edit);
    return true;
}

} // namespace minuta
