#include "ui/export/printmodule.h"

#include "ui/printing/printservice.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace minuta {

PrintService *printService()
{
    // Beside the program, wherever both are installed. What is loaded stays.
    QPluginLoader loader(QCoreApplication::applicationDirPath() + u"/../" MINUTA_MODULES "/minuta_printing"_s);
    return qobject_cast<PrintService *>(loader.instance());
}

} // namespace minuta
