#include "ui/export/exportcommands.h"

#include "app/export/maildraft.h"
#include "ui/errortext.h"
#include "ui/export/exportdialog.h"
#include "ui/export/printdialog.h"
#include "ui/export/printmodule.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
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
    const QString path = exportMinutes(m_source(), &m_window);
    if (!path.isEmpty())
        m_messages.showMessage(MessageKind::Information, tr("Exported to %1.").arg(QDir::toNativeSeparators(path)));
}

void ExportCommands::copyRichText()
{
    const SelectedPart part = m_selection();
    if (!part.html.isEmpty()) {
        QGuiApplication::clipboard()->setMimeData(richText(part).release());
        m_messages.showMessage(MessageKind::Information,
                               tr("What is selected is copied: paste it into a document or a mail."));
        return;
    }
    const ExportSource source = m_source();
    QGuiApplication::clipboard()->setMimeData(
        richText(exportedText(source.text, source.path, source.finish, source.rules)).release());
    m_messages.showMessage(MessageKind::Information,
                           tr("The minutes are copied: paste them into a document or a mail."));
}

void ExportCommands::draftMail()
{
    openMade(ExportFormat::Mail, {}, [this](bool isOpened) {
        if (!isOpened)
            mailAsText();
        else // nothing tells whether a program for such files was there
            m_messages.showMessage(MessageKind::Information, tr("The draft opens in your mail program."),
                                   {m_mailAsText});
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
        m_messages.showMessage(MessageKind::Information, tr("Printed to %1.").arg(dialog.printer()));
}

void ExportCommands::openPdf(Paper paper, PageMargins margins)
{
    ExportOptions options;
    options.paper = paper;
    options.margins = margins;
    openMade(ExportFormat::Pdf, options, [this](bool isOpened) {
        if (isOpened)
            m_messages.showMessage(MessageKind::Information,
                                   tr("The pages are shown in your PDF program: print them from there."));
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
