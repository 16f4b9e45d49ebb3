#pragma once

#include "ui/context/newestanswer.h"
#include "ui/export/exportwriting.h"
#include "ui/export/richtext.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QTemporaryDir;
class QWidget;

namespace minuta {

class MessageBar;

/// The commands by which minutes leave a window, with what people see of them.
class ExportCommands : public QObject
{
    Q_OBJECT

public:
    /// source gives the minutes of the moment, selection what of them is selected where the keyboard is.
    ExportCommands(std::function<ExportSource()> source, std::function<SelectedPart()> selection, MessageBar &messages,
                   QWidget &window);
    ~ExportCommands() override;

    /// By a dialog.
    void exportToFile();
    /// What is selected, else all of the minutes, for documents and mails.
    void copyRichText();
    /// Opens a mail with the minutes in the mail program, to be addressed and sent there: with formatting, and offers it as
    /// plain text, since not all programs open files.
    void draftMail();
    /// Shows the pages, to be printed from there.
    void print();

private:
    /// Tells what was done with the minutes, and what readers get by it that they should not.
    void tellDone(const QString &text, const QList<QAction *> &actions = {});
    void mailAsText();
    void openPdf(Paper paper, PageMargins margins);
    void openMade(ExportFormat format, const ExportOptions &options, std::function<void(bool isOpened)> opened);

    std::function<ExportSource()> m_source;
    std::function<SelectedPart()> m_selection;
    MessageBar &m_messages;
    QWidget &m_window;
    QAction *m_mailAsText;
    NewestAnswer m_answer;
    std::unique_ptr<QTemporaryDir> m_folder; ///< of files for other programs, until the window closes
};

} // namespace minuta
