#include "ui/history/historypicture.h"

#include <QBuffer>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QFont fontOf(const HistoryPicture &picture, const HistoryShape &shape)
{
    QFont font = picture.font;
    font.setBold(shape.isBold);
    return font;
}

/// Where the text of a shape stands, with a little room in a bar.
QRectF textRect(const HistoryShape &shape)
{
    return shape.fill.isValid() && !shape.isCentred ? shape.rect.adjusted(4, 0, -2, 0) : shape.rect;
}

QString shownText(const HistoryPicture &picture, const HistoryShape &shape, const QRectF &rect)
{
    const QFontMetricsF metrics(fontOf(picture, shape));
    return shape.isCentred ? shape.text : metrics.elidedText(shape.text, Qt::ElideRight, rect.width());
}

void writeText(QXmlStreamWriter &xml, const HistoryPicture &picture, const HistoryShape &shape)
{
    const QFontMetricsF metrics(fontOf(picture, shape));
    const QRectF rect = textRect(shape);
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    xml.writeStartElement(u"text"_s);
    xml.writeAttribute(u"x"_s, QString::number(shape.isCentred ? rect.center().x() : rect.x()));
    xml.writeAttribute(u"y"_s, QString::number(baseline));
    xml.writeAttribute(u"fill"_s, shape.color.name());
    if (shape.isCentred)
        xml.writeAttribute(u"text-anchor"_s, u"middle"_s);
    if (shape.isBold)
        xml.writeAttribute(u"font-weight"_s, u"bold"_s);
    xml.writeCharacters(shownText(picture, shape, rect));
    xml.writeEndElement();
}

void writeShape(QXmlStreamWriter &xml, const HistoryPicture &picture, const HistoryShape &shape)
{
    xml.writeStartElement(u"g"_s);
    if (!shape.tip.isEmpty())
        xml.writeTextElement(u"title"_s, shape.tip);
    if (shape.fill.isValid()) {
        xml.writeEmptyElement(u"rect"_s);
        xml.writeAttribute(u"x"_s, QString::number(shape.rect.x()));
        xml.writeAttribute(u"y"_s, QString::number(shape.rect.y()));
        xml.writeAttribute(u"width"_s, QString::number(shape.rect.width()));
        xml.writeAttribute(u"height"_s, QString::number(shape.rect.height()));
        xml.writeAttribute(u"fill"_s, shape.fill.name());
        if (shape.rect.width() > 2)
            xml.writeAttribute(u"rx"_s, u"3"_s);
    }
    if (!shape.text.isEmpty())
        writeText(xml, picture, shape);
    xml.writeEndElement();
}

} // namespace

void paint(QPainter &painter, const HistoryPicture &picture, const HistoryShape &shape, const QRectF &seen)
{
    if (shape.fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(shape.fill);
        const qreal radius = shape.rect.width() > 2 ? 3 : 0;
        painter.drawRoundedRect(shape.rect, radius, radius);
    }
    if (shape.text.isEmpty())
        return;
    painter.setFont(fontOf(picture, shape));
    painter.setPen(shape.color);
    QRectF rect = textRect(shape);
    rect.setLeft(std::max(rect.left(), std::min(seen.left() + 4, rect.right())));
    painter.drawText(rect, Qt::TextSingleLine | Qt::AlignVCenter | (shape.isCentred ? Qt::AlignHCenter : Qt::AlignLeft),
                     shownText(picture, shape, rect));
}

QByteArray toSvg(const HistoryPicture &picture, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"svg"_s);
    xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    xml.writeAttribute(u"version"_s, u"1.1"_s);
    const QString width = QString::number(std::ceil(picture.size.width()));
    const QString height = QString::number(std::ceil(picture.size.height()));
    xml.writeAttribute(u"width"_s, width);
    xml.writeAttribute(u"height"_s, height);
    xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(width, height));
    xml.writeAttribute(u"font-family"_s, u"%1, sans-serif"_s.arg(picture.font.family()));
    xml.writeAttribute(u"font-size"_s, QString::number(QFontInfo(picture.font).pixelSize()));
    xml.writeTextElement(u"title"_s, title);
    xml.writeEmptyElement(u"rect"_s);
    xml.writeAttribute(u"width"_s, u"100%"_s);
    xml.writeAttribute(u"height"_s, u"100%"_s);
    xml.writeAttribute(u"fill"_s, picture.background.name());
    for (const HistoryShape &shape : picture.shapes)
        writeShape(xml, picture, shape);
    xml.writeEndDocument();
    return bytes;
}

QByteArray toPng(const HistoryPicture &picture)
{
    static constexpr qreal mostPixels = 50e6; // 200 MB while it is drawn
    const qreal area = std::max<qreal>(1, picture.size.width() * picture.size.height());
    const qreal scale = std::min(2.0, std::sqrt(mostPixels / area));
    QImage image((picture.size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(picture.background);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    for (const HistoryShape &shape : picture.shapes)
        paint(painter, picture, shape, QRectF({0, 0}, picture.size));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace minuta
