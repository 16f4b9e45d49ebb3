#pragma once

#include "ui/printing/printservice.h"

#include <QObject>

namespace minuta {

/// Qt's own dialog and printers.
class Printers : public QObject, public PrintService
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.minuta.PrintService/1")
    Q_INTERFACES(minuta::PrintService)

public:
    PrintOrder ask(const PrintRequest &request, QWidget *parent) override;
};

} // namespace minuta
