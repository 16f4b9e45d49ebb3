#include "ui/source/findbar.h"

#include "app/document/document.h"
#include "ui/widgets/flowlayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// More are not counted while one types; replacing all takes all.
constexpr qsizetype mostCounted = 10000;
constexpr int settleMilliseconds = 150;

} // namespace

FindBar::FindBar(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_wanted(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_case(new QCheckBox(tr("Match &case"), this))
    , m_words(new QCheckBox(tr("&Whole words"), this))
    , m_expression(new QCheckBox(tr("Regular e&xpression"), this))
    , m_scope(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_next(new QPushButton(tr("&Next"), this))
    , m_previous(new QPushButton(tr("&Previous"), this))
    , m_replace(new QPushButton(tr("&Replace"), this))
    , m_replaceAll(new QPushButton(tr("Replace &all"), this))
    , m_replaceRow(new QWidget(this))
    , m_settle(new QTimer(this))
{
    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMilliseconds);
    build();

    connect(m_wanted, &QLineEdit::textChanged, this, &FindBar::findFirst);
    for (QCheckBox *option : {m_case, m_words, m_expression})
        connect(option, &QCheckBox::toggled, this, &FindBar::findFirst);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &FindBar::findFirst);
    connect(m_next, &QPushButton::clicked, this, &FindBar::findNext);
    connect(m_previous, &QPushButton::clicked, this, &FindBar::findPrevious);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replace);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_settle, &QTimer::timeout, this, &FindBar::search);
    connect(&m_document, &Document::changed, this, [this] {
        m_areMatchesOld = true;
        if (isVisible())
            m_settle->start();
    });
    hide();
}

void FindBar::build()
{
    m_wanted->setAccessibleName(tr("Find"));
    m_wanted->setPlaceholderText(tr("Find"));
    m_wanted->setClearButtonEnabled(true);
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_expression->setToolTip(tr("A Perl-compatible expression that is matched line by line. In the replacement, \\0 is "
                                "the match and \\1 to \\9 are its groups."));
    m_scope->addItem(tr("Whole text"));
    m_scope->addItem(tr("This section"));
    m_scope->setAccessibleName(tr("Where to find"));
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(10000).arg(10000)));
    for (QLineEdit *field : {m_wanted, m_replacement})
        field->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_count->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *closing = new QToolButton(this);
    closing->setText(u"✕"_s);
    closing->setAutoRaise(true);
    closing->setToolTip(tr("Close (Esc)"));
    closing->setAccessibleName(tr("Close the find bar"));
    connect(closing, &QToolButton::clicked, this, &FindBar::close);

    auto *findRow = new FlowLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{m_wanted, m_previous, m_next, m_count})
        findRow->addWidget(part);
    auto *replaceRow = new FlowLayout(m_replaceRow);
    replaceRow->setContentsMargins({});
    for (QWidget *part : std::initializer_list<QWidget *>{m_replacement, m_replace, m_replaceAll})
        replaceRow->addWidget(part);
    auto *optionRow = new FlowLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{m_case, m_words, m_expression, m_scope})
        optionRow->addWidget(part);
    auto *top = new QHBoxLayout;
    top->addLayout(findRow, 1);
    top->addWidget(closing, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addLayout(top);
    layout->addWidget(m_replaceRow);
    layout->addLayout(optionRow);
    QWidget *before = m_wanted;
    for (QWidget *next : std::initializer_list<QWidget *>{m_replacement, m_previous, m_next, m_replace, m_replaceAll,
                                                          m_case, m_words, m_expression, m_scope, closing}) {
        setTabOrder(before, next);
        before = next;
    }
}

void FindBar::open(const QString &wanted, bool replaces)
{
    m_replaceRow->setVisible(replaces);
    show();
    if (!wanted.isEmpty() && wanted != m_wanted->text()) {
        const QSignalBlocker blocker(m_wanted); // what is selected is not looked for anew
        m_wanted->setText(wanted);
    }
    readQuery();
    m_wanted->selectAll();
    m_wanted->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    m_settle->stop();
    hide();
    emit matchesChanged({});
    emit closed();
}

void FindBar::setSelection(TextRange selection)
{
    const TextRange placed{std::min(selection.begin, selection.end), std::max(selection.begin, selection.end)};
    if (placed != m_selection) // else it is the match that was found here
        m_start = placed.begin;
    m_selection = placed;
    if (isVisible())
        showCount();
}

void FindBar::setSection(TextRange section)
{
    if (m_section == section)
        return;
    m_section = section;
    if (m_scope->currentIndex() == 1) {
        m_areMatchesOld = true;
        if (isVisible())
            m_settle->start();
    }
}

TextRange FindBar::scope() const
{
    const qsizetype size = m_document.text().size();
    if (m_scope->currentIndex() == 0)
        return {0, size};
    return {std::min(m_section.begin, size), std::min(m_section.end, size)};
}

void FindBar::readQuery()
{
    const Result<Search> search =
        Search::create({m_wanted->text(), m_case->isChecked(), m_words->isChecked(), m_expression->isChecked()});
    m_search.reset();
    if (search)
        m_search = *search;
    this->search();
    if (!search) {
        //: %1 is the message of the library for regular expressions, %2 the place in the expression, counted from 1
        showMessage(
            tr("The expression cannot be read: %1 (at %2)").arg(search.error().detail).arg(search.error().offset + 1),
            true);
    }
}

void FindBar::search()
{
    m_settle->stop();
    m_areMatchesOld = false;
    m_matches = m_search ? m_search->matches(m_document.text(), scope(), mostCounted) : SearchMatches{};
    if (isVisible())
        emit matchesChanged(m_matches.ranges);
    showCount();
}

std::optional<qsizetype> FindBar::selectedMatch() const
{
    const auto match = std::ranges::find(m_matches.ranges, m_selection);
    if (m_areMatchesOld || match == m_matches.ranges.end())
        return std::nullopt;
    return std::distance(m_matches.ranges.begin(), match);
}

void FindBar::showMessage(const QString &message, bool isError)
{
    m_count->setText(message);
    QFont look = font();
    look.setBold(isError); // the words say it; they are only to be noticed
    m_count->setFont(look);
    m_count->setAccessibleName(message);
}

void FindBar::showCount()
{
    const QLocale locale;
    const bool isUsable = m_search && !m_wanted->text().isEmpty();
    for (QPushButton *button : {m_next, m_previous, m_replace, m_replaceAll})
        button->setEnabled(isUsable && !m_matches.ranges.isEmpty());
    for (QPushButton *button : {m_replace, m_replaceAll})
        button->setEnabled(button->isEnabled() && !m_document.isReadOnly());
    if (!m_search)
        return; // the message says why
    const QString count = locale.toString(m_matches.ranges.size());
    const std::optional<qsizetype> selected = selectedMatch();
    if (m_wanted->text().isEmpty())
        showMessage({}, false);
    else if (m_matches.end == SearchEnd::TooSlow)
        showMessage(tr("The expression takes too long; not all of the text was searched."), true);
    else if (m_matches.ranges.isEmpty())
        showMessage(tr("Not found"), false);
    else if (m_matches.end == SearchEnd::TooMany && !selected)
        showMessage(tr("More than %1 matches").arg(count), false);
    else if (!selected)
        showMessage(tr("%n match(es)", nullptr, int(m_matches.ranges.size())), false);
    else if (m_matches.end == SearchEnd::TooMany)
        showMessage(tr("%1 of more than %2").arg(locale.toString(*selected + 1), count), false);
    else
        showMessage(tr("%1 of %2").arg(locale.toString(*selected + 1), count), false);
}

void FindBar::choose(TextRange match)
{
    m_selection = match;
    showCount();
    emit found(match);
}

void FindBar::findFirst()
{
    readQuery();
    m_selection = {m_start, m_start};
    if (m_search && !m_wanted->text().isEmpty() && !m_matches.ranges.isEmpty())
        findFrom(m_start);
}

void FindBar::findNext()
{
    if (m_areMatchesOld)
        search();
    if (m_matches.ranges.isEmpty())
        return;
    // From behind what is selected; an empty match at the caret was the last one.
    const bool isAtMatch = selectedMatch().has_value();
    findFrom(isAtMatch ? m_selection.end + (m_selection.isEmpty() ? 1 : 0) : m_selection.begin);
    m_start = m_selection.begin;
}

void FindBar::findFrom(qsizetype from)
{
    const auto next = std::ranges::lower_bound(m_matches.ranges, from, {}, &TextRange::begin);
    if (next != m_matches.ranges.end()) {
        choose(*next);
        return;
    }
    // What was not counted is looked for from here, and only then from the begin again.
    const TextRange behind{std::clamp(from, scope().begin, scope().end), scope().end};
    const SearchMatches rest =
        m_matches.end == SearchEnd::TooMany ? m_search->matches(m_document.text(), behind, 1) : SearchMatches{};
    choose(rest.ranges.isEmpty() ? m_matches.ranges.first() : rest.ranges.first());
}

void FindBar::findPrevious()
{
    if (m_areMatchesOld)
        search();
    if (m_matches.ranges.isEmpty())
        return;
    const auto next = std::ranges::lower_bound(m_matches.ranges, m_selection.begin, {}, &TextRange::begin);
    choose(next == m_matches.ranges.begin() ? m_matches.ranges.last() : *std::prev(next));
    m_start = m_selection.begin;
}

void FindBar::replace()
{
    if (m_areMatchesOld)
        search();
    if (!m_search || m_document.isReadOnly())
        return;
    if (!selectedMatch()) {
        findNext(); // it is shown before it is replaced
        return;
    }
    const ChangeSet change = m_search->replacedAll(m_document.text(), {m_selection}, m_replacement->text());
    const qsizetype behind = m_selection.end + change.delta();
    m_document.apply(change, tr("Replace"));
    m_selection = {behind, behind};
    search();
    if (m_matches.ranges.isEmpty())
        emit found(m_selection);
    else
        findNext();
}

void FindBar::replaceAll()
{
    if (!m_search || m_document.isReadOnly() || m_wanted->text().isEmpty())
        return;
    const SearchMatches all = m_search->matches(m_document.text(), scope());
    if (all.end == SearchEnd::TooSlow) { // half of them is not what was asked for
        m_matches.end = SearchEnd::TooSlow;
        showCount();
        return;
    }
    const ChangeSet change = m_search->replacedAll(m_document.text(), all.ranges, m_replacement->text());
    const qsizetype place = change.mapPosition(m_selection.begin, Bias::After);
    m_document.apply(change, tr("Replace all"));
    m_start = place;
    m_selection = {place, place};
    search();
    emit found(m_selection);
    showMessage(tr("%n match(es) replaced", nullptr, int(all.ranges.size())), false);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::FindPrevious) || (isEnter && event->modifiers() == Qt::ShiftModifier))
        findPrevious();
    else if (isEnter && m_replacement->hasFocus())
        replace();
    else if (event->matches(QKeySequence::FindNext) || isEnter)
        findNext();
    else
        QWidget::keyPressEvent(event);
}

} // namespace minuta
