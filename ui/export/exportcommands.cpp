#include "ui/export/exportcommands.h"

#include "app/export/maildraft.h"
#include "app/text/conflicttext.h"
#include "ui/errortext.h"
#include "ui/export/exportdialog.h"
#include "ui/export/printdialog.h"
#include "ui/export/printmodule.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace minuta {

ExportCommands::ExportCommands(std::function<ExportSource()> source, std::function<SelectedPart()> selection,
                               MessageBar &messages, QWidget &window)
    : QObject(&window)
    , m_source(std::move(source))
    , m_selection(std::move(selection))
    , m_messages(messages)
    , m_window(window)
    //: Instead of a draft with formatting
    , m_mailAsText(new QAction(tr("Open as Plain Text"), this))
{
    connect(m_mailAsText, &QAction::triggered, this, &ExportCommands::mailAsText);
}

ExportCommands::~ExportCommands() = default;

void ExportCommands::exportToFile()
{
    // Asked for from another dialog, such as Finish, it goes back there.
    QWidget *asker = QApplication::activeWindow();
    const QString path = exportMinutes(m_source(), asker != nullptr ? asker : &m_window);
    if (!path.isEmpty())
        tellDone(tr("Exported to %1.").arg(QDir::toNativeSeparators(path)));
}

void ExportCommands::tellDone(const QString &text, const QList<QAction *> &actions)
{
    if (findConflicts(m_source().text).isEmpty())
        m_messages.showMessage(MessageKind::Information, text, actions);
    else
        m_messages.showMessage(MessageKind::Warning, text + u' ' + conflictText(), actions);
}

void ExportCommands::copyRichText()
{
    const SelectedPart part = m_selection();
    if (!part.html.isEmpty()) {
        QApplication::clipboard()->setMimeData(richText(part).release());
        m_messages.showMessage(MessageKind::Information,
                               tr("What is selected is copied: paste it into a document or a mail."));
        return;
    }
    const ExportSource source = m_source();
    QApplication::clipboard()->setMimeData(
        richText(exportedText(source.text, source.path, source.finish, source.rules)).release());
    tellDone(tr("The minutes are copied: paste them into a document or a mail."));
}

void ExportCommands::draftMail()
{
    openMade(ExportFormat::Mail, {}, [this](bool isOpened) {
        if (!isOpened)
            mailAsText();
        else // nothing tells whether a program for such files was there
            tellDone(tr("The draft opens in your mail program."), {m_mailAsText});
    });
}

void ExportCommands::mailAsText()
{
    const ExportSource source = m_source();
    if (!QDesktopServices::openUrl(mailtoAddress(exportedText(source.text, source.path, source.finish, source.rules))))
        m_messages.showMessage(MessageKind::Warning,
                               tr("No program for mail was found. Copy the minutes as rich text instead."));
}

void ExportCommands::print()
{
    PrintDialog dialog(m_source(), &printService, &m_window);
    dialog.exec();
    if (dialog.outcome() == PrintDialog::Outcome::PdfWanted)
        openPdf(dialog.paper(), dialog.margins());
    else if (dialog.outcome() == PrintDialog::Outcome::Printed)
        tellDone(tr("Printed to %1.").arg(dialog.printer()));
}

void ExportCommands::openPdf(Paper paper, PageMargins margins)
{
    ExportOptions options;
    options.paper = paper;
    options.margins = margins;
    openMade(ExportFormat::Pdf, options, [this](bool isOpened) {
        if (isOpened)
            tellDone(tr("The pages are shown in your PDF program: print them from there."));
        else
            m_messages.showMessage(MessageKind::Warning,
                                   tr("No program that shows PDF was found. Export a PDF instead."));
    });
}

void ExportCommands::openMade(ExportFormat format, const ExportOptions &options,
                              std::function<void(bool isOpened)> opened)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const ExportSource source = m_source();
    const QString name = source.path.isEmpty() ? tr("minutes") : QFileInfo(source.path).completeBaseName();
    ExportOrder order;
    order.format = format;
    order.target = m_folder->filePath(name + u'.' + suffixOf(format));
    order.mayReplace = true;
    order.options = options;
    order.finish = source.finish;
    m_answer.ask(
        this, [source, order] { return writeExport(source, order); },
        [this, order, opened](const Result<void> &written) {
            if (written)
                opened(QDesktopServices::openUrl(QUrl::fromLocalFile(order.target)));
            else
                m_messages.showMessage(MessageKind::Warning, writeErrorText(written.error()));
        });
}

} // namespace minuta
