#include "ui/rendering/versionlabel.h"

#include "ui/rendering/textwriter.h"

#include <QTextCursor>

namespace minuta {

std::unique_ptr<RenderedBlock> renderVersionLabel(const QString &title, const QString &name, const PreviewStyle &style)
{
    auto label = std::make_unique<RenderedBlock>(style);
    QTextCursor cursor(&label->m_document);
    QTextBlockFormat line;
    line.setLineHeight(style.lineHeight(), QTextBlockFormat::MinimumHeight);
    cursor.setBlockFormat(line);
    if (!title.isEmpty()) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::DemiBold);
        bold.setForeground(style.text);
        cursor.insertText(harmless(title), bold);
        label->m_targets.append({.kind = PreviewTarget::Kind::Conflict, .begin = 0, .end = cursor.position()});
        line.setTopMargin(style.blockGap());
        cursor.insertBlock(line);
    }
    QTextCharFormat dim;
    dim.setForeground(style.dim);
    cursor.insertText(harmless(name), dim);
    label->m_isEmpty = false;
    label->m_marginTop = style.blockGap();
    label->m_marginBottom = style.itemGap();
    return label;
}

} // namespace minuta
