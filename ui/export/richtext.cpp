#include "ui/export/richtext.h"

#include "app/export/htmlpage.h"

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
    return data;
}

} // namespace minuta
