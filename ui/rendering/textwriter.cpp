#include "ui/rendering/textwriter.h"

#include "ui/rendering/renderedblock.h"

#include <algorithm>

namespace minuta {

TextWriter::TextWriter(QTextDocument &document, const PreviewStyle &style, qsizetype limit)
    : m_style(style)
    , m_cursor(&document)
    , m_room(limit)
{
}

QTextCharFormat TextWriter::codeFormat(const QTextCharFormat &base) const
{
    QTextCharFormat format = base;
    format.setFontFamilies(m_style.codeFont.families());
    format.setFontFixedPitch(true);
    const int size = base.intProperty(QTextFormat::FontPixelSize); // larger in a heading
    format.setProperty(QTextFormat::FontPixelSize, size > 0 ? int(size * 0.9) : m_style.codeFont.pixelSize());
    return format;
}

void TextWriter::write(QStringView text, const QTextCharFormat &format)
{
    if (text.isEmpty() || isFull())
        return;
    QStringView fitting = text.first(std::min(text.size(), m_room));
    if (fitting.size() < text.size() && fitting.size() > 1 && fitting.last().isHighSurrogate())
        fitting.chop(1);
    m_cursor.insertText(harmless(fitting), format);
    m_room = fitting.size() < text.size() ? 0 : m_room - text.size();
}

void TextWriter::writeAddition(const QString &text, QTextCharFormat format)
{
    format.setProperty(RenderedBlock::IsAddition, true);
    m_cursor.insertText(harmless(text), format);
}

QString harmless(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result) {
        const char16_t unit = c.unicode();
        if (unit == u'\n')
            c = QChar::LineSeparator;
        else if (unit == u'\r' || unit == 0x2029 || unit == 0xfdd0 || unit == 0xfdd1 || unit == 0xfffc || unit == 0)
            c = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace minuta
