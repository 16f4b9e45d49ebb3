#include "app/minutes/inlinesource.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/headingsource.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString escaped(const QString &plain, QStringView marks)
{
    QString result;
    for (const QChar unit : plain) {
        if (marks.contains(unit))
            result += u'\\';
        result += unit;
    }
    return result;
}

} // namespace

QStringList inlineSources(const QString &plain)
{
    QStringList sources{plain};
    // GFM 0.29 §6.1: any ASCII punctuation can be escaped.
    for (const QStringView marks : {QStringView(u"\\`*_[]<>&~#"), QStringView(u"\\`*_[]<>&~#!=+-.)(:")}) {
        if (QString source = escaped(plain, marks); source != sources.last())
            sources.append(std::move(source));
    }
    return sources;
}

std::optional<QString> inlineSource(const QString &plain, bool isSetext)
{
    for (const QString &source : inlineSources(plain)) {
        if (headingPlainText(source, isSetext) == plain)
            return source;
    }
    return std::nullopt;
}

std::optional<QString> headingPlainText(const QString &content, bool isSetext)
{
    const SyntaxTree tree(isSetext ? content + u"\n==="_s : u"# "_s + content);
    if (tree.blocks().size() != 1 || tree.blocks().first().kind != BlockKind::Heading)
        return std::nullopt;
    const HeadingSource heading = readHeading(tree, 0);
    if (heading.isSetext != isSetext || heading.content.size() != QStringView(content).trimmed().size())
        return std::nullopt;
    return heading.plain;
}

} // namespace minuta
