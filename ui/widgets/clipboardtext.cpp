#include "ui/widgets/clipboardtext.h"

#include "app/paste/blockmarkdown.h"
#include "app/paste/htmlreader.h"
#include "app/tables/delimited.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace minuta {

QString plainText(const QMimeData &data)
{
    const QString type = QString::fromLatin1(markdownMimeType);
    return data.hasFormat(type) ? QString::fromUtf8(data.data(type)) : data.text();
}

std::optional<RichBlocks> richBlocks(const QMimeData &data)
{
    if (!data.hasHtml() || data.hasFormat(QString::fromLatin1(markdownMimeType)))
        return std::nullopt;
    return readHtml(data.html());
}

QStringList pastedLines(const QMimeData &data, PasteAs as)
{
    if (as == PasteAs::Markdown) {
        if (const auto blocks = richBlocks(data))
            return inlineLines(*blocks);
    }
    QString text = plainText(data);
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n');
}

Result<QList<QStringList>> pastedCells(const QMimeData &data, PasteAs as)
{
    const auto blocks = as == PasteAs::Markdown ? richBlocks(data) : std::nullopt;
    if (blocks && blocks->size() == 1 && blocks->first().kind == RichBlock::Kind::Table)
        return typedCells(blocks->first().rows);
    if (blocks && blocks->size() == 1 && blocks->first().kind == RichBlock::Kind::Paragraph)
        return typedCells({{blocks->first().spans}});
    return readDelimited(plainText(data));
}

} // namespace minuta
