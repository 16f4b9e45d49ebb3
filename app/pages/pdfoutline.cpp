#include "app/pages/pdfoutline.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// What an update has to know of the file before it.
struct PdfEnd
{
    qsizetype table = 0;   ///< where the cross-reference table begins
    int size = 0;          ///< objects are numbered below
    int root = 0;          ///< the catalog's number
    QByteArray rootObject; ///< up to the end of its dictionary
    QByteArray trailer;    ///< the entries that stay
};

QByteArray captured(const QByteArray &bytes, const char *pattern)
{
    const auto match = QRegularExpression(QString::fromLatin1(pattern)).match(QString::fromLatin1(bytes));
    return match.captured(1).toLatin1();
}

std::optional<PdfEnd> readEnd(const QByteArray &pdf)
{
    PdfEnd end;
    const qsizetype start = pdf.lastIndexOf("startxref");
    end.table = captured(pdf.sliced(std::max<qsizetype>(0, start)), "startxref\\s+(\\d+)").toLongLong();
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (start < 0 || trailer < end.table || !pdf.sliced(end.table).startsWith("xref\n0 "))
        return std::nullopt;
    const QByteArray entries = pdf.sliced(trailer, start - trailer);
    end.size = captured(entries, "/Size (\\d+)").toInt();
    end.root = captured(entries, "/Root (\\d+) 0 R").toInt();
    end.trailer =
        "/Info " + captured(entries, "/Info (\\d+ 0 R)") + "\n/ID " + captured(entries, "/ID (\\[[^\\]]*\\])");
    const qsizetype entry = pdf.indexOf('\n', end.table + 5) + 1 + 20 * end.root; // twenty bytes each
    const qsizetype root = end.root <= 0 || end.root >= end.size ? -1 : pdf.sliced(entry, 10).toLongLong();
    const qsizetype rootEnd = root <= 0 ? -1 : pdf.indexOf("endobj", root);
    const qsizetype dictionaryEnd = rootEnd < 0 ? -1 : pdf.lastIndexOf(">>", rootEnd);
    if (dictionaryEnd < root || root <= 0 || !captured(entries, "/Info (\\d+ 0 R)").size())
        return std::nullopt;
    end.rootObject = pdf.sliced(root, dictionaryEnd - root);
    return end.rootObject.contains("/Type /Catalog") ? std::optional(end) : std::nullopt;
}

/// A text string (ISO 32000-1 §7.9.2.2), in hexadecimal digits: names are compared byte by byte, and Qt writes them so.
QByteArray textString(const QString &text)
{
    QByteArray bytes("\xfe\xff");
    for (const QChar unit : text)
        bytes.append(char(unit.unicode() >> 8)).append(char(unit.unicode() & 0xff));
    return '<' + bytes.toHex() + '>';
}

struct OutlineItem
{
    int parent = -1; ///< -1: the outline itself
    int previous = -1;
    int next = -1;
    int first = -1;
    int last = -1;
    int children = 0;
};

/// One for each heading. A level that is left out has none of its own: an H4 below an H2 is one step in.
QList<OutlineItem> nested(const QList<HtmlHeading> &headings)
{
    QList<OutlineItem> items(headings.size());
    QList<int> open; // the last item on each level
    for (int i = 0; i < headings.size(); ++i) {
        while (open.size() > 1 && headings[open[open.size() - 2]].level >= headings[i].level)
            open.removeLast();
        if (!open.isEmpty() && headings[open.last()].level >= headings[i].level) {
            items[i].previous = open.takeLast();
            items[items[i].previous].next = i;
        }
        if (!open.isEmpty()) {
            items[i].parent = open.last();
            OutlineItem &parent = items[items[i].parent];
            parent.first = parent.first < 0 ? i : parent.first;
            parent.last = i;
            ++parent.children;
        }
        open.append(i);
    }
    return items;
}

class Update
{
public:
    Update(const QByteArray &pdf, const PdfEnd &end)
        : m_bytes(pdf)
        , m_end(end)
    {
    }

    QByteArray withOutline(const QList<HtmlHeading> &headings);

private:
    void beginObject(int number);
    void writeItem(int item, const HtmlHeading &heading, const QList<OutlineItem> &items);
    void writeTable(int size);
    int number(int item) const { return m_end.size + 1 + item; } ///< behind the outline's own

    QByteArray m_bytes;
    const PdfEnd &m_end;
    QList<qsizetype> m_places; ///< of the catalog, the outline and its items
};

void Update::beginObject(int number)
{
    m_places.append(m_bytes.size());
    m_bytes += QByteArray::number(number) + " 0 obj\n";
}

QByteArray Update::withOutline(const QList<HtmlHeading> &headings)
{
    const QList<OutlineItem> items = nested(headings);
    int last = 0;
    int shown = 0; // of the two upper levels; deeper ones are opened by who reads
    for (int i = 0; i < items.size(); ++i) {
        if (items[i].parent >= 0)
            continue;
        last = i;
        shown += 1 + items[i].children;
    }
    if (!m_bytes.endsWith('\n'))
        m_bytes += '\n';
    m_places.append(m_bytes.size());
    m_bytes +=
        m_end.rootObject + "/Outlines " + QByteArray::number(m_end.size) + " 0 R\n/PageMode /UseOutlines\n>>\nendobj\n";
    beginObject(m_end.size);
    m_bytes += "<<\n/Type /Outlines\n/First " + QByteArray::number(number(0)) + " 0 R\n/Last "
               + QByteArray::number(number(last)) + " 0 R\n/Count " + QByteArray::number(shown) + "\n>>\nendobj\n";
    for (int i = 0; i < items.size(); ++i)
        writeItem(i, headings[i], items);
    writeTable(number(int(items.size())));
    return m_bytes;
}

void Update::writeItem(int index, const HtmlHeading &heading, const QList<OutlineItem> &items)
{
    const OutlineItem &item = items[index];
    beginObject(number(index));
    m_bytes += "<<\n/Title " + textString(heading.text) + "\n/Dest " + textString(heading.anchor) + "\n/Parent "
               + QByteArray::number(item.parent < 0 ? m_end.size : number(item.parent)) + " 0 R\n";
    const auto refer = [this](const char *key, int other) {
        if (other >= 0)
            m_bytes += key + QByteArray::number(number(other)) + " 0 R\n";
    };
    refer("/Prev ", item.previous);
    refer("/Next ", item.next);
    refer("/First ", item.first);
    refer("/Last ", item.last);
    if (item.children > 0) // negative: closed
        m_bytes += "/Count " + QByteArray::number(item.parent < 0 ? item.children : -item.children) + '\n';
    m_bytes += ">>\nendobj\n";
}

void Update::writeTable(int size)
{
    const qsizetype table = m_bytes.size();
    const auto entry = [this](qsizetype place) {
        m_bytes += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    };
    m_bytes += "xref\n" + QByteArray::number(m_end.root) + " 1\n";
    entry(m_places.first());
    m_bytes += QByteArray::number(m_end.size) + ' ' + QByteArray::number(m_places.size() - 1) + '\n';
    for (const qsizetype place : m_places.sliced(1))
        entry(place);
    m_bytes += "trailer\n<<\n/Size " + QByteArray::number(size) + "\n/Root " + QByteArray::number(m_end.root)
               + " 0 R\n/Prev " + QByteArray::number(m_end.table) + '\n' + m_end.trailer + "\n>>\nstartxref\n"
               + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace

QByteArray withOutline(const QByteArray &pdf, const QList<HtmlHeading> &headings)
{
    const std::optional<PdfEnd> end = headings.isEmpty() ? std::nullopt : readEnd(pdf);
    return end ? Update(pdf, *end).withOutline(headings) : pdf;
}

} // namespace minuta
