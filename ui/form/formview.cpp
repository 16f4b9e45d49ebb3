#include "ui/form/formview.h"

#include "app/minutes/minutesedit.h"
#include "ui/context/editorcontext.h"
#include "ui/form/conflictcard.h"
#include "ui/form/meetinghead.h"
#include "ui/form/missingsectionsbar.h"
#include "ui/form/mysection.h"
#include "ui/form/ownbar.h"
#include "ui/form/sectioncard.h"
#include "ui/widgets/markdownedit.h"
#include "ui/widgets/palettecolors.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace minuta {

namespace {

// A card costs some 20 widgets' worth of layout; real minutes have 40 sections at the most.
constexpr qsizetype cardsOnAPage = 120;
constexpr int widgetsBeforeCards = 5; ///< own bar, head, missing sections, hint and "earlier"

} // namespace

FormView::FormView(EditorContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_own(new MySection(context, this))
    , m_head(new MeetingHead(context))
    , m_missing(new MissingSectionsBar(context))
    , m_emptyHint(new QLabel)
    , m_earlier(new QPushButton(tr("Show earlier sections")))
    , m_later(new QPushButton(tr("Show later sections")))
{
    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(22, 18, 22, 18);
    m_layout->setSpacing(14);
    m_layout->addWidget(m_own->bar());
    m_layout->addWidget(m_head);
    m_layout->addWidget(m_missing);
    m_layout->addWidget(m_emptyHint);
    m_layout->addWidget(m_earlier);
    m_layout->addWidget(m_later);
    m_layout->addStretch(1);
    m_emptyHint->setWordWrap(true);
    m_emptyHint->setText(
        tr("These minutes are empty. Type a title above, or write or paste Markdown in the Source view."));
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Form"));

    connect(m_earlier, &QPushButton::clicked, this,
            [this] { showPage(std::max<qsizetype>(0, m_firstShown - cardsOnAPage)); });
    connect(m_later, &QPushButton::clicked, this, [this] {
        showPage(m_firstShown + cardsOnAPage);
        verticalScrollBar()->setValue(0);
    });
    connect(&m_context.document(), &Document::readOnlyChanged, this, &FormView::rebuild);
    connect(&m_context, &EditorContext::templateChanged, this, &FormView::rebuild);
    connect(&m_context.document(), &Document::wasReset, this, [this] {
        m_firstShown = 0;
        m_own->forgetDocument();
        rebuild();
        verticalScrollBar()->setValue(0);
    });
    connect(m_own, &MySection::personChanged, this, &FormView::showOwn);
    connect(m_own, &MySection::lastTimeChanged, this, &FormView::refreshOwn);
    connect(m_own, &MySection::everythingRequested, this, &FormView::everythingRequested);
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_isSeeking = false; });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
    rebuild();
}

FormView::~FormView()
{
    disconnect(qApp, nullptr, this, nullptr); // the cards give the focus away while they are destroyed
}

QList<FormRow> FormView::allRows() const
{
    QList<FormRow> rows = formRows(m_context.document().tree(), m_context.minutes(), m_context.conflicts());
    rows.removeIf([this](const FormRow &row) { return !m_own->shows(row); });
    return rows;
}

QList<FormRow> FormView::shownRows() const
{
    return allRows().mid(m_firstShown, cardsOnAPage);
}

bool FormView::showsAllConflicts() const
{
    QList<FormRow> conflicts = shownRows();
    conflicts.removeIf([](const FormRow &row) { return row.kind != FormRowKind::Conflict; });
    QList<FormCard *> cards = m_cards;
    cards.removeIf([](const FormCard *card) { return card->kind() != FormRowKind::Conflict; });
    return std::ranges::equal(conflicts, cards,
                              [](const FormRow &row, const FormCard *card) { return card->shows(row); });
}

bool FormView::mayBeTypedIn(const MarkdownEdit &field) const
{
    const QList<FormRow> rows = shownRows();
    return showsAllConflicts() || std::ranges::any_of(rows, [&](const FormRow &row) {
               return row.kind == FormRowKind::Conflict && field.range().touches(row.place)
                      && std::ranges::none_of(m_cards, [&](const FormCard *card) { return card->shows(row); });
           });
}

bool FormView::keepsCards() const
{
    if (m_staleCard == nullptr)
        return false;
    return m_staleCard->holdsWords() || (m_staleCard->holdsOpenCode() && showsAllConflicts());
}

FormCard *FormView::cardWithFocus() const
{
    const auto found = std::ranges::find_if(m_cards, &FormCard::holdsFocus);
    return found == m_cards.end() ? nullptr : *found;
}

void FormView::followDocument()
{
    // Behind the cards' own connections: their fields have followed the change when the form looks at them.
    disconnect(m_following);
    m_following = connect(&m_context.document(), &Document::changed, this, [this](const ChangeSet &change) {
        for (FormCard *card : std::as_const(m_cards))
            card->mapPlace(change);
        m_isSeeking = false; // typing has its own way to keep the caret in sight
        m_isOutdated = !isVisible();
        if (!m_isOutdated) // behind another view it reads the text when it is shown again
            refresh();
    });
}

void FormView::refresh()
{
    m_isOutdated = false;
    m_head->refresh();
    m_missing->refresh();
    if (m_own->isOn())
        m_missing->hide();
    const QList<FormRow> rows = shownRows();
    const auto shows = [](const FormRow &row, const FormCard *card) { return card->shows(row); };
    const bool isSameShape = rows.size() == m_cards.size() && std::ranges::equal(rows, m_cards, shows);
    if (isSameShape) {
        for (qsizetype i = 0; i < m_cards.size(); ++i)
            m_cards[i]->setRow(rows[i]);
        if (m_staleCard != nullptr)
            m_staleCard->showHint(FieldHint::None);
        m_staleCard = nullptr;
        if (m_own->isOn()) { // the cards have compared themselves
            m_own->follow(rows);
            if (rows.isEmpty())
                refreshOwn();
        }
        return;
    }
    if (keepsCards())
        return; // the sections below only seem to have gone: their cards stay, wherever the keyboard goes
    const auto orphan = std::ranges::find_if(m_cards, [&](const FormCard *card) {
        return card->holdsWords() && std::ranges::none_of(rows, [&](const FormRow &row) { return card->shows(row); });
    });
    if (orphan != m_cards.end()) {
        m_staleCard = *orphan;
        m_staleCard->showHint(FieldHint::Orphaned);
        return;
    }
    FormCard *focused = cardWithFocus();
    if (focused != nullptr && focused->field() != nullptr && focused->field()->hasFocus()
        && !m_context.minutes().sections.isEmpty() && mayBeTypedIn(*focused->field())) {
        if (isOwnershipOther(*focused)) {
            showOtherLead(*focused);
            return;
        }
        m_staleCard = focused;
        focused->showHint(focused->holdsOpenCode() ? FieldHint::OpenCode : FieldHint::Headings);
        refreshOwn();
        return;
    }
    rebuild();
}

bool FormView::isOwnershipOther(const FormCard &focused) const
{
    if (!m_own->isOn())
        return false;
    const QList<FormRow> every = formRows(m_context.document().tree(), m_context.minutes(), m_context.conflicts());
    const TextRange typed = focused.field()->range();
    const bool isStructureTyped = std::ranges::any_of(
        every, [&](const FormRow &row) { return typed.begin <= row.place && row.place < typed.end; });
    return !isStructureTyped && std::ranges::all_of(m_cards, [&](const FormCard *card) {
        return std::ranges::any_of(every, [card](const FormRow &row) { return card->shows(row); });
    });
}

/// A card that people type in stays until they leave it, and says what its heading says now.
void FormView::showOtherLead(FormCard &focused)
{
    const QList<FormRow> every = formRows(m_context.document().tree(), m_context.minutes(), m_context.conflicts());
    const auto row = std::ranges::find_if(every, [&](const FormRow &each) { return focused.shows(each); });
    if (m_own->shows(*row)) { // the others are to come or to go
        rebuild();
        return;
    }
    focused.setRow(*row);
    m_staleCard = &focused;
    focused.showHint(FieldHint::OtherLead);
    refreshOwn();
}

FormCard *FormView::newCard(const FormRow &row)
{
    FormCard *card = nullptr;
    if (row.kind == FormRowKind::Conflict) {
        auto *conflict = new ConflictCard(m_context, row, widget());
        connect(conflict, &ConflictCard::settled, this, &FormView::showNextConflict);
        connect(conflict, &ConflictCard::cancelled, this, [this, conflict] {
            if (m_staleCard == conflict)
                rebuild();
        });
        card = conflict;
    } else {
        card = new SectionCard(m_context, row, widget());
    }
    connect(card, &FormCard::entered, &m_context, &EditorContext::setPlace);
    connect(card, &FormCard::caretMoved, this, [this, card](const QRect &caret) { ensureCaretVisible(card, caret); });
    card->show();
    return card;
}

QList<FormCard *> FormView::cardsFor(const QList<FormRow> &rows)
{
    QList<FormCard *> free = m_cards;
    QList<FormCard *> cards(rows.size(), nullptr);
    const auto assign = [&](auto fits) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const auto found = cards[i] != nullptr ? free.end() : std::ranges::find_if(free, [&](const FormCard *card) {
                return card->kind() == rows[i].kind && fits(*card, rows[i]);
            });
            if (found == free.end())
                continue;
            cards[i] = *found;
            free.erase(found);
        }
    };
    assign([](const FormCard &card, const FormRow &row) { return card.shows(row) && card.key() == row.key; });
    assign([](const FormCard &card, const FormRow &row) { return card.key() == row.key; });
    assign([](const FormCard &card, const FormRow &row) { return card.shows(row); });
    assign([](const FormCard &card, const FormRow &) { return !card.holdsWords(); });
    for (FormCard *gone : std::as_const(free)) {
        gone->hide();
        m_layout->removeWidget(gone);
        gone->deleteLater(); // its own menu may be on the stack
    }
    return cards;
}

void FormView::rebuild()
{
    m_staleCard = nullptr;
    const QList<FormRow> all = allRows();
    m_firstShown = std::clamp<qsizetype>(m_firstShown, 0, std::max<qsizetype>(0, all.size() - 1));
    const QList<FormRow> rows = all.mid(m_firstShown, cardsOnAPage);
    m_cards = cardsFor(rows);
    bool isFollowing(m_following);
    QWidget *before = m_head->lastControl();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        FormCard *&card = m_cards[i];
        if (card == nullptr) {
            card = newCard(rows[i]);
            isFollowing = false;
        } else {
            card->setRow(rows[i]);
        }
        card->showHint(FieldHint::None);
        const int at = int(i) + widgetsBeforeCards;
        if (m_layout->indexOf(card) != at)
            m_layout->insertWidget(at, card); // takes it from where it was
        for (QWidget *control : card->controls()) {
            setTabOrder(before, control);
            before = control;
        }
    }
    if (!isFollowing)
        followDocument();
    m_isOutdated = false;
    m_head->refresh();
    m_missing->refresh();
    if (m_own->isOn())
        m_missing->hide();
    m_emptyHint->setVisible(m_context.minutes().sections.isEmpty());
    m_earlier->setVisible(m_firstShown > 0);
    m_later->setVisible(m_firstShown + cardsOnAPage < all.size());
    refreshOwn();
}

void FormView::setOwnOnly(bool ownOnly)
{
    if (m_own->isOn() == ownOnly)
        return;
    commit(); // cards that go take what is written in them along
    m_isFocusOwed = false;
    m_firstShown = 0;
    m_own->setOn(ownOnly);
    rebuild();
}

/// It is known who works here.
void FormView::showOwn()
{
    commit();
    m_own->look(allRows());
    rebuild();
    if (std::exchange(m_isFocusOwed, false))
        focusFirstOwn();
}

/// Where there is none, to what chooses one.
void FormView::focusFirstOwn()
{
    const auto *first = m_cards.isEmpty() ? nullptr : qobject_cast<SectionCard *>(m_cards.first());
    if (m_cards.isEmpty() || (first != nullptr && first->section() < 0)) {
        m_own->bar()->controls().first()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const qsizetype place = first != nullptr ? m_context.placeOf(first->section()) : m_cards.first()->place();
    showPlace({place, place});
}

/// What stands around and beside own cards.
void FormView::refreshOwn()
{
    m_own->showBeside(m_cards, m_own->isOn() ? allRows() : QList<FormRow>());
}

bool FormView::isOwnOnly() const
{
    return m_own->isOn();
}

void FormView::chooseWho()
{
    m_own->chooseWho();
}

void FormView::setPath(const QString &path)
{
    m_own->setPath(path);
}

void FormView::setUnsavedTexts(std::function<QHash<QString, QString>()> texts)
{
    m_own->setUnsavedTexts(std::move(texts));
}

void FormView::followFocus(QWidget *now)
{
    if (now == nullptr) // another window is in front: the keyboard comes back to where it was
        return;
    FormCard *focused = cardWithFocus();
    for (FormCard *card : std::as_const(m_cards))
        card->updateFrame();
    FormCard *left = std::exchange(m_focusedCard, focused);
    const bool isTextLeft = m_staleCard != nullptr && m_staleCard->field() != now && !keepsCards();
    if ((left == nullptr || left == focused) && !isTextLeft)
        return;
    // Not from within the focus change itself: cards may be deleted.
    QMetaObject::invokeMethod(
        this,
        [this, card = QPointer(left)] {
            if (m_staleCard == nullptr) {
                if (card != nullptr && !card->holdsFocus())
                    refresh(); // the agenda is a list again, blank lines at the end are the frame's
            } else if (!(m_staleCard->field() != nullptr && m_staleCard->field()->hasFocus()) && !keepsCards()) {
                rebuild();
            }
        },
        Qt::QueuedConnection);
}

FormCard *FormView::cardAt(qsizetype position) const
{
    if (!m_own->shows(m_context.minutes().sectionAt(position)))
        return nullptr; // the card before it is of another section
    const auto behind = std::ranges::upper_bound(m_cards, position, {}, &FormCard::place);
    return behind == m_cards.begin() ? nullptr : *std::prev(behind);
}

void FormView::showPage(qsizetype first)
{
    commit(); // the cards of the other page take what is written in them along
    m_firstShown = first;
    rebuild();
}

void FormView::showPageOf(qsizetype position)
{
    const QList<FormRow> all = allRows();
    const auto after = std::ranges::upper_bound(all, position, {}, &FormRow::place);
    const qsizetype row = std::max<qsizetype>(0, std::distance(all.begin(), after) - 1);
    if (row < m_firstShown || row >= m_firstShown + cardsOnAPage)
        showPage(row / cardsOnAPage * cardsOnAPage);
}

void FormView::showNextConflict(qsizetype place)
{
    const QList<ConflictText> &conflicts = m_context.conflicts();
    const auto next =
        std::ranges::lower_bound(conflicts, place, {}, [](const ConflictText &each) { return each.range.begin; });
    const qsizetype target = conflicts.isEmpty()       ? place
                             : next == conflicts.end() ? conflicts.first().range.begin
                                                       : next->range.begin;
    showPlace({target, target});
}

void FormView::showPlace(TextRange selection, bool takeFocus)
{
    if (m_staleCard != nullptr && !keepsCards())
        rebuild();
    showPageOf(selection.begin);
    FormCard *card = cardAt(selection.begin);
    if (card == nullptr && m_own->isOn()) {
        m_isFocusOwed = takeFocus && !m_own->isKnown();
        if (takeFocus && !m_isFocusOwed)
            focusFirstOwn();
        return;
    }
    if (card == nullptr) {
        if (takeFocus)
            m_head->focusTitle();
    } else if (takeFocus) {
        card->showPlace(selection);
    }
    m_isSeeking = true;
    m_sought = card;
    scrollToSought();
}

void FormView::scrollToSought()
{
    if (m_sought == nullptr) {
        verticalScrollBar()->setValue(0);
        return;
    }
    // Layout first: a card that was just made has no place yet.
    widget()->layout()->activate();
    ensureWidgetVisible(m_sought, 0, std::min(40, std::max(0, viewport()->height() - m_sought->height()) / 2));
    if (const MarkdownEdit *field = m_sought->field(); field != nullptr && field->hasFocus())
        ensureCaretVisible(m_sought, QRect(field->viewport()->mapTo(m_sought, field->cursorRect().topLeft()),
                                           field->cursorRect().size()));
}

bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isLaidOut = watched == widget() && event->type() == QEvent::Resize;
    const bool isFiltered = QScrollArea::eventFilter(watched, event); // its scroll bars follow
    if (isLaidOut && m_isSeeking)
        scrollToSought();
    return isFiltered;
}

void FormView::ensureCaretVisible(const FormCard *card, const QRect &caret)
{
    const QPoint place = card->mapTo(widget(), caret.center());
    ensureVisible(place.x(), place.y(), 0, caret.height() * 2);
}

void FormView::goToTeam(int by)
{
    const Minutes &minutes = m_context.minutes();
    const int current = m_context.currentSection();
    for (int index = current + by; index >= 0 && index < minutes.sections.size(); index += by) {
        if (minutes.sections[index].kind == SectionKind::Team && m_own->shows(index)) {
            m_context.goToSection(index);
            return;
        }
    }
}

bool FormView::holdsWords() const
{
    return std::ranges::any_of(m_cards, &FormCard::holdsWords);
}

void FormView::commit()
{
    m_head->commit();
    const QList<FormCard *> cards = m_cards; // one that is done goes
    for (FormCard *card : cards)
        card->commit();
}

void FormView::showEvent(QShowEvent *event)
{
    if (m_isOutdated)
        refresh();
    QScrollArea::showEvent(event);
}

void FormView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

} // namespace minuta
