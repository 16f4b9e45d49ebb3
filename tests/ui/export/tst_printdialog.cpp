#include "app/pages/pagepainting.h"
#include "app/pages/pdf.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/export/printdialog.h"
#include "ui/export/printmodule.h"
#include "ui/printing/printservice.h"

#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPdfWriter>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestPrintDialog : public QObject
{
    Q_OBJECT

private slots:
    void pagesAreThoseOfThePdf();
    void paperAndMarginsMakeOtherPages();
    void theChosenPagesArePrinted();
    void cancellingKeepsTheDialog();
    void stoppingPrintsNothingMore();
    void aPrinterThatFailsIsTold();
    void withoutPrintersPdfIsOffered();
    void printSupportIsLoadedWhenAskedFor();
    void everyControlHasAName();
};

namespace {

const ExportSource longMinutes{
    u"# Sync 2026-01-02\n\n"_s + u"## Notes\n\n- some words\n\n"_s.repeated(120), u"m.md"_s, {}};

/// Prints to a file.
class FilePrinter : public PrintService
{
public:
    PrintOrder ask(const PrintRequest &request, QWidget *) override
    {
        asked = request;
        PrintOrder order;
        if (file.isEmpty())
            return order;
        auto writer = std::make_unique<QPdfWriter>(file);
        writer->setResolution(request.resolution);
        writer->setPageSize(request.size);
        writer->setPageMargins(QMarginsF());
        order.device = std::move(writer);
        order.printer = u"Ground floor"_s;
        order.firstPage = firstPage;
        order.endPage = endPage;
        return order;
    }

    PrintRequest asked;
    QString file;
    int firstPage = 0;
    int endPage = 1000;
};

int pagesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? int(file.readAll().count("/Type /Page\n")) : 0;
}

struct Shown
{
    explicit Shown(PrintService *service)
        : dialog(longMinutes, [service] { return service; }, nullptr)
    {
        dialog.show();
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
            if (each->text().remove(u'&').startsWith(text))
                return each;
        }
        return nullptr;
    }
    QComboBox *box(int index) const { return dialog.findChildren<QComboBox *>().value(index); }
    PagesView *pages() const { return dialog.findChild<PagesView *>(); }
    bool isReady() const { return button(u"Print"_s)->isEnabled(); }
    bool says(const QString &text) const
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    }

    PrintDialog dialog;
};

} // namespace

void TestPrintDialog::pagesAreThoseOfThePdf()
{
    const ExportedText exported = exportedText(longMinutes.text, longMinutes.path);
    QTemporaryDir folder;
    QPdfWriter writer(folder.filePath(u"a.pdf"_s));
    writer.setResolution(pageResolution);
    writer.setPageSize(pageSize(Paper::A4));
    writer.setPageMargins(QMarginsF());

    const PageLayout printed = pageLayout(exported, writer, QSizeF(writer.width(), writer.height()));
    const auto shown = preparedPages(exported, Paper::A4, PageMargins::Normal, QThread::currentThread());

    QVERIFY(printed.count() > 3);
    QCOMPARE(shown->layout.count(), printed.count());
    QTextBlock other = printed.document.document->begin();
    for (QTextBlock block = shown->layout.document.document->begin(); block.isValid();
         block = block.next(), other = other.next()) {
        const QRectF here = shown->layout.document.document->documentLayout()->blockBoundingRect(block);
        const QRectF there = printed.document.document->documentLayout()->blockBoundingRect(other);
        QVERIFY2(std::abs(here.top() - there.top()) < 2, qPrintable(QString::number(block.blockNumber())));
    }
}

void TestPrintDialog::paperAndMarginsMakeOtherPages()
{
    FilePrinter printer;
    Shown shown(&printer);
    QTRY_VERIFY(shown.isReady());
    const int usual = shown.pages()->pageCount();
    QVERIFY(usual > 3);
    QVERIFY(shown.says(u"Page 1 of %1"_s.arg(usual)));

    shown.pages()->verticalScrollBar()->triggerAction(QScrollBar::SliderToMaximum);
    QVERIFY(shown.says(u"Page %1 of %1"_s.arg(usual)));

    shown.box(1)->setCurrentIndex(2); // wide margins
    QTRY_VERIFY(shown.isReady() && shown.pages()->pageCount() > usual);
    shown.box(0)->setCurrentIndex(1);
    shown.button(u"Print"_s)->click();
    QVERIFY(shown.says(u"The pages are being made"_s));
    QTRY_VERIFY(shown.isReady());
    shown.button(u"Print"_s)->click();
    QCOMPARE(printer.asked.size.id(), QPageSize::Letter);
    QCOMPARE(printer.asked.pages, shown.pages()->pageCount());
    QCOMPARE(printer.asked.name, u"Sync 2026-01-02"_s);
}

void TestPrintDialog::theChosenPagesArePrinted()
{
    QTemporaryDir folder;
    FilePrinter printer;
    printer.file = folder.filePath(u"a.pdf"_s);
    printer.firstPage = 1;
    printer.endPage = 3;
    Shown shown(&printer);
    QTRY_VERIFY(shown.isReady());

    shown.button(u"Print"_s)->click();

    QTRY_VERIFY(!shown.dialog.isVisible());
    QCOMPARE(shown.dialog.outcome(), PrintDialog::Outcome::Printed);
    QCOMPARE(shown.dialog.printer(), u"Ground floor"_s);
    QTRY_COMPARE(pagesIn(printer.file), 2);
}

void TestPrintDialog::cancellingKeepsTheDialog()
{
    FilePrinter printer;
    Shown shown(&printer);
    QTRY_VERIFY(shown.isReady());

    shown.button(u"Print"_s)->click();

    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.isReady());
}

void TestPrintDialog::stoppingPrintsNothingMore()
{
    const ExportedText exported = exportedText(longMinutes.text, longMinutes.path);
    PageProgress progress;
    progress.isStopped = true;

    QVERIFY(pdf(exported, Paper::A4, PageMargins::Normal, &progress).isEmpty());
    QCOMPARE(progress.painted.load(), 0);
    progress.isStopped = false;
    QVERIFY(!pdf(exported, Paper::A4, PageMargins::Normal, &progress).isEmpty());
    QVERIFY(progress.pages > 3);
    QCOMPARE(progress.painted.load(), progress.pages.load());
}

void TestPrintDialog::aPrinterThatFailsIsTold()
{
    FilePrinter printer;
    printer.file = u"/no/such/folder/a.pdf"_s;
    Shown shown(&printer);
    QTRY_VERIFY(shown.isReady());

    shown.button(u"Print"_s)->click();

    QTRY_VERIFY(shown.says(u"Ground floor"_s));
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.isReady());
}

void TestPrintDialog::withoutPrintersPdfIsOffered()
{
    Shown shown(nullptr);
    QTRY_VERIFY(shown.isReady());

    shown.button(u"Print"_s)->click();
    QVERIFY(shown.says(u"PDF"_s));
    shown.button(u"Open as PDF"_s)->click();

    QCOMPARE(shown.dialog.outcome(), PrintDialog::Outcome::PdfWanted);
}

void TestPrintDialog::printSupportIsLoadedWhenAskedFor()
{
    const auto isLoaded = [] {
        QFile maps(u"/proc/self/maps"_s);
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libQt6PrintSupport");
    };
    QVERIFY(!isLoaded());

    if (!printService())
        QSKIP("built without Qt's print support");
    QVERIFY(isLoaded());
}

void TestPrintDialog::everyControlHasAName()
{
    Shown shown(nullptr);
    minuta::test::everyControlHasAName(&shown.dialog);
}

QTEST_MAIN(TestPrintDialog)
#include "tst_printdialog.moc"
