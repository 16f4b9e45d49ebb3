#include "app/paste/inlinestyle.h"

#include "app/markdown/safeaddress.h"

#include <QRegularExpression>

#include <gumbo.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Answer = CssStyle::Answer;

Answer answer(bool isYes)
{
    return isYes ? Answer::Yes : Answer::No;
}

bool isMonospacedFamily(const QString &families)
{
    static constexpr std::array names{"mono"_L1, "courier"_L1, "consolas"_L1, "menlo"_L1, "monaco"_L1, " code"_L1};
    return std::ranges::any_of(names, [&](QLatin1StringView name) { return families.contains(name); });
}

void readDeclaration(QStringView name, const QString &value, CssStyle &style)
{
    if (name == "font-weight"_L1)
        style.bold = answer(value.startsWith("bold"_L1) || value.toInt() >= 600);
    else if (name == "font-style"_L1)
        style.italic = answer(value.startsWith("italic"_L1) || value.startsWith("oblique"_L1));
    else if (name == "text-decoration"_L1 || name == "text-decoration-line"_L1)
        style.struck = answer(value.contains("line-through"_L1));
    else if (name == "font-family"_L1)
        style.isMonospaced = isMonospacedFamily(value);
    else if (name == "white-space"_L1 || name == "white-space-collapse"_L1)
        style.keepsLines = value.startsWith("pre"_L1) || value == "break-spaces"_L1;
    else if (name == "display"_L1 && value == "none"_L1)
        style.isHidden = true;
    else if (name == "display"_L1)
        style.isBlock = value == "block"_L1 || value == "flex"_L1 || value == "grid"_L1;
    else if ((name == "visibility"_L1 && value == "hidden"_L1) || (name == "mso-hide"_L1 && value == "all"_L1))
        style.isHidden = true;
    else if (name == "mso-list"_L1 && value == "ignore"_L1)
        style.isListMark = true;
    else if (name == "mso-list"_L1) {
        static const QRegularExpression level(u"\\blevel([1-9])\\b"_s);
        style.listLevel = level.match(value).captured(1).toInt();
    }
}

} // namespace

CssStyle readCss(QStringView declarations)
{
    CssStyle style;
    for (const QStringView declaration : declarations.tokenize(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon < 0)
            continue;
        QString value = declaration.sliced(colon + 1).trimmed().toString().toLower();
        if (value.endsWith("!important"_L1))
            value = value.chopped(10).trimmed();
        readDeclaration(declaration.first(colon).trimmed().toString().toLower(), value, style);
    }
    return style;
}

InlineStyle InlineStyle::inside(const GumboInternalNode &element, const CssStyle &css) const
{
    InlineStyle style = *this;
    switch (element.v.element.tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG: style.isBold = true; break;
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_VAR: style.isItalic = true; break;
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_DEL: style.isStruck = css.struck != Answer::No; break;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP: style.isCode = true; break;
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_FONT: style.isCode = isCode || css.isMonospaced; break;
    case GUMBO_TAG_A: style.link = fitAddress(attributeOf(element, "href")); break;
    default: break;
    }
    if (css.bold != Answer::Unsaid)
        style.isBold = css.bold == Answer::Yes;
    if (css.italic != Answer::Unsaid)
        style.isItalic = css.italic == Answer::Yes;
    style.isStruck = style.isStruck || css.struck == Answer::Yes; // "none" does not undo the line of what is around
    style.keepsLines = keepsLines || css.keepsLines;
    return style;
}

QString attributeOf(const GumboInternalNode &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.v.element.attributes, name);
    return attribute != nullptr ? QString::fromUtf8(attribute->value) : QString();
}

QString fitAddress(const QString &address)
{
    const QString trimmed = address.trimmed();
    // "#place" leads to a place of the page that it was copied from.
    if (trimmed.isEmpty() || trimmed.startsWith(u'#') || !isSafeAddress(trimmed))
        return {};
    QString fit;
    for (const QChar unit : trimmed) {
        if (unit.isSpace() || u"<>\\`|\"^{}"_s.contains(unit))
            fit += QString::fromLatin1(QString(unit).toUtf8().toPercentEncoding());
        else
            fit += unit;
    }
    return fit;
}

} // namespace minuta
