#include "ui/form/lasttimepanel.h"

#include "ui/form/linemarks.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/markdownedit.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

LastTimePanel::LastTimePanel(MarkdownEdit &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_marks(new LineMarks(field, parent))
    , m_title(new DimLabel(this))
    , m_explanation(new DimLabel(this))
    , m_text(new MarkdownEdit(m_document, this))
    , m_use(new QPushButton(tr("Use This Line"), this))
{
    m_document.setReadOnly(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_use->setToolTip(tr("Put the line at the caret, or the selected lines, below what is written now (Enter)"));
    m_text->setAutoHeight(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabMovesFocus(true);
    m_text->setTabAlwaysMovesFocus(true);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->installEventFilter(this);

    auto *header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_use);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addWidget(m_explanation);
    layout->addWidget(m_text);
    layout->addStretch(1);

    connect(m_use, &QPushButton::clicked, this, &LastTimePanel::choose);
    connect(&m_field, &QPlainTextEdit::cursorPositionChanged, this, &LastTimePanel::announceLine);
}

QWidget *LastTimePanel::marks() const
{
    return m_marks;
}

void LastTimePanel::showSection(const EarlierSection &earlier, const QString &name, const QString &explanation)
{
    const bool hasText = earlier.date.isValid();
    const QString date = QLocale().toString(earlier.date, QLocale::LongFormat);
    //: Heads what a team wrote at an earlier meeting; %1 is its date
    m_title->setText(hasText ? tr("Written on %1").arg(date) : QString());
    m_title->setVisible(hasText);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!hasText);
    m_text->setVisible(hasText);
    m_use->setVisible(hasText);
    m_use->setEnabled(!m_field.isReadOnly());
    //: For a screen reader: the text of an earlier meeting; %1 is a team, %2 the date
    m_text->setAccessibleName(tr("What %1 wrote on %2").arg(name, date));
    m_marks->setToolTip(hasText ? tr("= as written on %1").arg(date) : QString());
    if (earlier.text == m_document.text())
        return;
    m_document.reset(earlier.text);
    m_text->showWholeText();
    m_said = SaidLines(earlier.text);
}

void LastTimePanel::compare(QStringView text)
{
    if (!m_marks->setLines(repeatedLines(text, m_said)))
        return;
    QStringList numbers;
    for (const qsizetype line : m_marks->lines())
        numbers.append(QLocale().toString(line + 1));
    //: For a screen reader: %1 says how many lines, %2 are their numbers
    m_field.setAccessibleDescription(numbers.isEmpty() ? QString()
                                                       : tr("%1: %2").arg(repeatedText(), numbers.join(u", "_s)));
}

QString LastTimePanel::repeatedText() const
{
    const int count = int(m_marks->lines().size());
    //: Lines that say the same as at the last meeting
    return count == 0 ? QString() : tr("%n line(s) as last time", nullptr, count);
}

/// What the mark beside the caret's line says to who sees it.
void LastTimePanel::announceLine()
{
    const qsizetype line = m_field.textCursor().blockNumber();
    if (std::exchange(m_announced, line) == line || !m_field.hasFocus() || !m_marks->lines().contains(line))
        return;
    QAccessibleAnnouncementEvent event(&m_field, tr("as last time"));
    QAccessible::updateAccessibility(&event);
}

QList<QWidget *> LastTimePanel::controls() const
{
    return {m_use, m_text};
}

bool LastTimePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_use->isEnabled()) {
            choose();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LastTimePanel::choose()
{
    const TextRange selection = m_text->selection();
    const LineIndex &lines = m_document.lines();
    const qsizetype first = lines.lineAt(std::min(selection.begin, selection.end));
    const qsizetype last = lines.lineAt(std::max(selection.begin, selection.end));
    const TextRange whole{lines.start(first), lines.contentRange(m_document.text(), last).end};
    const QString chosen = m_document.tree().text(whole).toString();
    if (chosen.trimmed().isEmpty())
        return;
    emit linesChosen(chosen);
    // The next line is the next to be chosen.
    const qsizetype next = last + 1 < lines.lineCount() ? lines.start(last + 1) : whole.end;
    m_text->setSelection({next, next});
}

} // namespace minuta
