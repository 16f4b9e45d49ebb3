#include "ui/form/versionview.h"

#include "ui/widgets/highlighting.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/showntext.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace minuta {

namespace {

constexpr int mostLines = 14;
/// More are not tinted: a version with so many differences is read as a whole.
constexpr qsizetype mostMarks = 1000;
constexpr int barWidth = 3;

} // namespace

int textHeight(const QPlainTextEdit &edit, int mostLines)
{
    const qreal most = qreal(mostLines) * edit.fontMetrics().lineSpacing();
    qreal height = 0;
    const QAbstractTextDocumentLayout *layout = edit.document()->documentLayout();
    for (QTextBlock block = edit.document()->begin(); block.isValid() && height < most; block = block.next())
        height += layout->blockBoundingRect(block).height();
    const QMargins around = edit.contentsMargins();
    return int(std::ceil(std::min(height, most) + 2 * edit.document()->documentMargin())) + around.top()
           + around.bottom() + 1;
}

VersionView::VersionView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighting(new MarkdownHighlighting(*document(), palette()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(document()->documentMargin() + barWidth);
    //: In place of one of the two versions in a conflict
    setPlaceholderText(tr("Nothing: in this version the lines are gone."));
}

void VersionView::showVersion(const QString &text, const VersionMarks &marks)
{
    QString lines = shownText(text);
    if (lines.endsWith(u'\n'))
        lines.chop(1);
    m_marks = marks;
    setPlainText(lines);
    showMarks();
    emit heightChanged();
}

int VersionView::neededHeight() const
{
    if (document()->isEmpty()) {
        const int width = viewport()->width() - 2 * int(document()->documentMargin());
        const QRect hint =
            fontMetrics().boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, placeholderText());
        return hint.height() + 2 * int(document()->documentMargin()) + 1;
    }
    return textHeight(*this, mostLines);
}

void VersionView::showMarks()
{
    QList<QTextEdit::ExtraSelection> shown;
    m_markedBlocks.clear();
    const auto mark = [&](const QList<TextRange> &ranges, bool isUnderlined) {
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(accentTint(palette()));
        if (isUnderlined) {
            selection.format.setFontUnderline(true);
            selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            selection.format.setUnderlineColor(accentColor(palette()));
        }
        selection.cursor = QTextCursor(document());
        for (const TextRange range : ranges.first(std::min(ranges.size(), mostMarks))) {
            selection.cursor.setPosition(int(range.begin));
            m_markedBlocks.append(selection.cursor.blockNumber());
            selection.cursor.setPosition(int(range.end), QTextCursor::KeepAnchor);
            shown.append(selection);
        }
    };
    mark(m_marks.lines, false);
    mark(m_marks.words, true);
    std::ranges::sort(m_markedBlocks);
    setExtraSelections(shown);
}

void VersionView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accentColor(palette()));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            break;
        if (!std::ranges::binary_search(m_markedBlocks, block.blockNumber()))
            continue;
        const QRectF bar(1, place.top() + 1, barWidth, place.height() - 2);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), viewport()->rect(), bar.toAlignedRect()), 1, 1);
    }
}

void VersionView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        emit heightChanged();
}

void VersionView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighting->setPalette(palette());
        showMarks();
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        emit heightChanged();
}

void VersionView::wheelEvent(QWheelEvent *event)
{
    // The form scrolls over a version that nobody reads in.
    if (hasFocus())
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace minuta
