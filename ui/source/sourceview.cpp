#include "ui/source/sourceview.h"

#include "app/document/document.h"
#include "ui/source/findbar.h"
#include "ui/source/sourceedit.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace minuta {

namespace {

/// More matches are not shown by a background; they are counted and found all the same.
constexpr qsizetype mostShown = 1000;

} // namespace

SourceView::SourceView(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_edit(new SourceEdit(document, this))
    , m_findBar(new FindBar(document, this))
    , m_notice(new QLabel(this))
{
    m_notice->setText(
        tr("This text has a line of more than %1 characters. Lines are not wrapped, and long ones are not "
           "coloured.")
            .arg(QLocale().toString(MarkdownEdit::longestWrapped)));
    m_notice->setWordWrap(true);
    m_notice->setMargin(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_findBar);
    setFocusProxy(m_edit);

    const auto passSelection = [this] { m_findBar->setSelection(m_edit->selection()); };
    connect(m_edit, &QPlainTextEdit::selectionChanged, this, passSelection);
    connect(m_edit, &MarkdownEdit::placeChanged, this, passSelection);
    connect(&m_document, &Document::changed, this, passSelection);
    connect(m_edit, &MarkdownEdit::placeChanged, this, &SourceView::placeChanged);
    connect(m_edit, &SourceEdit::findNextRequested, this, &SourceView::findNext);
    connect(m_edit, &SourceEdit::findPreviousRequested, this, &SourceView::findPrevious);
    connect(m_edit, &SourceEdit::escapePressed, m_findBar, [this] {
        if (m_findBar->isVisible())
            m_findBar->close();
    });
    connect(m_findBar, &FindBar::found, this, [this](TextRange selection) {
        showPlace(selection, false);
        emit placeChanged(selection.end);
    });
    connect(m_findBar, &FindBar::matchesChanged, this, [this](const QList<TextRange> &matches) {
        m_edit->setMatches(matches.first(std::min(matches.size(), mostShown)));
    });
    connect(m_findBar, &FindBar::closed, m_edit, [this] { m_edit->setFocus(); });
    connect(m_edit, &MarkdownEdit::hasLongLineChanged, m_notice, &QWidget::setVisible);
    m_notice->setVisible(m_edit->hasLongLine());
}

TextRange SourceView::selection() const
{
    return m_edit->selection();
}

void SourceView::showPlace(TextRange selection, bool takeFocus)
{
    m_edit->setSelection(selection);
    if (!m_edit->viewport()->rect().contains(m_edit->cursorRect()))
        m_edit->centerCursor();
    m_findBar->setSelection(selection);
    if (takeFocus)
        m_edit->setFocus();
}

void SourceView::setSection(TextRange section)
{
    m_edit->setSection(section);
    m_findBar->setSection(section);
}

void SourceView::setTabMovesFocus(bool movesFocus)
{
    m_edit->setTabAlwaysMovesFocus(movesFocus);
}

void SourceView::showFind()
{
    openFindBar(false);
}

void SourceView::showReplace()
{
    openFindBar(true);
}

void SourceView::openFindBar(bool replaces)
{
    const TextRange selection{std::min(m_edit->selection().begin, m_edit->selection().end),
                              std::max(m_edit->selection().begin, m_edit->selection().end)};
    const QString selected = m_document.text().sliced(selection.begin, selection.size());
    const bool isOneLine = !selected.contains(u'\n') && !selected.contains(u'\r');
    m_findBar->setSelection(selection);
    m_findBar->open(isOneLine ? selected : QString(), replaces);
    // The bar takes its place from the text at once, so that the caret's line can be brought back into sight.
    layout()->activate();
    m_edit->ensureCursorVisible();
}

void SourceView::findNext()
{
    m_findBar->findNext();
}

void SourceView::findPrevious()
{
    m_findBar->findPrevious();
}

} // namespace minuta
