#pragma once

#include <QPageSize>
#include <QString>
#include <QtPlugin>

#include <memory>

class QPagedPaintDevice;
class QWidget;

namespace minuta {

struct PrintRequest
{
    QString name;   ///< of the document, in the printer's queue
    QPageSize size; ///< of its pages, which are painted to their edges
    int resolution = 300;
    int pages = 1;
};

/// What people have chosen. Pages are counted from 0.
struct PrintOrder
{
    std::unique_ptr<QPagedPaintDevice> device; ///< null: they have cancelled
    QString printer;                           ///< its name, or the file that is printed to
    int firstPage = 0;
    int endPage = 0; ///< the one behind the last
};

/// What needs Qt's print support. The module printing has it.
class PrintService
{
public:
    virtual ~PrintService() = default;
    /// Asks for printer, pages and copies in a dialog.
    virtual PrintOrder ask(const PrintRequest &request, QWidget *parent) = 0;
};

} // namespace minuta

Q_DECLARE_INTERFACE(minuta::PrintService, "org.minuta.PrintService/1")
