#include "ui/form/sectioncard.h"

#include "app/markdown/openfence.h"
#include "app/minutes/besideconflicts.h"
#include "app/minutes/minutesedit.h"
#include "ui/context/editorcontext.h"
#include "ui/context/incomingwords.h"
#include "ui/form/agendalist.h"
#include "ui/form/lasttimepanel.h"
#include "ui/form/sectionmenu.h"
#include "ui/form/teamfields.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/extraselections.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/markdownedit.h"
#include "ui/widgets/palettecolors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool hasTeamFields(const Section &section)
{
    return section.kind == SectionKind::Team || section.kind == SectionKind::Project;
}

bool holdsSections(const Minutes &minutes, const Section &section)
{
    for (const int child : section.children) {
        if (!minutes.sections[child].isContent)
            return true;
    }
    return false;
}

} // namespace

SectionCard::SectionCard(EditorContext &context, const FormRow &row, QWidget *parent)
    : FormCard(context, row.kind, parent)
    , m_title(new QLabel(this))
    , m_team(new TeamFields(
          context, [this] { return section(); }, this))
    , m_note(new ElidedLabel(this))
    , m_menu(new SectionMenu(
          context, [this] { return section(); }, this))
    , m_field(new MarkdownEdit(context.document(), this))
    , m_besides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_fieldRow(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_hint(new DimLabel(this))
{
    buildHeader();
    m_menu->offersWriting = [this] { return m_field->isHidden(); };
    connect(m_menu, &SectionMenu::writeRequested, this, [this] {
        m_isFieldAsked = true;
        m_field->show();
        m_field->setFocus(Qt::OtherFocusReason);
    });

    m_field->setAutoHeight(true);
    m_field->setFrameShape(QFrame::NoFrame);
    m_field->viewport()->setAutoFillBackground(false);
    m_field->setTabMovesFocus(true);
    m_field->setTabAlwaysMovesFocus(m_context.tabMovesFocus());
    connect(&m_context, &EditorContext::incomingChanged, this, [this] {
        if (const int index = this->section(); index >= 0)
            updateNote(m_context.minutes().sections[index]);
    });
    connect(&m_context, &EditorContext::tabMovesFocusChanged, m_field, &MarkdownEdit::setTabAlwaysMovesFocus);
    m_field->fillEmpty = [this](const QString &typed) { return filled(typed); };
    m_field->placeOfEmpty = [this] {
        const int index = this->section();
        return index >= 0 ? m_context.placeOf(index) : place();
    };
    m_field->headingsBelow = [this] {
        const int index = this->section();
        return index >= 0 ? m_context.minutes().sections[index].level : 0;
    };
    m_field->installEventFilter(this);
    m_hint->setWordWrap(true);
    m_hint->hide();
    connect(m_hint, &QLabel::linkActivated, this, &SectionCard::closeCode);

    connect(m_field, &MarkdownEdit::placeChanged, &m_context, &EditorContext::setPlace);
    connect(m_field, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_field->hasFocus())
            emit caretMoved(
                QRect(m_field->viewport()->mapTo(this, m_field->cursorRect().topLeft()), m_field->cursorRect().size()));
    });
    setRow(row);
}

std::optional<ChangeSet> SectionCard::filled(const QString &typed) const
{
    const SyntaxTree &tree = m_context.document().tree();
    // Hidden in a code block that has no end yet, or before a conflict: on a line of its own.
    if (section() < 0 || m_isCut) {
        const qsizetype at = m_field->range().begin;
        const QString ending = toString(lineEndingNear(tree.text(), tree.lines(), at)).toString();
        return TextChange::replacing(tree.text(), {at, at}, typed + ending);
    }
    const auto change = setField(tree, m_context.minutes(), section(), typed);
    return change ? std::optional(*change) : std::nullopt;
}

void SectionCard::buildHeader()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    for (QWidget *control : {static_cast<QWidget *>(m_team->team()), static_cast<QWidget *>(m_team->lead()),
                             static_cast<QWidget *>(m_menu)})
        control->installEventFilter(this);

    auto *header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addWidget(m_team->team());
    header->addStretch(1);
    header->addWidget(m_note);
    header->addWidget(m_team->leadLabel());
    header->addWidget(m_team->lead());
    header->addWidget(m_menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 12);
    layout->setSpacing(6);
    layout->addLayout(header);
    layout->addWidget(m_team->refusal());
    m_fieldRow->setSpacing(0);
    m_fieldRow->addWidget(m_field, 1, Qt::AlignTop);
    m_besides->setSpacing(12);
    m_besides->addLayout(m_fieldRow, 1);
    layout->addLayout(m_besides);
    layout->addWidget(m_hint);

    connect(m_team, &TeamFields::done, this, [this] { m_field->setFocus(Qt::TabFocusReason); });
}

QList<QWidget *> SectionCard::controls() const
{
    QList<QWidget *> controls = {m_team->team(), m_team->lead(), m_menu, m_field};
    if (m_agenda != nullptr)
        controls.append(m_agenda);
    if (m_lastTime != nullptr)
        controls += m_lastTime->controls();
    return controls;
}

int SectionCard::section() const
{
    if (kind() == FormRowKind::Rest)
        return -1;
    const QList<Section> &sections = m_context.minutes().sections;
    const auto found =
        std::ranges::lower_bound(sections, place(), {}, [](const Section &section) { return section.range.begin; });
    return found != sections.end() && found->range.begin == place() ? int(found - sections.begin()) : -1;
}

void SectionCard::showRow(const FormRow &row, bool isOther)
{
    const Minutes &minutes = m_context.minutes();
    const Section &section = minutes.sections[row.section];
    m_isGroup = kind() == FormRowKind::Section && holdsSections(minutes, section) && !hasTeamFields(section);
    m_isCut = row.isCut;
    if (kind() == FormRowKind::Rest && isOther) {
        const QStringList above =
            conflictPlace(m_context.document().tree(), minutes, m_context.conflicts()[row.conflict]).sections;
        m_begunAbove = above.isEmpty() ? QString() : above.last();
    }
    m_isFieldAsked = m_isFieldAsked && !isOther;
    if (isOther)
        m_team->forgetRefusal();
    const TemplateSection *said = m_context.templateSection(row.section);
    m_said = said != nullptr ? std::optional(*said) : std::nullopt;

    showHeading(section);
    if (isOther)
        hideLastTime(); // it is another section's
    showField(row, isOther);
    compareWithLastTime();
    updateNote(section);
}

QString SectionCard::usualHint(SectionKind kind)
{
    switch (kind) {
    case SectionKind::Agenda: return tr("What will be talked about, one item a line");
    case SectionKind::Attendees: return tr("Who is here");
    case SectionKind::Announcements: return tr("What everyone should know before the reviews");
    case SectionKind::Lifecycle: return tr("Projects that come, change or end");
    case SectionKind::Discussion: return tr("What was talked about, and what came of it");
    case SectionKind::Decisions: return tr("What was decided");
    case SectionKind::Actions: return tr("Who does what by when");
    case SectionKind::Team:
    case SectionKind::Project: return tr("What was done, what is next, what needs a decision");
    default: return tr("Write here");
    }
}

void SectionCard::showHeading(const Section &section)
{
    const bool isRest = kind() == FormRowKind::Rest;
    const bool isTeam = hasTeamFields(section) && !isRest;
    const int title = m_context.minutes().titleSection;
    const bool isTitle = title >= 0 && m_context.minutes().sections[title].range.begin == section.range.begin;
    const QString ownName = hasTeamFields(section) ? section.team
                            : section.level == 0   ? tr("Before the first heading")
                            //: Names the text between the meeting's title and its first section
                            : isTitle ? tr("Below the title")
                                      : section.title;
    //: The text of a section that stands behind a conflict in it; %1 is its name
    const QString name = isRest ? tr("%1, continued").arg(m_begunAbove.isEmpty() ? ownName : m_begunAbove) : ownName;
    if (isTeam)
        m_team->showHeading(section);
    // On each key every card comes through here; nearly always nothing of the heading has changed.
    const bool isReadOnly = m_context.document().isReadOnly();
    const QString hint = m_said && !m_said->hint.isEmpty() ? m_said->hint : usualHint(section.kind);
    if (m_shownName == name && m_shownKind == section.kind && m_field->isReadOnly() == isReadOnly
        && m_field->placeholderText() == hint)
        return;
    m_shownName = name;
    m_shownKind = section.kind;
    m_team->setVisible(isTeam);
    m_title->setVisible(!isTeam);
    m_title->setText(name);
    m_menu->setVisible(!isRest);
    //: For a screen reader: the text of a section; %1 is its name
    m_field->setAccessibleName(tr("Text of %1").arg(name));
    m_menu->setSectionName(name);
    m_field->setPlaceholderText(hint);
    m_field->setReadOnly(isReadOnly);
    m_team->setReadOnly(isReadOnly);
    setIndent(section.kind == SectionKind::Project ? fontMetrics().height() * 3 / 2 : 0);
}

void SectionCard::showField(const FormRow &row, bool isOther)
{
    // The field that is being typed in keeps its own range: blank lines at its end are where the caret may stand.
    const bool hasMore = !row.text.isEmpty() && !m_field->range().contains(row.text); // filled, or a conflict has gone
    if (isOther || !m_field->hasFocus() || hasMore)
        m_field->setRange(row.text);
    const bool isAgenda = !m_field->hasFocus() && showAgenda(m_context.minutes().sections[row.section]);
    const bool isOptional = m_isGroup || (m_isCut && !m_field->hasFocus());
    const bool isField = !isAgenda && (!isOptional || !row.text.isEmpty() || m_isFieldAsked);
    if (m_agenda != nullptr)
        m_agenda->setVisible(isAgenda);
    m_field->setVisible(isField);
    if (m_lastTime != nullptr)
        m_lastTime->marks()->setVisible(isField);
}

bool SectionCard::showAgenda(const Section &section)
{
    if (m_isCut || kind() == FormRowKind::Rest) // rows are a whole list
        return false;
    const FieldType usual = section.kind == SectionKind::Agenda ? FieldType::List : FieldType::Markdown;
    if ((m_said ? m_said->field.value_or(usual) : usual) != FieldType::List || (m_isGroup && section.field.isEmpty()))
        return false;
    if (m_agenda == nullptr) {
        m_agenda = new AgendaList(m_context, this);
        m_agenda->installEventFilter(this);
        m_agenda->setBeginList([this] { return filled(m_shownKind == SectionKind::Agenda ? u"* "_s : u"- "_s); });
        connect(m_agenda, &AgendaList::emptyChanged, this, qOverload<>(&QWidget::update));
        m_fieldRow->addWidget(m_agenda, 1, Qt::AlignTop);
        setTabOrder(m_menu, m_agenda);
    }
    m_agenda->setAccessibleName(section.title);
    const bool isShown = m_agenda->showField(section.field);
    m_agenda->setPlaceholderText(m_field->placeholderText());
    return isShown;
}

void SectionCard::updateNote(const Section &section)
{
    QString note;
    if (kind() == FormRowKind::Rest) {
        m_note->hide();
        return;
    }
    if (section.isPasted) {
        note = tr("pasted with its own headings");
    } else if (section.kind == SectionKind::Backlog) {
        const auto count = m_context.minutes().teamCount(section.range);
        if (count.all > 0)
            note = tr("%1 of %2 teams filled").arg(count.filled).arg(count.all);
    } else if (m_said && m_said->isRequired && !section.isFilled) {
        //: Beside the name of a section that says nothing yet and has to
        note = tr("required, still empty");
    } else if (m_agenda != nullptr && !m_agenda->isHidden()) {
        if (!m_context.document().isReadOnly())
            note = tr("Enter adds · Alt+↑↓ moves");
    } else if (!section.isFilled && !m_isGroup) {
        //: Beside the name of a section that says nothing yet
        note = tr("empty");
    }
    const auto putFirst = [&note](const QString &words) {
        if (!words.isEmpty())
            note = note.isEmpty() ? words : words + u" · "_s + note;
    };
    if (m_lastTime != nullptr)
        putFirst(m_lastTime->repeatedText());
    const bool isIncoming = m_context.isIncoming(this->section());
    const SectionNews news = isIncoming ? m_context.newsOf(this->section()) : SectionNews();
    if (isIncoming)
        putFirst(newsText(news));
    m_note->setAccessibleDescription(isIncoming ? spokenNewsText(news) : QString());
    if (note == m_note->text())
        return;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SectionCard::showLastTime(const EarlierSection &earlier, const QString &explanation)
{
    if (m_lastTime == nullptr) {
        m_lastTime = new LastTimePanel(*m_field, this);
        m_fieldRow->insertWidget(0, m_lastTime->marks());
        m_besides->addWidget(m_lastTime, 1);
        QWidget *before = m_agenda != nullptr ? static_cast<QWidget *>(m_agenda) : m_field;
        for (QWidget *control : m_lastTime->controls()) {
            setTabOrder(before, control);
            before = control;
        }
        connect(m_lastTime, &LastTimePanel::linesChosen, this, &SectionCard::useLines);
    }
    m_lastTime->showSection(earlier, m_shownName.value_or(QString()), explanation);
    m_lastTime->setVisible(true);
    compareWithLastTime();
    if (const int index = section(); index >= 0)
        updateNote(m_context.minutes().sections[index]);
}

void SectionCard::hideLastTime()
{
    if (m_lastTime == nullptr)
        return;
    delete m_lastTime->marks();
    delete std::exchange(m_lastTime, nullptr);
    setExtraSelections(*m_field, SelectionLayer::Lines, {});
    m_field->setAccessibleDescription({});
    if (const int index = section(); index >= 0)
        updateNote(m_context.minutes().sections[index]);
}

void SectionCard::compareWithLastTime()
{
    if (m_lastTime != nullptr)
        m_lastTime->compare(m_context.document().tree().text(m_field->range()));
}

void SectionCard::useLines(const QString &lines)
{
    m_context.document().endUndoStep();
    m_context.apply(appendToField(m_context.document().tree(), m_context.minutes(), section(), lines),
                    tr("Use lines of last time"));
}

void SectionCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const bool isWide = width() > fontMetrics().averageCharWidth() * 90;
    m_besides->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SectionCard::updateFrame()
{
    setFrameless(m_isGroup && m_field->isHidden() && (m_agenda == nullptr || m_agenda->isHidden()));
    FormCard::updateFrame();
}

void SectionCard::showPlace(TextRange selection)
{
    if (m_agenda != nullptr && !m_agenda->isHidden()) {
        m_agenda->showPlace(selection.begin);
        return;
    }
    if (m_field->isHidden() && m_field->range().touches(selection.begin) && !m_isGroup)
        m_field->show();
    if (m_field->isHidden()) {
        m_menu->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_field->setFocus(Qt::OtherFocusReason);
    const TextRange field = m_field->range();
    if (field.touches(selection.begin) && field.touches(selection.end))
        m_field->setSelection(selection);
}

void SectionCard::showHint(FieldHint hint)
{
    // A Rest that was emptied is no heading that was typed.
    const bool isShown = hint != FieldHint::None && !(hint == FieldHint::Headings && m_field->range().isEmpty());
    m_hint->setVisible(isShown);
    if (hint == FieldHint::Headings)
        m_hint->setText(tr("Headings typed here become sections of their own when you leave this field."));
    else if (hint == FieldHint::OtherLead)
        m_hint->setText(tr("Somebody has changed this heading: the section is not yours any more. What you write stays "
                           "in it; the card goes when you leave this field."));
    else if (hint == FieldHint::OpenCode)
        m_hint->setText(tr("The code block in this field has no end: everything after it reads as code. "
                           "<a href=\"close\">Close it here</a>"));
}

bool SectionCard::holdsOpenCode() const
{
    return holdsOpenFence(m_context.document().tree(), m_field->range());
}

void SectionCard::closeCode()
{
    m_context.document().apply(closedFence(m_context.document().tree(), m_field->range()), tr("Close code block"));
}

void SectionCard::paintEvent(QPaintEvent *event)
{
    FormCard::paintEvent(event);
    const bool isEmptyList = m_agenda != nullptr && !m_agenda->isHidden() && m_agenda->isEmpty();
    if (m_field->isHidden() && !isEmptyList)
        return;
    const QWidget *field = isEmptyList ? static_cast<const QWidget *>(m_agenda) : m_field;
    QPainter painter(this);
    paintFieldFrame(painter, *field, lineColor(palette()));
}

bool SectionCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        update(); // its frame is drawn here
    if (event->type() == QEvent::FocusIn) {
        // An empty field stands where the next section begins.
        const bool isInText = watched == m_field && !m_field->range().isEmpty();
        emit entered(isInText ? m_field->selection().end : place());
        const int index = section();
        // "[add here]" is there to be written over.
        if (watched == m_field && index >= 0 && !m_context.minutes().sections[index].isFilled
            && !m_field->textCursor().hasSelection()
            && m_field->QPlainTextEdit::document()->firstBlock().text().startsWith(u'['))
            m_field->selectAll();
    }
    return FormCard::eventFilter(watched, event);
}

} // namespace minuta
