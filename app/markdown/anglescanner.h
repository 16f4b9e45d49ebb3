#pragma once

#include <QHash>
#include <QString>

namespace minuta {

/// What counts as a blank inside of a paragraph (GFM 0.29 §2.1 "whitespace character").
inline bool isInlineSpace(QChar unit)
{
    return unit == u' ' || (unit >= u'\t' && unit <= u'\r');
}
/// The first unit from there on that is none.
qsizetype skipSpaces(QStringView source, qsizetype at);

/// Finds what stands in < > in the inline source of one leaf block, which has to live as long. To be asked from front
/// to back: it remembers what does not come any more, so that many signs take no more time than their number.
class AngleScanner
{
public:
    explicit AngleScanner(QStringView source)
        : m_source(source)
    {
    }

    /// The > of an address that begins with the < at begin (GFM 0.29 §6.8); -1: it is none.
    qsizetype addressEnd(qsizetype begin) const;
    /// Behind the raw HTML that begins there (GFM 0.29 §6.10); -1: it is none.
    qsizetype htmlEnd(qsizetype begin);

private:
    qsizetype tagEnd(qsizetype begin);
    qsizetype attributeEnd(qsizetype at);
    qsizetype commentEnd(qsizetype begin);
    qsizetype endOf(QStringView close, qsizetype from);

    QStringView m_source;
    QHash<QString, qsizetype> m_notBehind; ///< a closing sign that does not come any more from there on
    bool m_isCommentOpen = false;          ///< one does not end: behind it cmark-gfm sees none
};

} // namespace minuta
