#include "app/pages/pdf.h"

#include "app/export/contents.h"
#include "app/pages/pagepainting.h"
#include "app/pages/pdfoutline.h"

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
    PaintedPages painted;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(300); // Qt's layout holds some 9,000 pages of that
        writer.setPageSize(QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(exported.title);
        writer.setCreator(u"Minuta"_s);
        painted = paintPages(exported, writer);
    }
    return painted.count == 0 ? QByteArray() : withOutline(bytes, contentsOf(painted.headings));
}

} // namespace minuta
