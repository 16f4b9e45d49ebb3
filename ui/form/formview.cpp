#include "ui/form/formview.h"

#include "app/minutes/minutesedit.h"
#include "ui/context/editorcontext.h"
#include "ui/form/lasttime.h"
#include "ui/form/meetinghead.h"
#include "ui/form/missingsectionsbar.h"
#include "ui/form/ownbar.h"
#include "ui/form/ownsections.h"
#include "ui/form/sectioncard.h"
#include "ui/form/whodialog.h"
#include "ui/settings/appsettings.h"
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

} // namespace

FormView::FormView(EditorContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_own(new OwnSections(context, this))
    , m_lastTime(new LastTime(context, this))
    , m_ownBar(new OwnBar)
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
    m_layout->addWidget(m_ownBar);
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

    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_firstShown = std::max<qsizetype>(0, m_firstShown - cardsOnAPage);
        rebuild();
    });
    connect(m_later, &QPushButton::clicked, this, [this] {
        m_firstShown += cardsOnAPage;
        rebuild();
        verticalScrollBar()->setValue(0);
    });
    connect(&m_context.document(), &Document::readOnlyChanged, this, &FormView::rebuild);
    connect(&m_context, &EditorContext::templateChanged, this, &FormView::rebuild);
    connect(&m_context.document(), &Document::wasReset, this, [this] {
        m_firstShown = 0;
        m_isOwnAsked = false;
        lookForOwn();
        rebuild();
        verticalScrollBar()->setValue(0);
    });
    connect(m_own, &OwnSections::changed, this, &FormView::showOwn);
    connect(m_lastTime, &LastTime::changed, this, &FormView::refreshOwn);
    connect(m_ownBar, &OwnBar::whoRequested, this, &FormView::chooseWho);
    connect(m_ownBar, &OwnBar::everythingRequested, this, &FormView::everythingRequested);
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_isSeeking = false; });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
    rebuild();
}

FormView::~FormView()
{
    disconnect(qApp, nullptr, this, nullptr); // the cards give the focus away while they are destroyed
}

QList<int> FormView::shownSections() const
{
    const Minutes &minutes = m_context.minutes();
    QList<int> shown;
    for (int index = 0; index < minutes.sections.size(); ++index) {
        const Section &section = minutes.sections[index];
        // The title's section is the head above the cards; its card is for text between title and first heading, and
        // for a document of nothing but a title.
        const bool isBareTitle =
            index == minutes.titleSection && section.field.isEmpty() && !section.children.isEmpty();
        const bool isBlankPreamble = section.level == 0 && section.field.isEmpty() && minutes.sections.size() > 1;
        if (!section.isContent && !isBareTitle && !isBlankPreamble && isShown(index))
            shown.append(index);
    }
    return shown;
}

SectionCard *FormView::cardWithFocus() const
{
    const auto found = std::ranges::find_if(m_cards, &SectionCard::holdsFocus);
    return found == m_cards.end() ? nullptr : *found;
}

void FormView::followDocument()
{
    // Behind the cards' own connections: their fields have followed the change when the form looks at them.
    disconnect(m_following);
    m_following = connect(&m_context.document(), &Document::changed, this, [this](const ChangeSet &change) {
        for (SectionCard *card : std::as_const(m_cards))
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
    if (m_isOwnOnly)
        m_missing->hide();
    const Minutes &minutes = m_context.minutes();
    const QList<int> sections = shownSections().mid(m_firstShown, cardsOnAPage);
    const bool isSameShape = sections.size() == m_cards.size()
                             && std::ranges::equal(sections, m_cards, [&](int section, const SectionCard *card) {
                                    return card->section() == section;
                                });
    if (isSameShape) {
        for (qsizetype i = 0; i < m_cards.size(); ++i)
            m_cards[i]->setSection(sections[i]);
        if (m_staleCard != nullptr)
            m_staleCard->showHint(FieldHint::None);
        m_staleCard = nullptr;
        if (m_isOwnOnly) { // the cards have compared themselves
            m_lastTime->follow(sections);
            if (sections.isEmpty())
                refreshOwn();
        }
        return;
    }
    if (m_staleCard != nullptr && m_staleCard->holdsOpenCode())
        return; // the sections below only seem to have gone: their cards stay, wherever the keyboard goes
    SectionCard *focused = cardWithFocus();
    if (focused != nullptr && focused->field()->hasFocus() && !minutes.sections.isEmpty()) {
        m_staleCard = focused;
        focused->showHint(focused->holdsOpenCode() ? FieldHint::OpenCode : FieldHint::Headings);
        refreshOwn();
        return;
    }
    rebuild();
}

void FormView::rebuild()
{
    m_staleCard = nullptr;
    const Minutes &minutes = m_context.minutes();
    const QList<int> all = shownSections();
    m_firstShown = std::clamp<qsizetype>(m_firstShown, 0, std::max<qsizetype>(0, all.size() - 1));
    const QList<int> sections = all.mid(m_firstShown, cardsOnAPage);

    // Cards at both ends whose sections are still there stay what they are; those between are used again in order.
    qsizetype prefix = 0;
    const qsizetype shorter = std::min(sections.size(), m_cards.size());
    while (prefix < shorter && m_cards[prefix]->key() == minutes.sections[sections[prefix]].key)
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix
           && m_cards[m_cards.size() - suffix - 1]->key()
                  == minutes.sections[sections[sections.size() - suffix - 1]].key)
        ++suffix;
    const qsizetype missing = sections.size() - m_cards.size();
    for (qsizetype i = 0; i < -missing; ++i) {
        SectionCard *gone = m_cards.takeAt(m_cards.size() - suffix - 1);
        gone->hide();
        gone->deleteLater(); // its own menu may be on the stack
    }
    for (qsizetype i = 0; i < missing; ++i) {
        const qsizetype at = m_cards.size() - suffix;
        auto *card = new SectionCard(m_context, sections[std::min(at, sections.size() - 1)], widget());
        connect(card, &SectionCard::entered, &m_context, &EditorContext::setPlace);
        connect(card, &SectionCard::caretMoved, this,
                [this, card](const QRect &caret) { ensureCaretVisible(card, caret); });
        m_cards.insert(at, card);
        m_layout->insertWidget(m_layout->indexOf(m_earlier) + 1 + int(at), card);
        card->show();
    }
    QWidget *before = m_head->lastControl();
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        if (m_cards[i]->key() != minutes.sections[sections[i]].key)
            m_cards[i]->hideLastTime(); // it is another section's
        m_cards[i]->setSection(sections[i]);
        m_cards[i]->showHint(FieldHint::None);
        for (QWidget *control : m_cards[i]->controls()) {
            setTabOrder(before, control);
            before = control;
        }
    }
    if (missing > 0 || !m_following)
        followDocument();
    m_isOutdated = false;
    m_head->refresh();
    m_missing->refresh();
    if (m_isOwnOnly)
        m_missing->hide();
    m_emptyHint->setVisible(minutes.sections.isEmpty());
    m_earlier->setVisible(m_firstShown > 0);
    m_later->setVisible(m_firstShown + cardsOnAPage < all.size());
    refreshOwn();
}

bool FormView::isShown(int section) const
{
    return !m_isOwnOnly || m_own->hold(section);
}

void FormView::setOwnOnly(bool ownOnly)
{
    if (m_isOwnOnly == ownOnly)
        return;
    m_isOwnOnly = ownOnly;
    m_isOwnAsked = ownOnly;
    m_isFocusOwed = false;
    m_firstShown = 0;
    lookForOwn();
    rebuild();
}

void FormView::lookForOwn()
{
    if (m_isOwnOnly)
        m_own->look();
}

/// It is known who works here.
void FormView::showOwn()
{
    if (!m_isOwnOnly)
        return;
    if (!m_isOwnAsked && m_own->teams().isEmpty()) {
        emit everythingRequested();
        return;
    }
    m_lastTime->look(shownSections());
    rebuild();
    if (std::exchange(m_isFocusOwed, false))
        focusFirstOwn();
}

/// Where there is none, to what chooses one.
void FormView::focusFirstOwn()
{
    if (m_cards.isEmpty() || m_cards.first()->section() < 0) {
        m_ownBar->controls().first()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const qsizetype place = m_context.placeOf(m_cards.first()->section());
    showPlace({place, place});
}

/// What stands around and beside own cards.
void FormView::refreshOwn()
{
    m_ownBar->setVisible(m_isOwnOnly);
    if (!m_isOwnOnly) {
        for (SectionCard *card : std::as_const(m_cards))
            card->hideLastTime();
        return;
    }
    const Minutes &minutes = m_context.minutes();
    m_ownBar->showPerson(m_own->person(), minutes, m_own->teams());
    m_lastTime->follow(shownSections());
    for (SectionCard *card : std::as_const(m_cards)) {
        const EarlierSection *earlier = m_lastTime->of(card->key());
        if (earlier == nullptr || card->section() < 0)
            continue; // what was shown stays until more is known
        const Section &section = minutes.sections[card->section()];
        card->showLastTime(*earlier,
                           m_lastTime->explanation(*earlier, section.team.isEmpty() ? section.title : section.team));
    }
}

void FormView::chooseWho()
{
    if (!m_own->person()) { // git is asked first, whose name the dialog shows
        const auto once = Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection);
        connect(m_own, &OwnSections::changed, this, &FormView::chooseWho, once);
        m_own->look();
        return;
    }
    WhoDialog dialog(AppSettings::person(), m_own->usualName(), m_context.minutes(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    AppSettings::setPerson(dialog.person());
    m_isOwnAsked = true;
    m_own->look();
}

void FormView::setPath(const QString &path)
{
    m_own->setPath(path);
    m_lastTime->setPath(path);
    lookForOwn();
}

void FormView::setUnsavedTexts(std::function<QHash<QString, QString>()> texts)
{
    m_lastTime->setUnsavedTexts(std::move(texts));
}

void FormView::followFocus(QWidget *now)
{
    if (now == nullptr) // another window is in front: the keyboard comes back to where it was
        return;
    SectionCard *focused = cardWithFocus();
    for (SectionCard *card : std::as_const(m_cards))
        card->updateFrame();
    SectionCard *left = std::exchange(m_focusedCard, focused);
    const bool isTextLeft = m_staleCard != nullptr && m_staleCard->field() != now && !m_staleCard->holdsOpenCode();
    if ((left == nullptr || left == focused) && !isTextLeft)
        return;
    // Not from within the focus change itself: cards may be deleted.
    QMetaObject::invokeMethod(
        this,
        [this, card = QPointer(left)] {
            if (m_staleCard == nullptr) {
                if (card != nullptr && !card->holdsFocus() && card->section() >= 0)
                    card->setSection(
                        card->section()); // the agenda is a list again, blank lines at the end are the frame's
            } else if (!m_staleCard->field()->hasFocus() && !m_staleCard->holdsOpenCode()) {
                rebuild();
            }
        },
        Qt::QueuedConnection);
}

SectionCard *FormView::cardAt(qsizetype position) const
{
    const Minutes &minutes = m_context.minutes();
    for (int section = minutes.sectionAt(position); section >= 0; section = minutes.sections[section].parent) {
        for (SectionCard *card : m_cards) {
            if (card->section() == section)
                return card;
        }
    }
    return nullptr;
}

void FormView::showPageOf(qsizetype position)
{
    const Minutes &minutes = m_context.minutes();
    const QList<int> all = shownSections();
    const auto after =
        std::ranges::upper_bound(all, position, {}, [&](int index) { return minutes.sections[index].range.begin; });
    const qsizetype row = std::max<qsizetype>(0, std::distance(all.begin(), after) - 1);
    if (row >= m_firstShown && row < m_firstShown + cardsOnAPage)
        return;
    m_firstShown = row / cardsOnAPage * cardsOnAPage;
    rebuild();
}

void FormView::showPlace(TextRange selection, bool takeFocus)
{
    if (m_staleCard != nullptr && !m_staleCard->holdsOpenCode())
        rebuild();
    showPageOf(selection.begin);
    SectionCard *card = cardAt(selection.begin);
    if (card == nullptr && m_isOwnOnly) {
        m_isFocusOwed = takeFocus && !m_own->person();
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
    if (m_sought->field()->hasFocus())
        ensureCaretVisible(m_sought, m_sought->field()->cursorRect());
}

bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isLaidOut = watched == widget() && event->type() == QEvent::Resize;
    const bool isFiltered = QScrollArea::eventFilter(watched, event); // its scroll bars follow
    if (isLaidOut && m_isSeeking)
        scrollToSought();
    return isFiltered;
}

void FormView::ensureCaretVisible(SectionCard *card, const QRect &caret)
{
    const QPoint place = card->field()->viewport()->mapTo(widget(), caret.center());
    ensureVisible(place.x(), place.y(), 0, caret.height() * 2);
}

void FormView::goToTeam(int by)
{
    const Minutes &minutes = m_context.minutes();
    const int current = m_context.currentSection();
    for (int index = current + by; index >= 0 && index < minutes.sections.size(); index += by) {
        if (minutes.sections[index].kind == SectionKind::Team && isShown(index)) {
            m_context.goToSection(index);
            return;
        }
    }
}

void FormView::commit()
{
    m_head->commit();
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
