#include "app/markdown/linkdefinition.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qsizetype longestLabel = 1000; // GFM 0.29 §4.7 allows 999 characters

/// Calls found(label, position behind the bracket) for every pair of unescaped brackets without brackets in between.
template<typename Found> void forEachLabel(QStringView source, Found found)
{
    qsizetype open = -1;
    for (qsizetype i = 0; i < source.size(); ++i) {
        switch (source[i].unicode()) {
        case u'\\': ++i; break;
        case u'[': open = i; break;
        case u']':
            if (open >= 0 && i - open - 1 <= longestLabel)
                found(open, i);
            open = -1;
            break;
        default: break;
        }
    }
}

/// Whether what stands before position in its line can be markers of containers: a definition begins its paragraph.
bool canBeginParagraph(QStringView source, qsizetype position)
{
    static constexpr QStringView markers = u" \t>-+*.)0123456789";
    while (position > 0 && markers.contains(source[position - 1]))
        --position;
    return position == 0 || source[position - 1] == u'\n' || source[position - 1] == u'\r';
}

/// A label that spans lines, without the line endings and block quote markers in it.
QString onOneLine(QStringView label)
{
    QString result;
    result.reserve(label.size());
    bool isLineStart = false;
    for (const QChar unit : label) {
        if (unit == u'\n' || unit == u'\r') {
            isLineStart = true;
            result += u' ';
        } else if (!isLineStart || (unit != u' ' && unit != u'\t' && unit != u'>')) {
            isLineStart = false;
            result += unit;
        }
    }
    return result;
}

QString escaped(const QString &text, QStringView escapable)
{
    QString result;
    for (const QChar unit : text) {
        if (unit == u'&')
            result += u"&amp;"_s;
        else if (unit == u'\n' || unit == u'\r' || unit == u' ')
            result += u"&#%1;"_s.arg(int(unit.unicode()));
        else {
            if (escapable.contains(unit))
                result += u'\\';
            result += unit;
        }
    }
    return result;
}

} // namespace

QString labelKey(QStringView label)
{
    QString key;
    key.reserve(label.size());
    for (const QChar unit : label) {
        if (!unit.isSpace() && unit != u'>')
            key += unit;
    }
    // CommonMark folds case fully: U+1E9E and ß are ss. Qt does so for upper case only.
    return key.toCaseFolded().toUpper().toCaseFolded();
}

QStringList possibleDefinitions(QStringView source)
{
    QStringList labels;
    if (!source.contains(u"]:"))
        return labels;
    forEachLabel(source, [&](qsizetype open, qsizetype close) {
        if (close + 1 < source.size() && source[close + 1] == u':' && canBeginParagraph(source, open))
            labels.append(onOneLine(source.sliced(open + 1, close - open - 1)));
    });
    return labels;
}

QSet<QString> referredKeys(QStringView source)
{
    QSet<QString> keys;
    forEachLabel(source, [&](qsizetype open, qsizetype close) {
        keys.insert(labelKey(source.sliced(open + 1, close - open - 1)));
    });
    return keys;
}

QString toMarkdown(const LinkDefinition &definition)
{
    QString line = u'[' + definition.label + u"]: <"_s + escaped(definition.destination, u"\\<>") + u'>';
    if (!definition.title.isEmpty())
        line += u" \""_s + escaped(definition.title, u"\\\"") + u'"';
    return line;
}

} // namespace minuta
