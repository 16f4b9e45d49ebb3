#include "ui/printing/printers.h"

#include <QMarginsF>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace minuta {

PrintOrder Printers::ask(const PrintRequest &request, QWidget *parent)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(request.name);
    printer->setCreator(QStringLiteral("Minuta"));
    printer->setResolution(request.resolution);
    printer->setPageSize(request.size);
    printer->setFullPage(true);
    printer->setPageMargins(QMarginsF());
    QPrintDialog dialog(printer.get(), parent);
    dialog.setMinMax(1, request.pages);
    dialog.setFromTo(1, request.pages);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    PrintOrder order;
    if (dialog.exec() != QDialog::Accepted)
        return order;
    const bool isRange = printer->printRange() == QPrinter::PageRange;
    order.firstPage = isRange ? std::clamp(printer->fromPage(), 1, request.pages) - 1 : 0;
    order.endPage = isRange ? std::clamp(printer->toPage(), order.firstPage + 1, request.pages) : request.pages;
    order.printer = printer->outputFileName().isEmpty() ? printer->printerName() : printer->outputFileName();
    order.device = std::move(printer);
    return order;
}

} // namespace minuta
