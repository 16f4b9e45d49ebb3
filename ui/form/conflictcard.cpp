#include "ui/form/conflictcard.h"

#include "app/text/heldlines.h"
#include "app/text/lineindex.h"
#include "app/text/versiondifference.h"
#include "ui/context/conflictsettling.h"
#include "ui/context/conflictwords.h"
#include "ui/context/editorcontext.h"
#include "ui/form/proposalfield.h"
#include "ui/form/versionview.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/palettecolors.h"

#include <QFocusEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int charactersSideBySide = 68; ///< a card that is narrower has its versions one below the other
constexpr int signWidth = 4;

} // namespace

ConflictCard::ConflictCard(EditorContext &context, const FormRow &row, QWidget *parent)
    : FormCard(context, FormRowKind::Conflict, parent)
    , m_title(new QLabel(this))
    , m_number(new DimLabel(this))
    , m_note(new DimLabel(this))
    , m_mine(newVersion())
    , m_theirs(newVersion())
    , m_base(newVersion())
    , m_keepMine(new QPushButton(this))
    , m_keepTheirs(new QPushButton(this))
    , m_keepBoth(new QPushButton(tr("Keep Both"), this))
    //: Write what is to stand in place of a conflict
    , m_edit(new QPushButton(tr("Edit"), this))
    //: Shows the version that both sides of a conflict were made of
    , m_showBase(new QPushButton(tr("Show Original"), this))
    , m_proposal(new QWidget(this))
    , m_howTo(new DimLabel(m_proposal))
    //: Takes what was written in place of a conflict
    , m_use(new QPushButton(tr("Use This"), m_proposal))
    , m_cancel(new QPushButton(tr("Cancel"), m_proposal))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_howTo->setWordWrap(true);
    m_showBase->setCheckable(true);
    m_use->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_cancel->setToolTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    buildLayout();
    connectButtons();
    setRow(row);
}

ConflictCard::Version ConflictCard::newVersion()
{
    auto *column = new QWidget(this);
    Version version{column, new DimLabel(column), new VersionView(column)};
    version.label->setTextFormat(Qt::PlainText);
    version.label->setWordWrap(true);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(1, 0, 1, 1); // the frame around the view
    layout->setSpacing(4);
    layout->addWidget(version.label);
    layout->addWidget(version.view);
    layout->addStretch(1);
    connect(version.view, &VersionView::heightChanged, this, &ConflictCard::fitVersions);
    return version;
}

void ConflictCard::buildLayout()
{
    auto *header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addStretch(1);
    header->addWidget(m_number);
    m_versions = new QBoxLayout(QBoxLayout::LeftToRight);
    m_versions->setSpacing(12);
    m_versions->addWidget(m_mine.column, 1);
    m_versions->addWidget(m_theirs.column, 1);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_keepMine, m_keepTheirs, m_keepBoth, m_edit, m_showBase})
        buttons->addWidget(button);
    auto *answers = new FlowLayout;
    answers->addWidget(m_use);
    answers->addWidget(m_cancel);
    auto *proposal = new QVBoxLayout(m_proposal);
    proposal->setContentsMargins(1, 1, 1, 0);
    proposal->addWidget(m_howTo);
    proposal->addLayout(answers);
    m_proposal->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14 + signWidth, 8, 14, 12);
    layout->setSpacing(8);
    layout->addLayout(header);
    layout->addWidget(m_note);
    layout->addLayout(m_versions);
    layout->addWidget(m_base.column);
    layout->addLayout(buttons);
    layout->addWidget(m_proposal);
    m_base.column->hide();
}

void ConflictCard::connectButtons()
{
    connect(m_keepMine, &QPushButton::clicked, this, [this] { settle(ConflictChoice::Ours); });
    connect(m_keepTheirs, &QPushButton::clicked, this, [this] { settle(ConflictChoice::Theirs); });
    connect(m_keepBoth, &QPushButton::clicked, this, [this] { settle(ConflictChoice::Both); });
    connect(m_edit, &QPushButton::clicked, this, &ConflictCard::openProposal);
    connect(m_use, &QPushButton::clicked, this, &ConflictCard::useProposal);
    connect(m_cancel, &QPushButton::clicked, this, &ConflictCard::cancelProposal);
    connect(m_showBase, &QPushButton::toggled, m_base.column, &QWidget::setVisible);
    for (const auto &[version, choice] :
         {std::pair(&m_mine, ConflictChoice::Ours), std::pair(&m_theirs, ConflictChoice::Theirs)}) {
        connect(version->view, &QPlainTextEdit::cursorPositionChanged, this, [this, view = version->view, choice] {
            if (view->hasFocus()) // people have moved it: the keyboard alone comes there on its way, too
                m_lookedAt = choice;
        });
    }
    for (QWidget *control : controls())
        control->installEventFilter(this);
}

QList<QWidget *> ConflictCard::controls() const
{
    QList<QWidget *> controls{m_mine.view,  m_theirs.view, m_base.view, m_keepMine,
                              m_keepTheirs, m_keepBoth,    m_edit,      m_showBase};
    if (m_field != nullptr)
        controls.append(m_field);
    return controls << m_use << m_cancel;
}

const ConflictText *ConflictCard::conflict() const
{
    const QList<ConflictText> &conflicts = m_context.conflicts();
    const auto found =
        std::ranges::lower_bound(conflicts, place(), {}, [](const ConflictText &each) { return each.range.begin; });
    return found != conflicts.end() && found->range.begin == place() ? &*found : nullptr;
}

void ConflictCard::showRow(const FormRow &row, bool isOther)
{
    if (isOther)
        m_lookedAt.reset();
    const QList<ConflictText> &conflicts = m_context.conflicts();
    const ConflictText &conflict = conflicts[row.conflict];
    //: Which of several conflicts it is: "2 of 5"
    m_number->setText(tr("%1 of %2").arg(row.conflict + 1).arg(conflicts.size()));
    m_number->setVisible(conflicts.size() > 1);
    // On each key every card comes through here; nearly always nothing of the conflict has changed.
    const QStringView source = m_context.document().tree().text(row.text);
    const QString around = row.section < 0 ? QString() : m_context.minutes().sections[row.section].key;
    const bool isSame = m_shown == source;
    if (!isSame || m_around != around)
        showLabels(conflict);
    m_around = around;
    if (!isSame) {
        m_shown = source.toString();
        showVersions(conflict);
    }
    showHint(FieldHint::None);
    updateButtons();
}

void ConflictCard::showLabels(const ConflictText &conflict)
{
    const QString title = conflictTitle(m_context, conflict);
    m_title->setText(title);
    //: For a screen reader: one version in a conflict; %1 is "Theirs (Ben Ito, 2026-11-24)", %2 "Conflict in CLI"
    const QString name = tr("%1, %2");
    const auto label = [&](const Version &version, const QString &text) {
        version.label->setText(text);
        version.view->setAccessibleName(name.arg(text, title));
    };
    label(m_mine, mineName(conflict));
    label(m_theirs, theirsName(conflict));
    label(m_base, baseName(conflict));
    m_keepMine->setText(keepMineText(conflict));
    m_keepTheirs->setText(keepTheirsText(conflict));
    for (QPushButton *button : {m_keepMine, m_keepTheirs, m_keepBoth, m_edit, m_showBase, m_use, m_cancel})
        button->setAccessibleDescription(title);
}

void ConflictCard::showVersions(const ConflictText &conflict)
{
    const auto lines = [&](TextRange range) {
        return withLineEndings(m_context.document().tree().text(range), LineEnding::Lf);
    };
    const QString mine = lines(conflict.ours);
    const QString theirs = lines(conflict.theirs);
    const VersionDifference difference = differenceOf(mine, theirs);
    m_mine.view->showVersion(mine, difference.ours);
    m_theirs.view->showVersion(theirs, difference.theirs);
    m_base.view->showVersion(conflict.hasBase ? lines(conflict.base) : QString(), {});
    const auto describe = [](const Version &version, const VersionMarks &marks) {
        version.view->setAccessibleDescription(
            //: For a screen reader, of one version in a conflict
            tr("%n place(s) differ", nullptr, int(marks.lines.size() + marks.words.size())));
    };
    describe(m_mine, difference.ours);
    describe(m_theirs, difference.theirs);
    if (!conflict.hasBase)
        m_showBase->setChecked(false);
    m_showBase->setVisible(conflict.hasBase);
    m_hasSameWords = difference == VersionDifference();
}

void ConflictCard::fitVersions()
{
    if (m_versions == nullptr)
        return; // still being made
    const bool isSideBySide = m_versions->direction() == QBoxLayout::LeftToRight;
    const int mine = m_mine.view->neededHeight();
    const int theirs = m_theirs.view->neededHeight();
    m_mine.view->setFixedHeight(isSideBySide ? std::max(mine, theirs) : mine);
    m_theirs.view->setFixedHeight(isSideBySide ? std::max(mine, theirs) : theirs);
    m_base.view->setFixedHeight(m_base.view->neededHeight());
}

void ConflictCard::resizeEvent(QResizeEvent *event)
{
    const bool fits = width() >= fontMetrics().averageCharWidth() * charactersSideBySide;
    const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_versions->direction() != direction) {
        m_versions->setDirection(direction);
        fitVersions();
    }
    FormCard::resizeEvent(event);
}

void ConflictCard::updateButtons()
{
    const bool isWriting = m_field != nullptr;
    const bool isReadOnly = m_context.document().isReadOnly();
    for (QPushButton *button : {m_keepMine, m_keepTheirs, m_keepBoth, m_edit}) {
        button->setVisible(!isWriting);
        button->setDisabled(isReadOnly);
    }
    m_use->setDisabled(isReadOnly || conflict() == nullptr);
}

void ConflictCard::settle(ConflictChoice choice)
{
    const ConflictText *settledOne = conflict();
    if (settledOne == nullptr)
        return;
    const qsizetype at = place();
    if (settleConflict(m_context.document(), ConflictText(*settledOne), choice))
        emit settled(at);
}

ConflictChoice ConflictCard::proposedChoice(const ConflictText &conflict) const
{
    const QStringView ours = m_context.document().tree().text(conflict.ours);
    const QStringView theirs = m_context.document().tree().text(conflict.theirs);
    if (holdsLines(ours, theirs))
        return ConflictChoice::Ours;
    if (holdsLines(theirs, ours))
        return ConflictChoice::Theirs;
    return m_lookedAt.value_or(ConflictChoice::Both);
}

QString ConflictCard::howToGoOn(ConflictChoice proposed, const ConflictText &conflict) const
{
    const QStringView ours = m_context.document().tree().text(conflict.ours);
    const QStringView theirs = m_context.document().tree().text(conflict.theirs);
    const bool isMine = proposed == ConflictChoice::Ours;
    const QString name = isMine ? mineName(conflict) : theirsName(conflict);
    QString begun;
    if (!m_kept.isEmpty())
        begun = tr("What you had written before stands here.");
    else if (proposed == ConflictChoice::Both)
        begun = tr("Both versions stand here, one below the other: take out what is not wanted.");
    else if (isMine ? holdsLines(ours, theirs) : holdsLines(theirs, ours))
        //: Above a field: what it begins with; %1 is a version in a conflict, "Mine (HEAD)"
        begun = tr("%1 stands here: it has everything of the other version.").arg(name);
    else
        //: Above a field: what it begins with; %1 is a version in a conflict, "Mine (HEAD)"
        begun = tr("%1 stands here: you have looked at it last.").arg(name);
    return begun + u' ' + tr("Change it as the minutes are to say it, then choose Use This.");
}

void ConflictCard::openProposal()
{
    const ConflictText *edited = conflict();
    if (m_field != nullptr || edited == nullptr)
        return;
    const ConflictChoice choice = proposedChoice(*edited);
    const QString lines = chosenLines(m_context.document().text(), *edited, choice);
    m_isProposalEmpty = lines.isEmpty();
    m_field = new ProposalField(lines, m_proposal);
    m_howTo->setText(howToGoOn(choice, *edited));
    m_proposedFor = m_context.document().tree().text(edited->range).toString();
    if (!m_kept.isEmpty())
        m_field->write(m_kept);
    m_field->setTabAlwaysMovesFocus(m_context.tabMovesFocus());
    connect(&m_context, &EditorContext::tabMovesFocusChanged, m_field.get(), &MarkdownEdit::setTabAlwaysMovesFocus);
    //: For a screen reader: the field for what is to stand in place of a conflict; %1 is "Conflict in CLI"
    m_field->setAccessibleName(tr("What is to stand here, %1").arg(m_title->text()));
    m_field->setAccessibleDescription(m_howTo->text());
    connect(m_field.get(), &ProposalField::taken, this, &ConflictCard::useProposal);
    connect(m_field.get(), &ProposalField::cancelled, this, &ConflictCard::cancelProposal);
    connect(m_field.get(), &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_field != nullptr && m_field->hasFocus())
            emit caretMoved(
                QRect(m_field->viewport()->mapTo(this, m_field->cursorRect().topLeft()), m_field->cursorRect().size()));
    });
    static_cast<QVBoxLayout *>(m_proposal->layout())->insertWidget(1, m_field);
    m_field->installEventFilter(this);
    setTabOrder(m_showBase, m_field);
    setTabOrder(m_field, m_use);
    m_proposal->show();
    m_field->setFocus(Qt::OtherFocusReason);
    updateButtons();
}

void ConflictCard::closeProposal()
{
    if (m_field == nullptr)
        return;
    m_field->hide();
    m_field->deleteLater(); // its own key may be on the stack
    m_field = nullptr;
    m_proposal->hide();
    updateButtons();
}

bool ConflictCard::holdsWords() const
{
    return m_field != nullptr && m_field->isEdited();
}

bool ConflictCard::takeProposal()
{
    const ConflictText *settledOne = conflict();
    Document &document = m_context.document();
    if (m_field == nullptr || settledOne == nullptr || document.isReadOnly())
        return false;
    const ConflictText taken = *settledOne;
    if (const QStringView now = document.tree().text(taken.range); now != m_proposedFor) {
        m_proposedFor = now.toString();
        showHint(FieldHint::Changed);
        return false;
    }
    // A field that was empty does not know what line endings the document has.
    const QString lines =
        m_isProposalEmpty
            ? withLineEndings(m_field->lines(), lineEndingNear(document.text(), document.lines(), taken.range.begin))
            : m_field->lines();
    closeProposal();
    m_kept.clear();
    return settleConflict(document, taken, lines);
}

void ConflictCard::useProposal()
{
    const qsizetype at = place();
    if (takeProposal())
        emit settled(at);
}

void ConflictCard::commit()
{
    if (holdsWords())
        takeProposal();
}

void ConflictCard::cancelProposal()
{
    m_kept = holdsWords() && conflict() != nullptr ? m_field->lines() : QString();
    closeProposal();
    if (conflict() != nullptr)
        m_edit->setFocus(Qt::OtherFocusReason);
    emit cancelled();
}

void ConflictCard::showPlace(TextRange selection)
{
    const ConflictText *shown = conflict();
    if (m_field != nullptr)
        m_field->setFocus(Qt::OtherFocusReason);
    else if (shown != nullptr && shown->theirs.touches(selection.begin) && selection.begin > shown->ours.end)
        m_theirs.view->setFocus(Qt::OtherFocusReason);
    else
        m_mine.view->setFocus(Qt::OtherFocusReason);
}

void ConflictCard::showHint(FieldHint hint)
{
    QString note;
    if (hint == FieldHint::Orphaned)
        note = tr("This conflict has gone from the text while you were writing. Copy what you need, then cancel.");
    else if (hint == FieldHint::Changed)
        note =
            tr("Somebody has changed this conflict while you were writing. Look at both versions again, then use your "
               "words.");
    else if (m_hasSameWords)
        note = tr("Both versions have the same words; blanks, empty lines or line endings differ.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    updateButtons();
}

void ConflictCard::paintEvent(QPaintEvent *event)
{
    FormCard::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QWidget *field : {static_cast<QWidget *>(m_mine.view), static_cast<QWidget *>(m_theirs.view),
                                 static_cast<QWidget *>(m_base.view), static_cast<QWidget *>(m_field.get())}) {
        if (field != nullptr && field->isVisible())
            paintFieldFrame(painter, *field, field->hasFocus() ? accentColor(palette()) : lineColor(palette()));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(warningColor(palette()));
    const QRect sign(indent() + 7, 9, signWidth, height() - 18);
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), sign), 2, 2);
}

bool ConflictCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const bool isClick = static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason;
        if (isClick && (watched == m_mine.view || watched == m_theirs.view))
            m_lookedAt = watched == m_mine.view ? ConflictChoice::Ours : ConflictChoice::Theirs;
        emit entered(place());
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update(); // the frame of the field
    return FormCard::eventFilter(watched, event);
}

} // namespace minuta
