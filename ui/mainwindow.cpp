#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/check/checks.h"
#include "ui/context/editorcontext.h"
#include "ui/crashprotection.h"
#include "ui/dialogs/pickdialog.h"
#include "ui/documentstatus.h"
#include "ui/documentviews.h"
#include "ui/export/exportcommands.h"
#include "ui/filecommands.h"
#include "ui/filedrop.h"
#include "ui/form/formview.h"
#include "ui/incomingchanges.h"
#include "ui/outline/outlineview.h"
#include "ui/preview/previewview.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/series/movesectiondialog.h"
#include "ui/series/seriesnotices.h"
#include "ui/series/templatenotice.h"
#include "ui/sharing/conflictnotice.h"
#include "ui/sharing/sharedialog.h"
#include "ui/sharing/sharingnotice.h"
#include "ui/source/sourceedit.h"
#include "ui/source/sourceview.h"
#include "ui/start/startpage.h"
#include "ui/widgets/clipboardtext.h"
#include "ui/widgets/markdownedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/wrappedfield.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// What suits three panes side by side, or what the screen has room for. The frame is the window manager's and not known
/// before the window is shown: it is taken to be as the style draws one.
QSize firstSize(const QWidget &window)
{
    const int border = window.style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth);
    const QSize frame(2 * border, window.style()->pixelMetric(QStyle::PM_TitleBarHeight) + 2 * border);
    return QSize(1280, 800).boundedTo(window.screen()->availableSize() - frame);
}

} // namespace

MainWindow::MainWindow()
    : m_file(m_document)
    , m_context(new EditorContext(m_document, this))
    , m_actions(new Actions(*this))
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(m_actions->open, m_actions->create, this))
    , m_splitter(new QSplitter(this))
    , m_outline(new OutlineView(*m_context, this))
    , m_messages(new MessageBar(this))
    , m_protectionBar(new MessageBar(this))
    , m_protection(new CrashProtection(m_document, m_file, *m_protectionBar, this))
    , m_notices(new SeriesNotices(*m_context, m_file, this))
    , m_template(new TemplateNotice(*m_context, m_file, userTemplateFolder(), this))
    , m_found(new MessageBar(this))
    , m_files(new FileCommands(m_document, m_file, *m_messages, *this))
    , m_export(
          new ExportCommands([this] { return exportSource(); }, [this] { return selection(); }, *m_messages, *this))
    , m_session(new ShareSession(
          m_document, m_file, [this] { return save(); }, this))
    , m_sharing(new SharingNotice(
          *m_session, *m_messages, m_actions->share, [this] { return m_share != nullptr && m_share->isVisible(); },
          *this))
    , m_form(new FormView(*m_context, this))
    , m_source(new SourceView(m_document, this))
    , m_roadmap(new RoadmapView(*m_context, this))
    , m_preview(new PreviewView(m_document, this))
    , m_stack(new QStackedWidget(this))
    , m_views(new DocumentViews(m_document, *m_context, {*m_actions, *m_form, *m_source, *m_roadmap, *m_preview},
                                m_stack, this))
    , m_checks(new Checks(*m_context, m_file, *m_found, *this))
{
    buildPages();
    buildMenus();
    buildToolBar();
    setStatusBar(new DocumentStatus(*m_context, m_file, this));
    statusBar()->hide(); // it tells of a document
    connectActions();
    connectUndo();
    connectViews();
    resize(firstSize(*this));
    updateTitle();
    m_actions->setHasDocument(showsDocument());
}

MainWindow::~MainWindow()
{
    // A field that goes with the keyboard in it still ends its undo step: the views go before the document, and nobody
    // follows any longer.
    delete m_views;
    m_document.disconnect(this);
    m_context->disconnect(this);
    delete m_checks;
    delete takeCentralWidget();
}

void MainWindow::buildPages()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QVBoxLayout;
    bar->setContentsMargins(22, 10, 22, 0);
    bar->addWidget(m_messages);
    bar->addWidget(m_protectionBar);
    auto *conflicts = new ConflictNotice(*m_context, this);
    conflicts->setHasCards(m_views->isFormInFront());
    connect(m_views, &DocumentViews::frontChanged, conflicts,
            [this, conflicts] { conflicts->setHasCards(m_views->isFormInFront()); });
    bar->addWidget(conflicts);
    bar->addWidget(m_notices);
    bar->addWidget(m_template);
    bar->addWidget(m_found);
    m_checks->addView(*m_form, *m_form);
    m_checks->addView(*m_source, m_source->edit());
    column->addLayout(bar);
    column->addWidget(m_stack, 1);

    m_splitter->addWidget(m_outline);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_outline->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    middle->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_preview->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 36, 620, 420});

    m_pages->addWidget(m_start);
    m_pages->addWidget(m_splitter);
    setCentralWidget(m_pages);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->create, m_actions->createEmpty, m_actions->open});
    QMenu *recent = file->addMenu(tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString &path : AppSettings::recentFiles())
            recent->addAction(QString(path).replace(u'&', "&&"_L1), this, [this, path] { emit openRequested(path); });
        if (recent->isEmpty())
            recent->addAction(tr("No files yet"))->setEnabled(false);
    });
    file->addSeparator();
    file->addActions({m_actions->save, m_actions->saveAs});
    file->addSeparator();
    file->addActions({m_checks->finish(), m_actions->share});
    m_checks->setFinishActions({m_actions->save, m_actions->exportToFile, m_actions->share});
    file->addSeparator();
    file->addActions({m_actions->exportToFile, m_actions->copyRichText, m_actions->draftMail, m_actions->print});
    file->addSeparator();
    file->addActions({m_actions->close, m_actions->quit});

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions->undo, m_actions->redo});
    edit->addSeparator();
    edit->addActions({m_actions->paste, m_actions->pastePlain});
    edit->addSeparator();
    edit->addActions({m_actions->bold, m_actions->italic, m_actions->link});
    edit->addSeparator();
    edit->addActions({m_actions->find, m_actions->findNext, m_actions->findPrevious, m_actions->replace});

    edit->addSeparator();
    edit->addActions({m_actions->moveSectionUp, m_actions->moveSectionDown, m_actions->moveSectionAway});
    edit->addSeparator();
    edit->addActions({m_actions->carryTasks, m_actions->teams, m_actions->whoIAm});
    edit->addSeparator();
    edit->addAction(m_actions->tabMovesFocus);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_actions->views->actions());
    view->addSeparator();
    view->addActions({m_actions->preview, m_actions->outline});
    view->addSeparator();
    view->addActions({m_checks->list(), m_actions->roadmapHistory});
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions(m_actions->themes->actions());

    QMenu *go = menuBar()->addMenu(tr("&Go"));
    go->addActions({m_actions->goToSection, m_actions->nextTeam, m_actions->previousTeam, m_actions->filterSections});
    go->addSeparator();
    go->addActions({m_checks->next(), m_checks->previous()});

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions->commands, m_actions->about});
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Main Toolbar"));
    bar->setObjectName(u"mainToolBar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({m_actions->create, m_actions->open, m_actions->save});
    bar->addSeparator();
    bar->addActions({m_actions->undo, m_actions->redo});
    bar->addSeparator();
    bar->addWidget(new SegmentedButtons(m_actions->views->actions(), bar));
    bar->addSeparator();
    bar->addAction(m_actions->preview);
    bar->addSeparator();
    bar->addAction(m_actions->share);
}

void MainWindow::connectActions()
{
    connect(m_actions->create, &QAction::triggered, this, &MainWindow::newMeetingRequested);
    connect(m_actions->createEmpty, &QAction::triggered, this, &MainWindow::emptyRequested);
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseFile);
    connect(m_actions->save, &QAction::triggered, m_files, &FileCommands::save);
    connect(m_actions->saveAs, &QAction::triggered, m_files, &FileCommands::saveAs);
    connect(m_actions->share, &QAction::triggered, this, &MainWindow::showShare);
    connect(m_actions->exportToFile, &QAction::triggered, m_export, &ExportCommands::exportToFile);
    connect(m_actions->copyRichText, &QAction::triggered, m_export, &ExportCommands::copyRichText);
    m_preview->addAction(m_actions->copyRichText);
    m_source->edit().addAction(m_actions->copyRichText);
    connect(m_actions->draftMail, &QAction::triggered, m_export, &ExportCommands::draftMail);
    connect(m_actions->print, &QAction::triggered, m_export, &ExportCommands::print);
    connect(m_session, &ShareSession::tookIn, &m_files->incoming(), &IncomingChanges::tell);
    connect(m_sharing, &SharingNotice::stayed, this, &MainWindow::stayed);
    connect(m_actions->close, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(m_actions->paste, &QAction::triggered, this, [this] { paste(PasteAs::Markdown); });
    connect(m_actions->pastePlain, &QAction::triggered, this, [this] { paste(PasteAs::PlainText); });
    connect(m_actions->bold, &QAction::triggered, this,
            [this] { editField(&MarkdownEdit::toggleBold, &WrappedField::toggleBold); });
    connect(m_actions->italic, &QAction::triggered, this,
            [this] { editField(&MarkdownEdit::toggleItalic, &WrappedField::toggleItalic); });
    connect(m_actions->link, &QAction::triggered, this, [this] {
        editField(&MarkdownEdit::insertLink, &WrappedField::insertLink);
        m_roadmap->setLink();
    });
    const auto inSource = [this](void (SourceView::*command)()) {
        return [this, command] {
            m_actions->source->trigger();
            (m_source->*command)();
        };
    };
    connect(m_actions->find, &QAction::triggered, this, inSource(&SourceView::showFind));
    connect(m_actions->replace, &QAction::triggered, this, inSource(&SourceView::showReplace));
    connect(m_actions->findNext, &QAction::triggered, this, inSource(&SourceView::findNext));
    connect(m_actions->findPrevious, &QAction::triggered, this, inSource(&SourceView::findPrevious));
    connect(m_actions->preview, &QAction::toggled, m_preview, &QWidget::setVisible);
    connect(m_actions->outline, &QAction::toggled, m_outline, &QWidget::setVisible);
    connect(m_actions->goToSection, &QAction::triggered, this, &MainWindow::chooseSection);
    connect(m_actions->nextTeam, &QAction::triggered, this, [this] { m_form->goToTeam(1); });
    connect(m_actions->previousTeam, &QAction::triggered, this, [this] { m_form->goToTeam(-1); });
    connect(m_actions->filterSections, &QAction::triggered, this, [this] {
        m_actions->outline->setChecked(true);
        m_outline->focusFilter();
    });
    connect(m_actions->moveSectionUp, &QAction::triggered, m_outline, &OutlineView::moveCurrentUp);
    connect(m_actions->moveSectionDown, &QAction::triggered, m_outline, &OutlineView::moveCurrentDown);
    m_outline->addTreeActions({m_actions->moveSectionUp, m_actions->moveSectionDown});
    connect(m_actions->tabMovesFocus, &QAction::toggled, m_context, &EditorContext::setTabMovesFocus);
    connect(m_context, &EditorContext::tabMovesFocusChanged, m_source, &SourceView::setTabMovesFocus);
    connect(m_actions->moveSectionAway, &QAction::triggered, this, [this] { chooseSectionToMove({}); });
    connect(m_actions->carryTasks, &QAction::triggered, this, [this] {
        m_form->commit();
        emit tasksRequested();
    });
    connect(m_actions->teams, &QAction::triggered, this, &MainWindow::teamsRequested);
    connect(m_actions->whoIAm, &QAction::triggered, m_form, &FormView::chooseWho);
    connect(m_actions->roadmapHistory, &QAction::triggered, this, &MainWindow::roadmapHistoryRequested);
    connect(m_actions->commands, &QAction::triggered, this, &MainWindow::chooseCommand);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);

    const Theme theme = AppSettings::theme();
    const std::pair<QAction *, Theme> themes[] = {{m_actions->desktopTheme, Theme::Desktop},
                                                  {m_actions->lightTheme, Theme::Light},
                                                  {m_actions->darkTheme, Theme::Dark}};
    for (const auto &[action, value] : themes) {
        action->setChecked(value == theme);
        connect(action, &QAction::triggered, this, [value] {
            AppSettings::setTheme(value);
            applyTheme(value);
        });
    }
}

void MainWindow::connectUndo()
{
    QUndoStack &stack = m_document.undoStack();
    const auto showText = [](QAction *action, const QString &word, const QString &step) {
        //: A menu entry: %1 is the word "Undo" or "Redo", %2 what would be undone
        action->setText(step.isEmpty() ? word : tr("%1 %2").arg(word, step));
    };
    connect(m_actions->undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(m_actions->redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::undoTextChanged, this,
            [this, showText](const QString &step) { showText(m_actions->undo, tr("&Undo"), step); });
    connect(&stack, &QUndoStack::redoTextChanged, this,
            [this, showText](const QString &step) { showText(m_actions->redo, tr("&Redo"), step); });
    connect(&stack, &QUndoStack::canUndoChanged, m_actions->undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, m_actions->redo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::cleanChanged, this, [this](bool clean) { setWindowModified(!clean); });
    m_actions->undo->setEnabled(false);
    m_actions->redo->setEnabled(false);
}

void MainWindow::connectViews()
{
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::openRequested);
    connect(m_notices, &SeriesNotices::openRequested, this, &MainWindow::openRequested);
    connect(m_template, &TemplateNotice::openRequested, this, &MainWindow::openRequested);
    connect(m_notices, &SeriesNotices::moveSectionRequested, this, &MainWindow::chooseSectionToMove);
    connect(m_notices, &SeriesNotices::moveFileRequested, m_files, &FileCommands::moveFile);
    connect(new FileDrop(*this), &FileDrop::dropped, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            emit openRequested(path);
    });
    connect(m_files, &FileCommands::aboutToSave, m_form, &FormView::commit);
    m_files->setHoldsWords([this] { return m_form->holdsWords(); });
    connect(&m_files->incoming(), &IncomingChanges::cameIn, m_context, &EditorContext::markIncoming);
    connect(&m_files->incoming(), &IncomingChanges::described, m_context, &EditorContext::describeIncoming);
    connect(m_files, &FileCommands::opened, this, [](const QString &path) { AppSettings::addRecentFile(path); });
    connect(&m_file, &DocumentFile::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_file, &DocumentFile::pathChanged, m_roadmap, &RoadmapView::setPath);
    connect(&m_file, &DocumentFile::pathChanged, m_form, &FormView::setPath);
    connect(m_preview, &PreviewView::linkHovered, this,
            [this](const QString &target) { statusBar()->showMessage(target); });
}

void MainWindow::editField(void (MarkdownEdit::*edit)(), void (WrappedField::*lineEdit)())
{
    // The window's own: while the list of commands is closing, none of the application's has the focus yet.
    if (auto *field = qobject_cast<MarkdownEdit *>(focusWidget()))
        (field->*edit)();
    else if (auto *line = qobject_cast<WrappedField *>(focusWidget()))
        (line->*lineEdit)();
}

void MainWindow::paste(PasteAs as)
{
    const bool isPlain = as == PasteAs::PlainText;
    if (auto *line = qobject_cast<QLineEdit *>(focusWidget()))
        line->paste(); // it holds no formatting
    else
        editField(isPlain ? &MarkdownEdit::pastePlain : &MarkdownEdit::paste,
                  isPlain ? &WrappedField::pastePlain : &WrappedField::paste);
    m_roadmap->paste(as);
}

bool MainWindow::showsDocument() const
{
    return m_file.hasPath() || m_isNew;
}

bool MainWindow::openFile(const QString &path, QWidget *asker)
{
    if (!m_files->open(path, asker != nullptr ? *asker : *this))
        return false;
    showDocument();
    if (TemplateNotice::isTemplate(path)) {
        m_viewOfMinutes = m_actions->views->checkedAction();
        m_actions->source->trigger(); // its keys are no minutes
    }
    return true;
}

void MainWindow::startNew()
{
    m_isNew = true;
    showDocument();
}

void MainWindow::showDocument()
{
    m_pages->setCurrentWidget(m_splitter);
    statusBar()->show();
    updateTitle();
    m_actions->setHasDocument(showsDocument());
    m_checks->setHasDocument(showsDocument());
    // The title, behind blank lines before it.
    const Minutes &minutes = m_context->minutes();
    const qsizetype place = minutes.titleSection >= 0 ? minutes.sections[minutes.titleSection].range.begin : 0;
    m_context->setPlace(place);
    m_views->showInFront({place, place});
}

void MainWindow::updateTitle()
{
    setWindowFilePath(m_file.path());
    const QString name = m_file.hasPath() ? QFileInfo(m_file.path()).fileName()
                         : m_isNew        ? tr("New minutes")
                                          : QString();
    // [*] is where the sign of unsaved edits goes.
    setWindowTitle(name.isEmpty() ? QApplication::applicationDisplayName() : name + u"[*]"_s);
}

void MainWindow::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open"), m_files->startFolder(), FileCommands::fileFilter());
    if (!path.isEmpty())
        emit openRequested(path);
}

void MainWindow::chooseSection()
{
    const Minutes &minutes = m_context->minutes();
    QList<PickItem> items;
    QList<int> sections;
    for (int index = 0; index < minutes.sections.size(); ++index) {
        const Section &section = minutes.sections[index];
        if (section.level == 0 || index == minutes.titleSection)
            continue;
        items.append({section.team.isEmpty() ? section.title : section.team, section.lead});
        sections.append(index);
    }
    PickDialog dialog(tr("Go to section or team"), items, this);
    if (dialog.exec() == QDialog::Accepted && dialog.picked() >= 0)
        m_context->goToSection(sections[dialog.picked()]);
}

void MainWindow::chooseSectionToMove(const QString &path)
{
    if (m_document.isReadOnly()) {
        showMessage(tr("This document is read-only: nothing can be moved from it."));
        return;
    }
    m_form->commit();
    QList<Meeting> meetings = seriesOf(m_file.path()).meetings;
    meetings.removeIf([this](const Meeting &each) { return QFileInfo(each.path) == QFileInfo(m_file.path()); });
    const auto next = std::ranges::lower_bound(meetings, QDate::currentDate(), {}, &Meeting::date);
    const QString proposed = path.isEmpty() && next != meetings.end() ? next->path : path;
    MoveSectionDialog dialog(*m_context, meetings, m_context->currentSection(), proposed, this);
    if (dialog.exec() == QDialog::Accepted)
        emit moveSectionRequested(dialog.section(), dialog.path());
}

void MainWindow::showMessage(const QString &text)
{
    m_messages->showMessage(MessageKind::Information, text);
}

void MainWindow::replaceMessage(const QString &shown, const QString &text)
{
    if (m_messages->isVisible() && m_messages->text() == shown)
        text.isEmpty() ? m_messages->dismiss() : showMessage(text);
}

bool MainWindow::save()
{
    return m_files->save();
}

void MainWindow::setBeforeSaving(std::function<bool()> mayBeSaved)
{
    m_files->setBeforeSaving(std::move(mayBeSaved));
}

void MainWindow::setUnsavedTexts(std::function<QHash<QString, QString>()> texts)
{
    m_checks->setUnsavedTexts(texts);
    m_form->setUnsavedTexts(texts);
    m_roadmap->setUnsavedTexts(std::move(texts));
}

void MainWindow::noticeNewFiles()
{
    m_notices->refresh();
}

void MainWindow::chooseCommand()
{
    QList<PickItem> items;
    QList<QAction *> actions;
    for (QAction *action : m_roadmap->commands() + m_checks->commands() + m_actions->all()) {
        if (!action->isEnabled() || action == m_actions->commands)
            continue;
        QString text = action->text().remove(u'&');
        if (m_actions->themes->actions().contains(action))
            //: A command: chooses a theme; %1 is "Light", "Dark" or "As the Desktop"
            text = tr("Theme: %1").arg(text);
        else if (m_actions->views->actions().contains(action))
            //: A command: shows a view; %1 is "Form", "Source" or "Roadmap"
            text = tr("View: %1").arg(text);
        items.append({text, action->shortcut().toString(QKeySequence::NativeText)});
        actions.append(action);
    }
    PickDialog dialog(tr("What do you want to do?"), items, this);
    if (dialog.exec() == QDialog::Accepted && dialog.picked() >= 0)
        actions[dialog.picked()]->trigger();
}

/// With what a control still holds back.
ExportSource MainWindow::exportSource()
{
    m_form->commit();
    const Template *definition = m_context->seriesTemplate();
    return {m_document.text(), m_file.path(), definition ? sectionRules(*definition) : SectionRules(),
            m_checks->finishOptions()};
}

SelectedPart MainWindow::selection()
{
    if (m_preview->hasFocus() && m_preview->hasSelection())
        return {m_preview->selectedHtml(), m_preview->selectedText()};
    const auto *field = qobject_cast<MarkdownEdit *>(focusWidget());
    return field ? selectedPart(m_document.tree(), field->selection()) : SelectedPart();
}

void MainWindow::showShare()
{
    if (!m_file.hasPath() && !m_files->save())
        return;
    if (m_share == nullptr) {
        m_share = new ShareDialog(*m_session, this);
        connect(m_share, &ShareDialog::placeRequested, m_context, [this](TextRange place) {
            m_share->hide(); // it would lie upon the place
            activateWindow();
            m_context->goTo(place);
        });
    }
    m_share->show();
    m_share->raise();
    m_share->activateWindow();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Minuta"),
                       tr("<p><b>Minuta %1</b></p><p>An editor for meeting minutes in Markdown.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QApplication::applicationVersion()));
}

bool MainWindow::isWaitingToClose() const
{
    return m_sharing->isWaiting();
}

void MainWindow::keepOpen()
{
    m_sharing->keepOpen();
}

WindowState MainWindow::state() const
{
    const QAction *view = m_viewOfMinutes != nullptr ? m_viewOfMinutes : m_actions->views->checkedAction();
    return {saveGeometry(),
            m_splitter->saveState(),
            m_file.path(),
            view == m_actions->source      ? u"source"_s
            : view == m_actions->roadmap   ? u"roadmap"_s
            : view == m_actions->mySection ? u"own"_s
                                           : u"form"_s,
            m_views->hasPreview(),
            m_actions->outline->isChecked(),
            m_roadmap->showsLanes()};
}

void MainWindow::restore(const WindowState &state)
{
    if (!state.geometry.isEmpty())
        restoreGeometry(state.geometry);
    if (!state.splitter.isEmpty())
        m_splitter->restoreState(state.splitter);
    QAction *view = state.view == "source"_L1    ? m_actions->source
                    : state.view == "roadmap"_L1 ? m_actions->roadmap
                    : state.view == "own"_L1     ? m_actions->mySection
                                                 : m_actions->form;
    m_actions->preview->setChecked(state.isPreviewShown);
    view->setChecked(true);
    m_roadmap->setShowsLanes(state.showsLanes);
    m_views->show(view);
    m_actions->outline->setChecked(state.isOutlineShown);
}

void MainWindow::protect(const QStringList &journalFolders, JournalSync &sync)
{
    m_protection->begin(journalFolders, sync);
}

void MainWindow::recover(AbandonedJournal &journal)
{
    const JournalStart &start = journal.content()->start;
    bool hasFile = !start.path.isEmpty() && m_file.path() == start.path;
    if (!start.path.isEmpty() && !hasFile)
        hasFile = m_file.load(start.path, start.charset).has_value();
    m_isNew = m_isNew || start.path.isEmpty();
    m_protection->recover(journal, hasFile);
    showDocument();
}

bool MainWindow::holdsAll()
{
    emit m_files->aboutToSave();
    return !m_form->holdsWords() && m_protection->holdsAll();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool isAsked = showsDocument() && !(m_isEnding && holdsAll());
    if (m_sharing->holdsWindow() || (isAsked && !m_files->mayDiscard())) {
        event->ignore();
        return;
    }
    if (isAsked)
        m_protection->discard();
    event->accept();
    emit closing();
}

} // namespace minuta
