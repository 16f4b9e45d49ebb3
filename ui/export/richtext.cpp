#include "ui/export/richtext.h"

#include "app/export/htmlpage.h"
#include "ui/widgets/clipboardtext.h"

#include <QMimeData>

namespace minuta {

std::unique_ptr<QMimeData> richText(const ExportedText &exported)
{
    HtmlPageOptions options;
    options.hasContents = false;
    options.isDarkAtNight = false;
    auto data = std::make_unique<QMimeData>();
    data->setHtml(htmlPage(exported, options));
    data->setText(exported.text());
    data->setData(QString::fromLatin1(markdownMimeType), exported.text().toUtf8()); // for where Markdown is written
    return data;
}

} // namespace minuta
