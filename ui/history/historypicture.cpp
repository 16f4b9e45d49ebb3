#include "ui/history/historypicture.h"

#include "ui/widgets/longdate.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/shortdate.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(minuta::HistoryPicture)
};

using Part = HistoryShape::Part;

class Drawer
{
public:
    Drawer(const RoadmapHistory &history, const QPalette &palette, const QFont &font)
        : m_history(history)
        , m_palette(palette)
        , m_metrics(font)
        , m_line(std::ceil(m_metrics.height() * 1.9))
        , m_column(std::ceil(m_metrics.averageCharWidth() * 11))
    {
        m_picture.font = font;
        m_picture.background = palette.color(QPalette::Base);
        m_picture.titles = std::ceil(m_metrics.averageCharWidth() * 38);
        m_picture.legend = m_line * 1.4;
        m_picture.head = m_picture.legend + m_line * 1.6;
        m_picture.column = m_column;
        m_picture.size = {m_picture.titles + m_column * history.meetings.size() + m_metrics.averageCharWidth(),
                          m_picture.head + m_line * (history.items.size() + 0.5)};
    }

    HistoryPicture drawn();

private:
    QColor bucketColor(int bucket) const;
    qreal x(qsizetype meeting) const { return m_picture.titles + m_column * qreal(meeting); }
    qreal y(qsizetype item) const { return m_picture.head + m_line * qreal(item); }
    void addLegend();
    void addDates();
    void addItem(qsizetype item);
    void addText(Part part, const QRectF &rect, const QString &text, bool isDim, bool isBold = false);

    const RoadmapHistory &m_history;
    const QPalette &m_palette;
    QFontMetricsF m_metrics;
    qreal m_line;
    qreal m_column;
    HistoryPicture m_picture;
};

/// What is completed has a colour of its own, the others fade the further off they are.
QColor Drawer::bucketColor(int bucket) const
{
    if (bucket == 0)
        return goodColor(m_palette);
    const qreal others = std::max<qreal>(1, m_history.buckets.size() - 2);
    return blended(accentColor(m_palette), m_palette.color(QPalette::Base), 1 - 0.75 * (bucket - 1) / others);
}

void Drawer::addText(Part part, const QRectF &rect, const QString &text, bool isDim, bool isBold)
{
    HistoryShape shape;
    shape.part = part;
    shape.rect = rect;
    shape.text = text;
    shape.color = isDim ? dimTextColor(m_palette) : m_palette.color(QPalette::Text);
    shape.isBold = isBold;
    shape.tip = text;
    m_picture.shapes.append(shape);
}

void Drawer::addLegend()
{
    qreal left = m_metrics.averageCharWidth();
    const qreal box = m_metrics.height() * 0.8;
    const auto add = [&](const QString &sign, const QColor &fill, const QString &text) {
        HistoryShape shape;
        shape.part = Part::Legend;
        shape.rect = {left, (m_picture.legend - box) / 2, box, box};
        shape.fill = fill;
        shape.text = sign;
        shape.color = m_palette.color(QPalette::Text);
        shape.isCentred = true;
        m_picture.shapes.append(shape);
        left += box + m_metrics.averageCharWidth();
        const qreal width = std::ceil(m_metrics.horizontalAdvance(text) + m_metrics.averageCharWidth() * 3);
        addText(Part::Legend, {left, 0, width, m_picture.legend}, text, true);
        left += width;
    };
    for (int i = 0; i < m_history.buckets.size(); ++i)
        add({}, bucketColor(i), m_history.buckets[i].isEmpty() ? Words::tr("(no bucket)") : m_history.buckets[i]);
    //: What the signs in a picture of a roadmap's history mean
    add(u"▸"_s, {}, Words::tr("moved on"));
    add(u"◂"_s, {}, Words::tr("a step back"));
    m_picture.size.rwidth() = std::max(m_picture.size.width(), left);
}

void Drawer::addDates()
{
    int year = 0;
    const qreal half = m_line * 0.8;
    for (qsizetype i = 0; i < m_history.meetings.size(); ++i) {
        const QDate date = m_history.meetings[i];
        if (date.year() != year) {
            year = date.year();
            const auto next = std::ranges::find_if(m_history.meetings.begin() + i, m_history.meetings.end(),
                                                   [year](QDate each) { return each.year() != year; });
            const qreal meetings = qreal(next - (m_history.meetings.begin() + i));
            addText(Part::Dates, {x(i), m_picture.legend, m_column * meetings - 4, half}, QString::number(year), false,
                    true);
        }
        addText(Part::Dates, {x(i), m_picture.legend + half, m_column, half}, shortDate(date, date), true);
        m_picture.shapes.last().tip = longDate(date);
        HistoryShape line;
        line.rect = {x(i) - 4, m_picture.head, 1, m_line * m_history.items.size()};
        line.fill = blended(lineColor(m_palette), m_picture.background, 0.6);
        m_picture.shapes.append(line);
    }
}

void Drawer::addItem(qsizetype item)
{
    const RoadmapLife &life = m_history.items[item];
    const bool isThere = life.last() == m_history.meetings.size() - 1;
    const qreal margin = m_metrics.averageCharWidth();
    addText(Part::Titles, {margin, y(item), m_picture.titles - 2 * margin, m_line}, life.title(), !isThere);
    const QList<RoadmapMoment> &moments = life.moments;
    for (qsizetype begin = life.first(); begin <= life.last();) {
        qsizetype end = begin + 1;
        while (end < moments.size() && moments[end].bucket == moments[begin].bucket && !moments[end].isMoved)
            ++end;
        if (const int bucket = moments[begin].bucket; bucket >= 0) {
            HistoryShape bar;
            bar.rect = {x(begin) - 3, y(item) + m_line * 0.14, m_column * qreal(end - begin) - 2, m_line * 0.72};
            bar.fill = bucketColor(bucket);
            bar.text = m_history.buckets[bucket];
            if (moments[begin].isMoved)
                bar.text.prepend(moments[begin].isStepBack ? u"◂ "_s : u"▸ "_s);
            const QColor text = m_palette.color(QPalette::Text);
            bar.color =
                contrast(text, bar.fill) >= contrast(m_picture.background, bar.fill) ? text : m_picture.background;
            bar.tip = u"%1\n%2"_s.arg(longDate(m_history.meetings[begin]), momentText(m_history, life, begin));
            m_picture.shapes.append(bar);
        }
        begin = end;
    }
}

HistoryPicture Drawer::drawn()
{
    addDates();
    for (qsizetype i = 0; i < m_history.items.size(); ++i)
        addItem(i);
    addLegend();
    return std::move(m_picture);
}

} // namespace

HistoryPicture drawHistory(const RoadmapHistory &history, const QPalette &palette, const QFont &font)
{
    return Drawer(history, palette, font).drawn();
}

QString momentText(const RoadmapHistory &history, const RoadmapLife &life, qsizetype meeting)
{
    const RoadmapMoment &moment = life.moments[meeting];
    if (moment.bucket < 0)
        return {};
    const QString bucket = history.buckets[moment.bucket];
    qsizetype before = meeting - 1;
    while (before >= 0 && life.moments[before].bucket < 0)
        --before;
    if (before < 0) //: An item of a roadmap at the first meeting that has it; %1 is a bucket ("Soon")
        return meeting == 0 ? bucket : Words::tr("%1, new").arg(bucket);
    const QString from = history.buckets[life.moments[before].bucket];
    QString text = bucket;
    if (moment.isStepBack) //: An item of a roadmap at a meeting; %1 and %2 are buckets ("Soon", "Recently Completed")
        text = Words::tr("%1, back from %2").arg(bucket, from);
    else if (moment.isMoved)
        text = Words::tr("%1, moved from %2").arg(bucket, from);
    if (moment.isReworded) //: %1 is what became of an item of a roadmap, %2 its words at the meeting before
        text = Words::tr("%1; before: “%2”").arg(text, life.moments[before].title);
    return text;
}

} // namespace minuta
