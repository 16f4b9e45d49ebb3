#include "ui/check/checks.h"

#include "app/document/documentfile.h"
#include "app/templates/checksedit.h"
#include "ui/check/findingmarks.h"
#include "ui/check/findings.h"
#include "ui/check/findingspanel.h"
#include "ui/check/findingtext.h"
#include "ui/check/finishdialog.h"
#include "ui/check/surroundings.h"
#include "ui/check/whydialog.h"
#include "ui/context/editorcontext.h"
#include "ui/errortext.h"
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString nothingFound(const Findings &findings)
{
    if (!findings.isActive())
        return Checks::tr("A template is not checked: its placeholders are meant.");
    return findings.isKnown() ? Checks::tr("Nothing to mend.") : Checks::tr("The text is being looked at.");
}

} // namespace

Checks::Checks(EditorContext &context, DocumentFile &file, MessageBar &bar, QMainWindow &window)
    : QObject(&window)
    , m_context(context)
    , m_window(window)
    , m_findings(new Findings(context.document(), this))
    , m_surroundings(new Surroundings(context, file, this))
    , m_bar(bar)
    , m_panel(new FindingsPanel(context, *m_findings, &window))
    , m_dock(new QDockWidget(&window))
    , m_count(new QToolButton(&window))
{
    m_bar.setObjectName(u"findingBar"_s);
    m_list = add(tr("To &Mend"));
    m_list->setCheckable(true);
    m_next = add(tr("Next &Finding"), {QKeySequence(Qt::Key_F8)});
    m_previous = add(tr("Previous F&inding"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)});
    m_fix = add(tr("&Mend This"));
    m_fixAll = add(tr("Mend &All of This Kind"));
    m_why = add(tr("&Why Is This Found?"));
    m_turnOff = add(tr("Do Not &Tell This in This Series"));
    //: A command: the last look at minutes before others get them
    m_finish = add(tr("Fi&nish…"));
    // In the bar one word is enough.
    const auto inBar = [this](const QString &text, QAction *command) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, command, &QAction::trigger);
        return action;
    };
    //: A button: makes the change that mends the finding
    m_fixShown = inBar(tr("Mend"), m_fix);
    m_whyShown = inBar(tr("Why?"), m_why);
    //: A button: goes to the next finding
    m_nextShown = inBar(tr("Next (F8)"), m_next);
    //: A button beside "… is not told any more in this series"
    m_tellAgain = new QAction(tr("Tell It Again"), this);

    m_dock->setObjectName(u"findingsDock"_s);
    m_dock->setTitleBarWidget(new QWidget(m_dock)); // the list has a header of its own
    m_dock->setFeatures(QDockWidget::DockWidgetClosable);
    m_dock->setWidget(m_panel);
    m_dock->hide();
    window.addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_count->setAutoRaise(true);
    m_count->setObjectName(u"findingCount"_s);

    connect(m_list, &QAction::toggled, this, &Checks::showList);
    connect(m_count, &QToolButton::clicked, m_list, &QAction::toggle);
    connect(m_panel, &FindingsPanel::closeRequested, this, [this] {
        m_list->setChecked(false);
        m_context.goTo({m_context.place(), m_context.place()});
    });
    connect(m_panel, &FindingsPanel::chosen, this, &Checks::show);
    connect(m_panel, &FindingsPanel::whyRequested, this, &Checks::tellWhy);
    connect(m_panel, &FindingsPanel::turnOffRequested, this, &Checks::turnOff);
    connect(m_next, &QAction::triggered, this, [this] { go(1); });
    connect(m_previous, &QAction::triggered, this, [this] { go(-1); });
    const auto withCurrent = [this](auto command) {
        return [this, command] {
            if (const qsizetype index = currentIndex(); index >= 0)
                command(index);
            else
                m_bar.showMessage(MessageKind::Information, tr("Nothing is found where the caret is."));
        };
    };
    connect(m_fix, &QAction::triggered, this, withCurrent([this](qsizetype index) { m_findings->fix(index); }));
    connect(m_fixAll, &QAction::triggered, this,
            withCurrent([this](qsizetype index) { m_findings->fixAll(m_findings->rule(index)); }));
    connect(m_why, &QAction::triggered, this,
            withCurrent([this](qsizetype index) { tellWhy(m_findings->rule(index)); }));
    connect(m_turnOff, &QAction::triggered, this,
            withCurrent([this](qsizetype index) { turnOff(m_findings->rule(index)); }));
    connect(m_finish, &QAction::triggered, this, &Checks::showFinish);
    connect(m_tellAgain, &QAction::triggered, this, [this] {
        if (m_turnedOff)
            setTold(*m_turnedOff, true);
    });
    connect(m_findings, &Findings::changed, this, &Checks::follow);
    connect(m_surroundings, &Surroundings::changed, this,
            [this] { m_findings->setContext(m_surroundings->context()); });
    connect(&file, &DocumentFile::pathChanged, this,
            [this](const QString &path) { m_findings->setActive(!path.endsWith(templateFileEnding)); });
    connect(&context.document(), &Document::changed, this, [this](const ChangeSet &change) {
        if (!m_shown)
            return;
        m_shown->place = change.mapPosition(m_shown->place, Bias::After);
        m_shown->finding.range = change.mapRange(m_shown->finding.range);
    });
    connect(&context, &EditorContext::placeChanged, this, [this](qsizetype place) {
        if (m_shown && !m_panel->isVisible() && place != m_shown->place && m_bar.isVisible()) {
            const LineIndex &lines = m_context.document().lines();
            const qsizetype size = m_context.document().text().size();
            if (lines.lineAt(std::min(place, size)) != lines.lineAt(std::min(m_shown->place, size)))
                m_bar.dismiss(); // one writes elsewhere
        }
    });
    setHasDocument(false);
    showCount();
}

Checks::~Checks()
{
    delete m_finishDialog;
    delete m_dock;
}

QAction *Checks::add(const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    m_window.addAction(action); // keys work while the menu bar is hidden, too
    m_commands.append(action);
    return action;
}

void Checks::addView(QWidget &view, QAbstractScrollArea &scroller)
{
    new FindingMarks(m_context.document(), *m_findings, view, scroller, this);
}

void Checks::setUnsavedTexts(std::function<QHash<QString, QString>()> texts)
{
    m_surroundings->setUnsavedTexts(std::move(texts));
}

void Checks::setHasDocument(bool hasDocument)
{
    for (QAction *command : std::as_const(m_commands))
        command->setEnabled(hasDocument);
    if (hasDocument && m_count->parentWidget() != m_window.statusBar())
        m_window.statusBar()->addWidget(m_count);
    m_count->setVisible(hasDocument);
}

void Checks::follow()
{
    showCount();
    const qsizetype index = shownIndex();
    if (m_shown && index < 0) { // mended, or written over
        m_shown.reset();
        m_bar.dismiss();
    } else if (index >= 0 && m_panel->isVisible()) {
        m_panel->setCurrent(index);
    }
}

void Checks::showCount()
{
    const int count = int(m_findings->count());
    if (!m_findings->isActive())
        m_count->setText(tr("Not checked"));
    else if (count > 0)
        //: In the status bar: %n findings of the checks
        m_count->setText(tr("%n to mend", nullptr, count));
    else
        m_count->setText(m_findings->isKnown() ? tr("Nothing to mend") : u"…"_s);
    m_count->setToolTip(m_list->isChecked() ? tr("Close the list of what is to be mended")
                                            : tr("Show what is to be mended; F8 goes from one to the next"));
    const bool isWaiting = m_findings->isActive() && !m_findings->isKnown() && count == 0;
    m_count->setAccessibleName(isWaiting ? tr("Being checked") : m_count->text());
}

void Checks::showList(bool shown)
{
    m_dock->setVisible(shown);
    showCount();
    if (!shown)
        return;
    m_bar.dismiss(); // the list says it
    if (const qsizetype index = currentIndex(); index >= 0)
        m_panel->setCurrent(index);
    m_panel->focusList();
}

qsizetype Checks::shownIndex() const
{
    if (!m_shown)
        return -1;
    const TextRange range = m_shown->finding.range;
    for (qsizetype i = m_findings->firstFrom(range.begin);
         i < m_findings->count() && m_findings->range(i).begin == range.begin; ++i) {
        const Finding finding = m_findings->at(i);
        if (finding.kind == m_shown->finding.kind && finding.words == m_shown->finding.words)
            return i;
    }
    return -1;
}

qsizetype Checks::currentIndex() const
{
    const LineIndex &lines = m_context.document().lines();
    const qsizetype size = m_context.document().text().size();
    const qsizetype line = lines.lineAt(std::min(m_context.place(), size));
    const auto isInLine = [&](qsizetype index) {
        return lines.lineAt(std::min(m_findings->range(index).begin, size)) == line;
    };
    if (const qsizetype shown = shownIndex(); shown >= 0 && (m_context.place() == m_shown->place || isInLine(shown)))
        return shown;
    const qsizetype first = m_findings->firstFrom(lines.start(line));
    return first < m_findings->count() && isInLine(first) ? first : -1;
}

/// by: 1 or -1, from where the caret is; behind the last comes the first.
void Checks::go(int by)
{
    const qsizetype count = m_findings->count();
    if (count == 0) {
        m_bar.showMessage(MessageKind::Information, nothingFound(*m_findings));
        return;
    }
    const qsizetype place = m_context.place();
    const qsizetype shown = shownIndex();
    qsizetype index = 0;
    if (shown >= 0 && place == m_shown->place) {
        index = shown + by;
    } else {
        index = m_findings->firstFrom(place);
        if (by < 0)
            --index;
    }
    show((index + count) % count);
}

void Checks::show(qsizetype index)
{
    const Finding finding = m_findings->at(index);
    m_shown.reset(); // the caret's way there is nobody's leaving
    m_context.goTo(finding.range);
    m_shown = Shown{finding, m_context.place()};
    tell(index);
}

void Checks::tell(qsizetype index)
{
    const Finding finding = m_findings->at(index);
    const QString said = spokenFindingText(finding.kind, finding.words);
    if (QWidget *focus = QApplication::focusWidget()) {
        QAccessibleAnnouncementEvent event(focus, said);
        QAccessible::updateAccessibility(&event);
    }
    if (m_panel->isVisible()) {
        m_panel->setCurrent(index);
        return;
    }
    QList<QAction *> actions;
    if (!finding.fix.isEmpty() && m_findings->canFix())
        actions.append(m_fixShown);
    actions += {m_whyShown, m_nextShown};
    //: Above the text: %1 says which of how many findings it is, as "2 of 7", %2 what is found
    m_bar.showMessage(finding.severity() == Severity::Note ? MessageKind::Information : MessageKind::Warning,
                      tr("%1 · %2").arg(tr("%1 of %2").arg(index + 1).arg(m_findings->count()), said), actions);
}

void Checks::showFinish()
{
    if (m_finishDialog == nullptr) {
        m_finishDialog = new FinishDialog(m_context, *m_findings, m_finishActions, &m_window);
        connect(&m_finishDialog->panel(), &FindingsPanel::chosen, this, &Checks::show);
        connect(&m_finishDialog->panel(), &FindingsPanel::whyRequested, this, &Checks::tellWhy);
        connect(&m_finishDialog->panel(), &FindingsPanel::turnOffRequested, this, &Checks::turnOff);
    }
    m_findings->look();
    m_finishDialog->show();
    m_finishDialog->raise();
    m_finishDialog->activateWindow();
}

FinishOptions Checks::finishOptions() const
{
    return m_finishDialog != nullptr && m_finishDialog->isVisible() ? m_finishDialog->options() : FinishOptions();
}

void Checks::tellWhy(CheckRule rule)
{
    (new WhyDialog(rule, &m_window))->show();
}

void Checks::turnOff(CheckRule rule)
{
    if (m_surroundings->templatePath().isEmpty()) {
        m_bar.showMessage(MessageKind::Information,
                          tr("This series has no template of its own, in which that could be written. “Why?” says what "
                             "a template says of it."));
        return;
    }
    setTold(rule, false);
}

/// Writes into the series' template, where a window that holds it takes it in as any change on disk.
void Checks::setTold(CheckRule rule, bool isTold)
{
    const QString path = m_surroundings->templatePath();
    Document text;
    DocumentFile file(text);
    Result<void> done = file.load(path);
    if (done) {
        const auto change = setChecked(text.text(), rule, isTold);
        if (!change) {
            m_bar.showMessage(MessageKind::Warning,
                              tr("The template “%1” has mistakes, or says what is checked in another form than by "
                                 "one line for each rule. Write it there by hand.")
                                  .arg(QFileInfo(path).fileName()));
            return;
        }
        text.apply(*change, u"checks"_s);
        done = file.save();
    }
    if (!done) {
        m_bar.showMessage(MessageKind::Warning, errorText(done.error()));
        return;
    }
    m_shown.reset();
    m_turnedOff = isTold ? std::nullopt : std::optional(rule);
    m_surroundings->look();
    if (isTold)
        m_bar.dismiss();
    else
        //: %1 is what the check finds ("an address stands without a text"), %2 a file
        m_bar.showMessage(MessageKind::Information,
                          tr("Not told any more in this series: %1. It is written in %2.")
                              .arg(ruleTitle(rule), QFileInfo(path).fileName()),
                          {m_tellAgain});
}

} // namespace minuta
