#include "app/paste/nesting.h"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <array>
#include <string_view>

namespace minuta {

namespace {

using namespace std::string_view_literals;

// HTML Living Standard §13.1.2: elements without content.
constexpr std::array voidTags{"area"sv,  "base"sv, "br"sv,   "col"sv,   "embed"sv,  "frame"sv, "hr"sv, "img"sv,
                              "input"sv, "link"sv, "meta"sv, "param"sv, "source"sv, "track"sv, "wbr"sv};
// Those that the next of their sort ends, whether or not it says so.
constexpr std::array selfEndingTags{"html"sv,  "head"sv,   "body"sv,     "p"sv,        "li"sv,     "dt"sv, "dd"sv,
                                    "tr"sv,    "td"sv,     "th"sv,       "tbody"sv,    "thead"sv,  "rt"sv, "rp"sv,
                                    "tfoot"sv, "option"sv, "optgroup"sv, "colgroup"sv, "caption"sv};
// Those whose content is text, whatever it looks like.
constexpr std::array rawTags{"script"sv, "style"sv,  "textarea"sv, "title"sv,
                             "xmp"sv,    "iframe"sv, "noembed"sv,  "noframes"sv};

bool isOneOf(const auto &tags, std::string_view name)
{
    return std::ranges::find(tags, name) != tags.end();
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

struct Tag
{
    QByteArray name; ///< lower case
    bool isEnd = false;
    bool isSelfClosing = false;
};

class TagScanner
{
public:
    explicit TagScanner(QByteArrayView html)
        : m_html(html)
    {
    }

    /// False behind the last tag.
    bool next(Tag &tag);

private:
    void skipTo(QByteArrayView end)
    {
        const qsizetype found = m_html.indexOf(end, m_at);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }
    void readTag(Tag &tag);
    void skipRaw(const QByteArray &name);

    QByteArrayView m_html;
    qsizetype m_at = 0;
};

bool TagScanner::next(Tag &tag)
{
    while (true) {
        m_at = m_html.indexOf('<', m_at);
        if (m_at < 0 || m_at + 1 >= m_html.size())
            return false;
        const QByteArrayView rest = m_html.sliced(m_at);
        if (rest.startsWith("<!--")) {
            skipTo("-->");
        } else if (rest[1] == '!' || rest[1] == '?') {
            skipTo(">");
        } else if (isLetter(rest[1]) || (rest[1] == '/' && rest.size() > 2 && isLetter(rest[2]))) {
            readTag(tag);
            return true;
        } else {
            ++m_at;
        }
    }
}

void TagScanner::readTag(Tag &tag)
{
    tag.isEnd = m_html[m_at + 1] == '/';
    m_at += tag.isEnd ? 2 : 1;
    const qsizetype begin = m_at;
    constexpr std::string_view ends = " \t\n\f\r/>";
    while (m_at < m_html.size() && ends.find(m_html[m_at]) == std::string_view::npos)
        ++m_at;
    tag.name = m_html.sliced(begin, std::min<qsizetype>(m_at - begin, 32)).toByteArray().toLower();
    char quote = 0;
    for (; m_at < m_html.size(); ++m_at) {
        const char byte = m_html[m_at];
        if (quote != 0)
            quote = byte == quote ? 0 : quote;
        else if ((byte == '"' || byte == '\'') && m_html[m_at - 1] == '=')
            quote = byte;
        else if (byte == '>')
            break;
    }
    tag.isSelfClosing = m_at < m_html.size() && m_html[m_at - 1] == '/';
    if (!tag.isEnd && isOneOf(rawTags, std::string_view(tag.name)))
        skipRaw(tag.name);
}

void TagScanner::skipRaw(const QByteArray &name)
{
    const QByteArray end = "</" + name;
    while (m_at < m_html.size()) {
        const qsizetype found = m_html.indexOf("</", m_at);
        m_at = found < 0 ? m_html.size() : found;
        if (m_html.sliced(m_at).first(std::min(end.size(), m_html.size() - m_at)).compare(end, Qt::CaseInsensitive)
            == 0)
            return;
        m_at = std::min(m_at + 2, m_html.size());
    }
}

} // namespace

bool isNestedTooDeep(QByteArrayView html)
{
    QList<QByteArray> open;
    TagScanner scanner(html);
    for (Tag tag; scanner.next(tag);) {
        if (isOneOf(voidTags, std::string_view(tag.name)) || isOneOf(selfEndingTags, std::string_view(tag.name)))
            continue;
        if (tag.isEnd) {
            if (const qsizetype found = open.lastIndexOf(tag.name); found >= 0)
                open.resize(found);
            continue;
        }
        const bool isDrawing = open.contains("svg") || open.contains("math") || tag.name.contains(':');
        if (tag.isSelfClosing && isDrawing) // only there is such an element empty
            continue;
        open.append(tag.name);
        if (open.size() > deepestNesting)
            return true;
    }
    return false;
}

} // namespace minuta
