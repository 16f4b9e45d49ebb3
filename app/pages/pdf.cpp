#include "app/pages/pdf.h"

#include "app/pages/pagepainting.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace minuta {

QByteArray pdf(const ExportedText &exported, Paper paper)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return {}; // Qt would end the program
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(300); // Qt's layout holds some 9,000 pages of that
        writer.setPageSize(QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(exported.title);
        writer.setCreator(u"Minuta"_s);
        if (paintPages(exported, writer) == 0)
            return {};
    }
    return bytes;
}

} // namespace minuta
