#include "app/markdown/anglescanner.h"

namespace minuta {

namespace {

bool isAlpha(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

bool isAlphanumeric(QChar unit)
{
    return isAlpha(unit) || (unit >= u'0' && unit <= u'9');
}

} // namespace

qsizetype skipSpaces(QStringView source, qsizetype at)
{
    while (at < source.size() && isInlineSpace(source[at]))
        ++at;
    return at;
}

qsizetype AngleScanner::addressEnd(qsizetype begin) const
{
    qsizetype at = begin + 1;
    while (at < m_source.size() && (isAlphanumeric(m_source[at]) || QStringView(u".+-").contains(m_source[at])))
        ++at;
    const qsizetype scheme = at - begin - 1;
    if (at < m_source.size() && m_source[at] == u':' && scheme >= 2 && scheme <= 32 && isAlpha(m_source[begin + 1])) {
        while (at < m_source.size() && m_source[at].unicode() > 0x20 && m_source[at] != u'<' && m_source[at] != u'>')
            ++at;
        return at < m_source.size() && m_source[at] == u'>' ? at : -1;
    }
    while (at < m_source.size()
           && (isAlphanumeric(m_source[at]) || QStringView(u".!#$%&'*+/=?^_`{|}~-").contains(m_source[at])))
        ++at;
    if (at == begin + 1 || at >= m_source.size() || m_source[at] != u'@')
        return -1;
    do { // labels of a domain
        const qsizetype label = ++at;
        while (at < m_source.size() && (isAlphanumeric(m_source[at]) || m_source[at] == u'-'))
            ++at;
        if (at == label || at - label > 63 || m_source[label] == u'-' || m_source[at - 1] == u'-')
            return -1;
    } while (at < m_source.size() && m_source[at] == u'.');
    return at < m_source.size() && m_source[at] == u'>' ? at : -1;
}

/// Behind the next close from there on; -1: there is none.
qsizetype AngleScanner::endOf(QStringView close, qsizetype from)
{
    const QString key = close.toString();
    if (m_notBehind.contains(key) && from >= m_notBehind[key])
        return -1;
    const qsizetype found = m_source.indexOf(close, from);
    if (found < 0)
        m_notBehind[key] = from;
    return found < 0 ? -1 : found + close.size();
}

/// Behind the attribute that begins there (GFM 0.29 §6.10); -1: it is none.
qsizetype AngleScanner::attributeEnd(qsizetype at)
{
    if (at >= m_source.size() || !(isAlpha(m_source[at]) || m_source[at] == u'_' || m_source[at] == u':'))
        return -1;
    while (at < m_source.size() && (isAlphanumeric(m_source[at]) || QStringView(u"_.:-").contains(m_source[at])))
        ++at;
    const qsizetype sign = skipSpaces(m_source, at);
    if (sign >= m_source.size() || m_source[sign] != u'=')
        return at;
    const qsizetype value = skipSpaces(m_source, sign + 1);
    if (value >= m_source.size())
        return -1;
    if (m_source[value] == u'"' || m_source[value] == u'\'')
        return endOf(m_source.sliced(value, 1), value + 1);
    qsizetype end = value;
    while (end < m_source.size() && !isInlineSpace(m_source[end]) && !QStringView(u"\"'=<>`").contains(m_source[end]))
        ++end;
    return end > value ? end : -1;
}

/// Behind an opening or closing tag (GFM 0.29 §6.10); -1: it is none.
qsizetype AngleScanner::tagEnd(qsizetype begin)
{
    const bool isClosing = begin + 1 < m_source.size() && m_source[begin + 1] == u'/';
    qsizetype at = begin + (isClosing ? 2 : 1);
    if (at >= m_source.size() || !isAlpha(m_source[at]))
        return -1;
    while (at < m_source.size() && (isAlphanumeric(m_source[at]) || m_source[at] == u'-'))
        ++at;
    while (!isClosing) {
        const qsizetype name = skipSpaces(m_source, at);
        const qsizetype end = name > at ? attributeEnd(name) : -1;
        if (end < 0)
            break;
        at = end;
    }
    at = skipSpaces(m_source, at);
    if (!isClosing && at < m_source.size() && m_source[at] == u'/')
        ++at;
    return at < m_source.size() && m_source[at] == u'>' ? at + 1 : -1;
}

/// Comments are those of CommonMark 0.31, as cmark-gfm reads them: "---->" ends none.
qsizetype AngleScanner::commentEnd(qsizetype begin)
{
    const QStringView rest = m_source.sliced(begin);
    if (m_isCommentOpen)
        return -1;
    if (rest.startsWith(u"<!-->") || rest.startsWith(u"<!--->"))
        return begin + rest.indexOf(u'>') + 1;
    const auto isHyphen = [&](qsizetype at) { return at < m_source.size() && m_source[at] == u'-'; };
    for (qsizetype at = begin + 4; at < m_source.size();) {
        if (!isHyphen(at))
            ++at;
        else if (!isHyphen(at + 1))
            at += 2;
        else if (at + 2 < m_source.size() && m_source[at + 2] == u'>')
            return at + 3;
        else
            at += 3;
    }
    m_isCommentOpen = true;
    return -1;
}

qsizetype AngleScanner::htmlEnd(qsizetype begin)
{
    if (const qsizetype end = tagEnd(begin); end >= 0)
        return end;
    const QStringView rest = m_source.sliced(begin);
    if (rest.startsWith(u"<!--"))
        return commentEnd(begin);
    if (rest.startsWith(u"<?"))
        return endOf(u"?>", begin + 2);
    if (rest.startsWith(u"<![CDATA["))
        return endOf(u"]]>", begin + 9);
    qsizetype name = 2; // "<!DOCTYPE html>"
    while (name < rest.size() && rest[name] >= u'A' && rest[name] <= u'Z')
        ++name;
    if (rest.startsWith(u"<!") && name > 2 && name < rest.size() && isInlineSpace(rest[name]))
        return endOf(u">", begin + name);
    return -1;
}

} // namespace minuta
