#include "app/pages/pdf.h"

#include "app/export/contents.h"
#include "app/pages/pagepainting.h"
#include "app/pages/pdfoutline.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace minuta {

QByteArray pdf(const ExportedText &exported, Paper paper, PageMargins margins, PageProgress *progress)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return {}; // Qt would end the program
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PaintedPages painted;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pageResolution);
        writer.setPageSize(pageSize(paper));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(exported.title);
        writer.setCreator(u"Minuta"_s);
        PageJob job;
        job.margins = margins;
        job.progress = progress;
        painted = paintPages(exported, writer, job);
    }
    return painted.count == 0 ? QByteArray() : withOutline(bytes, contentsOf(painted.headings));
}

} // namespace minuta
