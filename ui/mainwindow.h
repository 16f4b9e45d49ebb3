#pragma once

#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "ui/settings/appsettings.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace minuta {

class Actions;
class AbandonedJournal;
class Checks;
class CrashProtection;
class DocumentViews;
class EditorContext;
class ExportCommands;
class FileCommands;
class FormView;
class JournalSync;
class MarkdownEdit;
class MessageBar;
class OutlineView;
class PreviewView;
class RoadmapView;
class SeriesNotices;
class ShareDialog;
class ShareSession;
class SharingNotice;
class SourceView;
class StartPage;
class TemplateNotice;
class WrappedField;
enum class PasteAs;
struct ExportSource;
struct SelectedPart;

/// One document in one window: outline, one of form, source and roadmap, preview. Until there is a document it shows
/// the start page.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    /// Loads path here. False when it could not be opened; people have been told then, in front of asker (null: of this
    /// window).
    bool openFile(const QString &path, QWidget *asker = nullptr);
    /// An empty, unsaved document.
    void startNew();
    /// Keeps what is not saved in a journal from now on, as Journal does.
    void protect(const QStringList &journalFolders, JournalSync &sync);
    /// Opens the document that journal is of, if it does not show it yet, and brings back what was not saved.
    void recover(AbandonedJournal &journal);
    /// Whether the window can go without a question and nothing is lost: what is not saved is kept on the disk.
    bool holdsAll();
    /// From now on it closes without a question where holdsAll().
    void setEnding(bool isEnding) { m_isEnding = isEnding; }
    bool showsDocument() const;
    const QString &path() const { return m_file.path(); }
    Document &document() { return m_document; }
    DocumentFile &file() { return m_file; }
    EditorContext &context() { return *m_context; }
    /// As the command Save does it. False when the document is not saved, which people have been told then.
    bool save();
    /// Asked before the document is saved to its file; false: it is not saved.
    void setBeforeSaving(std::function<bool()> mayBeSaved);
    /// Looks again which meeting follows: files of the series have been made.
    void noticeNewFiles();
    /// By absolute path what windows hold and is not on disk.
    void setUnsavedTexts(std::function<QHash<QString, QString>()> texts);
    /// A line above the views.
    void showMessage(const QString &text);
    /// text in place of shown, while that is what is told; empty: nothing is told any more.
    void replaceMessage(const QString &shown, const QString &text);

    /// Whether it was to close and does so as soon as its minutes have been shared.
    bool isWaitingToClose() const;
    /// It is not to close then.
    void keepOpen();

    WindowState state() const;
    void restore(const WindowState &state);

signals:
    /// A file is to be opened, here if this window shows none yet.
    void openRequested(const QString &path);
    /// The minutes of a new meeting are to be made.
    void newMeetingRequested();
    void emptyRequested();
    /// The text of a section (an index in the minutes of the moment) is to go to the minutes at path.
    void moveSectionRequested(int section, const QString &path);
    /// The open tasks of the meeting before are to come into the document.
    void tasksRequested();
    /// Teams and leads of the series that the document is of are to be shown.
    void teamsRequested();
    /// The history of the roadmap, over the series that the document is of, is to be shown.
    void roadmapHistoryRequested();
    void quitRequested();
    /// It was waiting to close, and stays open.
    void stayed();
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPages();
    void buildMenus();
    void buildToolBar();
    void connectActions();
    void connectUndo();
    void connectViews();
    void updateTitle();
    void showDocument();
    void chooseFile();
    void chooseSection();
    void chooseSectionToMove(const QString &path);
    void chooseCommand();
    ExportSource exportSource();
    SelectedPart selection();
    void showShare();
    void showAbout();
    void editField(void (MarkdownEdit::*edit)(), void (WrappedField::*lineEdit)());
    void paste(PasteAs as);

    Document m_document;
    DocumentFile m_file;
    EditorContext *m_context;
    Actions *m_actions;
    QStackedWidget *m_pages;
    StartPage *m_start;
    QSplitter *m_splitter;
    OutlineView *m_outline; ///< and the others in the order in which Tab reaches them
    MessageBar *m_messages;
    MessageBar *m_protectionBar;
    CrashProtection *m_protection;
    SeriesNotices *m_notices;
    TemplateNotice *m_template;
    MessageBar *m_found; ///< where F8 has led to
    FileCommands *m_files;
    ExportCommands *m_export;
    ShareSession *m_session;
    SharingNotice *m_sharing;
    ShareDialog *m_share = nullptr; ///< made when it is first asked for
    FormView *m_form;
    SourceView *m_source;
    RoadmapView *m_roadmap;
    PreviewView *m_preview;
    QStackedWidget *m_stack;
    DocumentViews *m_views; ///< what is in m_stack
    Checks *m_checks;
    QAction *m_viewOfMinutes = nullptr; ///< where this is a template: the view that people had chosen before
    bool m_isNew = false;               ///< an empty document was asked for
    bool m_isEnding = false;            ///< the program is
};

} // namespace minuta
