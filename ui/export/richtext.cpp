#include "ui/export/richtext.h"

#include "app/export/htmlpage.h"
#include "app/export/selectedmarkdown.h"
#include "ui/widgets/clipboardtext.h"

#include <QMimeData>

#include <algorithm>

namespace minuta {

namespace {

std::unique_ptr<QMimeData> mimeData(const QString &title, const HtmlBody &body, const QString &text)
{
    HtmlPageOptions options;
    options.hasContents = false;
    options.isDarkAtNight = false;
    auto data = std::make_unique<QMimeData>();
    data->setHtml(htmlPage(title, body, options));
    data->setText(text);
    data->setData(QString::fromLatin1(markdownMimeType), text.toUtf8()); // for where Markdown is written
    return data;
}

} // namespace

SelectedPart selectedPart(const SyntaxTree &tree, TextRange selection)
{
    const auto [begin, end] = std::minmax(selection.begin, selection.end);
    if (begin == end)
        return {};
    return {htmlBody(selectedMarkdown(tree, {begin, end})).html, tree.text({begin, end}).toString()};
}

std::unique_ptr<QMimeData> richText(const ExportedText &exported)
{
    return mimeData(exported.title, htmlBody(exported.text()), exported.text());
}

std::unique_ptr<QMimeData> richText(const SelectedPart &part)
{
    return mimeData({}, {part.html, {}}, part.text);
}

} // namespace minuta
