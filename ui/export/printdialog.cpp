#include "ui/export/printdialog.h"

#include "app/pages/pagepainting.h"
#include "ui/printing/printservice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPushButton>
#include <QScreen>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

PrintDialog::PrintDialog(const ExportSource &source, std::function<PrintService *()> service, QWidget *parent)
    : QDialog(parent)
    , m_exported(exportedText(source.text, source.path, source.finish, source.rules))
    , m_service(std::move(service))
    , m_papers(new QComboBox(this))
    , m_margins(new QComboBox(this))
    , m_zoom(new QComboBox(this))
    , m_pages(new PagesView(this))
    , m_state(new QLabel(this))
    , m_watching(new QTimer(this))
{
    setWindowTitle(tr("Print"));
    m_papers->addItem(tr("A4"), int(Paper::A4));
    //: A size of paper
    m_papers->addItem(tr("Letter"), int(Paper::Letter));
    m_papers->setCurrentIndex(m_papers->findData(int(usualPaper(QLocale::system()))));
    //: Margins of pages
    m_margins->addItem(tr("Normal"), int(PageMargins::Normal));
    //: Margins of pages
    m_margins->addItem(tr("Narrow"), int(PageMargins::Narrow));
    //: Margins of pages
    m_margins->addItem(tr("Wide"), int(PageMargins::Wide));
    //: How large pages are shown: as wide as the window
    m_zoom->addItem(tr("Page width"));
    //: How large pages are shown: all of one
    m_zoom->addItem(tr("Whole page"));
    buildRows();
    m_watching->setInterval(100);
    connect(m_watching, &QTimer::timeout, this, &PrintDialog::showState);
    connect(m_papers, &QComboBox::currentIndexChanged, this, &PrintDialog::layOut);
    connect(m_margins, &QComboBox::currentIndexChanged, this, &PrintDialog::layOut);
    connect(m_zoom, &QComboBox::currentIndexChanged, this, [this](int index) { m_pages->setFitsWidth(index == 0); });
    connect(m_pages, &PagesView::currentPageChanged, this, &PrintDialog::showState);
    layOut();
}

PrintDialog::~PrintDialog()
{
    if (m_progress)
        m_progress->isStopped = true;
}

void PrintDialog::buildRows()
{
    auto *choices = new QHBoxLayout;
    const auto addChoice = [&](const QString &name, QComboBox *box) {
        auto *label = new QLabel(name, this);
        label->setBuddy(box);
        choices->addWidget(label);
        choices->addWidget(box);
        choices->addSpacing(fontMetrics().averageCharWidth() * 2);
    };
    addChoice(tr("P&aper:"), m_papers);
    addChoice(tr("&Margins:"), m_margins);
    addChoice(tr("&Show:"), m_zoom);
    choices->addStretch(1);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_print->setDefault(true);
    //: Shows the pages in another program
    m_pdf = buttons->addButton(tr("&Open as PDF"), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choices);
    layout->addWidget(m_pages, 1);
    layout->addLayout(foot);
    const QSize room = screen()->availableSize();
    resize(std::min(fontMetrics().averageCharWidth() * 110, room.width() * 9 / 10), room.height() * 8 / 10);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(m_pdf, &QPushButton::clicked, this, [this] {
        m_outcome = Outcome::PdfWanted;
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &PrintDialog::reject);
}

Paper PrintDialog::paper() const
{
    return Paper(m_papers->currentData().toInt());
}

PageMargins PrintDialog::margins() const
{
    return PageMargins(m_margins->currentData().toInt());
}

void PrintDialog::layOut()
{
    m_print->setEnabled(false);
    m_message = tr("The pages are being made…");
    showState();
    m_laidOut.ask(
        this,
        [exported = m_exported, size = paper(), space = margins(), receiver = thread()] {
            return preparedPages(exported, size, space, receiver);
        },
        [this](const std::shared_ptr<const PreparedPages> &pages) { showPages(pages); });
}

void PrintDialog::showPages(const std::shared_ptr<const PreparedPages> &pages)
{
    m_message.clear();
    m_print->setEnabled(!m_progress);
    m_pages->setPages(pages);
    showState();
}

void PrintDialog::showState()
{
    if (m_progress && m_progress->pages > 0)
        //: %1 and %2 are numbers of pages
        m_state->setText(tr("Printing page %1 of %2…").arg(m_progress->painted.load()).arg(m_progress->pages.load()));
    else if (!m_message.isEmpty())
        m_state->setText(m_message);
    else
        m_state->setText(tr("Page %1 of %2").arg(m_pages->currentPage() + 1).arg(m_pages->pageCount()));
}

void PrintDialog::print()
{
    PrintService *service = m_service();
    if (!service) {
        m_message = tr("Printers cannot be reached from here. Open the pages as PDF, and print them from there.");
        showState();
        return;
    }
    PrintOrder order = service->ask({m_exported.title, pageSize(paper()), pageResolution, m_pages->pageCount()}, this);
    if (!order.device)
        return;
    m_printer = order.printer;
    m_progress = std::make_shared<PageProgress>();
    m_message = tr("Printing…");
    for (QWidget *choice : std::initializer_list<QWidget *>{m_papers, m_margins, m_print, m_pdf})
        choice->setEnabled(false);
    m_close->setText(tr("&Stop Printing"));
    m_watching->start();
    showState();
    PageJob job;
    job.margins = margins();
    job.firstPage = order.firstPage;
    job.endPage = order.endPage;
    job.progress = m_progress.get();
    m_printed.ask(
        this,
        [exported = m_exported, job, progress = m_progress,
         device = std::shared_ptr<QPagedPaintDevice>(std::move(order.device))] {
            return paintPages(exported, *device, job).count;
        },
        [this](int pages) { told(pages); });
}

void PrintDialog::told(int pages)
{
    m_watching->stop();
    m_progress.reset();
    if (pages > 0) {
        m_outcome = Outcome::Printed;
        accept();
        return;
    }
    for (QWidget *choice : std::initializer_list<QWidget *>{m_papers, m_margins, m_print, m_pdf})
        choice->setEnabled(true);
    m_close->setText(tr("&Close"));
    m_message = tr("“%1” could not be printed to.").arg(m_printer);
    showState();
}

void PrintDialog::reject()
{
    if (m_progress)
        m_progress->isStopped = true;
    QDialog::reject();
}

} // namespace minuta
