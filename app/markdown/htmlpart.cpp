#include "app/markdown/htmlpart.h"

#include <QList>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

struct Element
{
    QStringView name;
    QString tag;           ///< as it begins, with what stands before its first text
    qsizetype serial = 0;  ///< no other element's
    qsizetype skipped = 0; ///< items of a list before the part
    bool isWritten = false;
};

QStringView nameOf(QStringView tag)
{
    const QStringView inner = tag.sliced(tag.startsWith(u"</") ? 2 : 1);
    const auto end = std::ranges::find_if_not(inner, [](QChar unit) { return unit.isLetterOrNumber(); });
    return inner.first(end - inner.begin());
}

bool isInlineName(QStringView name)
{
    constexpr std::array names{u"a", u"em", u"strong", u"del", u"code"};
    return std::ranges::any_of(names, [name](QStringView known) { return name == known; });
}

bool isCell(const Element &element)
{
    return element.name == u"td" || element.name == u"th";
}

QString endTag(const Element &element)
{
    return u"</%1>"_s.arg(element.name);
}

/// The tag of a numbered list without its first items.
QString startedLater(const QString &tag, qsizetype items)
{
    constexpr QStringView attribute = u"start=\"";
    const qsizetype at = tag.indexOf(attribute);
    const qsizetype number = at + attribute.size();
    const qlonglong start =
        at < 0 ? 1 : QStringView(tag).sliced(number, tag.indexOf(u'"', number) - number).toLongLong();
    return u"<ol start=\"%1\">"_s.arg(start + items);
}

class Cutter
{
public:
    Cutter(qsizetype begin, qsizetype end)
        : m_begin(begin)
        , m_end(end)
    {
    }

    QString part(QStringView html, HtmlPartForm form);

private:
    void takeTag(QStringView tag);
    void takeText(QStringView text);
    void takeUnit(QStringView unit);
    void open();
    void close();
    void closeEmpty(const Element &element);
    void write(QStringView piece, bool isInline);
    qsizetype innermostBlock() const;
    /// Whether what has no text belongs to the part.
    bool isWithin() const { return m_begin < m_count && m_count < m_end; }

    qsizetype m_begin;
    qsizetype m_end;
    qsizetype m_count = 0;
    qsizetype m_serial = 0;
    QList<Element> m_elements; ///< that are open
    QString m_part;
    QString m_inlines;      ///< the same without blocks
    qsizetype m_block = -1; ///< that all text of the part is in so far
    bool m_isInOneBlock = true;
    bool m_isCode = false;
};

QString Cutter::part(QStringView html, HtmlPartForm form)
{
    qsizetype i = 0;
    while (i < html.size()) {
        const qsizetype tag = html.indexOf(u'<', i);
        takeText(html.sliced(i, (tag < 0 ? html.size() : tag) - i));
        if (tag < 0)
            break;
        i = html.indexOf(u'>', tag) + 1; // no attribute has one, they are escaped
        takeTag(html.sliced(tag, i - tag));
    }
    return form == HtmlPartForm::WordsOfOne && m_isInOneBlock && !m_isCode ? m_inlines : m_part;
}

void Cutter::takeTag(QStringView tag)
{
    if (tag.startsWith(u"<!--"))
        return;
    if (tag.startsWith(u"</")) {
        close();
        return;
    }
    if (!tag.endsWith(u"/>")) {
        m_elements.append({nameOf(tag), tag.toString(), ++m_serial});
        return;
    }
    if (nameOf(tag) == u"input" && !m_elements.isEmpty() && !m_elements.last().isWritten) {
        m_elements.last().tag += tag; // a task's box, before its text
    } else if (isWithin()) {
        open();
        write(tag, true);
    }
}

void Cutter::takeText(QStringView text)
{
    while (!text.isEmpty()) {
        const qsizetype length = text.front() == u'&' ? text.indexOf(u';') + 1 : 1;
        takeUnit(text.first(length));
        text = text.sliced(length);
    }
}

void Cutter::takeUnit(QStringView unit)
{
    if (unit.front().isSpace()) {
        const bool isInCode =
            std::ranges::any_of(m_elements, [](const Element &element) { return element.name == u"pre"; });
        if (!isWithin() || (!isInCode && !m_elements.isEmpty() && !m_elements.last().isWritten))
            return; // between blocks
        open();
        write(unit, true);
        return;
    }
    if (m_begin <= m_count && m_count < m_end) {
        open();
        write(unit, true);
        const qsizetype block = innermostBlock();
        m_isInOneBlock = m_isInOneBlock && (m_block < 0 || m_block == block);
        m_block = block;
    }
    ++m_count;
}

qsizetype Cutter::innermostBlock() const
{
    for (const Element &element : std::ranges::reverse_view(m_elements)) {
        if (!isInlineName(element.name))
            return element.serial;
    }
    return 0;
}

void Cutter::open()
{
    for (Element &element : m_elements) {
        if (std::exchange(element.isWritten, true))
            continue;
        m_isCode = m_isCode || element.name == u"pre";
        write(element.name == u"ol" && element.skipped > 0 ? startedLater(element.tag, element.skipped) : element.tag,
              isInlineName(element.name));
    }
}

void Cutter::close()
{
    if (m_elements.isEmpty())
        return;
    const Element element = m_elements.takeLast();
    if (element.isWritten)
        write(endTag(element), isInlineName(element.name));
    else
        closeEmpty(element);
}

/// A row keeps all of its cells, or those behind would stand in other columns.
void Cutter::closeEmpty(const Element &element)
{
    const bool isBefore = m_count <= m_begin;
    if (!m_elements.isEmpty() && element.name == u"li" && isBefore)
        ++m_elements.last().skipped;
    if (isCell(element) && !m_elements.isEmpty() && !m_elements.last().isWritten) {
        m_elements.last().tag += element.tag + endTag(element);
    } else if (isCell(element) || isWithin()) {
        open();
        write(element.tag + endTag(element), isInlineName(element.name));
    }
}

void Cutter::write(QStringView piece, bool isInline)
{
    m_part += piece;
    if (isInline)
        m_inlines += piece;
}

} // namespace

QString htmlPart(QStringView html, qsizetype begin, qsizetype end, HtmlPartForm form)
{
    return Cutter(begin, end).part(html, form);
}

qsizetype countedUnits(QStringView text)
{
    return std::ranges::count_if(text, [](QChar unit) { return !unit.isSpace(); });
}

} // namespace minuta
