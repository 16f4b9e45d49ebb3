#include "app/export/opendocument.h"

#include "app/export/opendocumentbody.h"
#include "app/export/opendocumentstyles.h"
#include "app/export/zipfile.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr QByteArrayView mimeType = "application/vnd.oasis.opendocument.text";

QString manifest()
{
    return u"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
           "manifest:version=\"1.3\">"
           "<manifest:file-entry manifest:full-path=\"/\" "
           "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
           "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
           "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
           "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>"
           "</manifest:manifest>"_s;
}

QByteArray xmlFile(const QString &root)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.toUtf8();
}

QString document(const QString &name, const QString &content)
{
    return u"<office:%1 xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
           "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
           "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "office:version=\"1.3\">%2</office:%1>"_s.arg(name, content);
}

} // namespace

QByteArray openDocument(const ExportedText &exported, Paper paper)
{
    const OpenDocumentBody body = openDocumentBody(exported.tree);
    const QString title = openDocumentText(exported.title);
    const QString date = exported.date.toString(Qt::ISODate);
    const QString meta =
        u"<office:meta><meta:generator>Minuta</meta:generator><dc:title>%1</dc:title></office:meta>"_s.arg(title);
    return zipFile({
        {"mimetype", mimeType.toByteArray(), false}, // first and as it is, so that programs know the file by it
        {"META-INF/manifest.xml", xmlFile(manifest())},
        {"content.xml",
         xmlFile(document(u"document-content"_s, openDocumentFonts()
                                                     + u"<office:automatic-styles>%1</office:automatic-styles>"
                                                       "<office:body><office:text>%2</office:text></office:body>"_s.arg(
                                                           openDocumentTextStyles() + body.styles, body.content)))},
        {"styles.xml", xmlFile(document(u"document-styles"_s, openDocumentStyles(title, date, paper)))},
        {"meta.xml", xmlFile(document(u"document-meta"_s, meta))},
    });
}

} // namespace minuta
