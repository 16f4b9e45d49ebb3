#include "app/export/htmlpage.h"

#include "app/export/contents.h"
#include "app/export/htmlstyle.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The headings as lists in each other. A level that is left out has none of its own: an H4 below an H2 is one step in.
QString tableOfContents(const QList<HtmlHeading> &headings)
{
    QString html;
    QList<int> open; // levels of the lists around
    for (const HtmlHeading &heading : headings) {
        while (open.size() > 1 && open[open.size() - 2] >= heading.level) {
            html += u"</li>\n</ul>\n"_s;
            open.removeLast();
        }
        if (open.isEmpty() || open.last() < heading.level) {
            html += u"<ul>\n"_s;
            open.append(heading.level);
        } else {
            html += u"</li>\n"_s;
            open.last() = heading.level;
        }
        html += u"<li><a href=\"#%1\">%2</a>"_s.arg(heading.anchor, heading.text.toHtmlEscaped());
    }
    return html + u"</li>\n</ul>\n"_s.repeated(open.size());
}

QString navigation(const QList<HtmlHeading> &headings, const QString &name)
{
    if (headings.isEmpty())
        return {};
    return u"<nav>\n<details open>\n<summary>%1</summary>\n%2</details>\n</nav>\n"_s.arg(name.toHtmlEscaped(),
                                                                                         tableOfContents(headings));
}

} // namespace

QString htmlPage(const ExportedText &exported, const HtmlPageOptions &options)
{
    return htmlPage(exported.title, htmlBody(exported.text()), options);
}

QString htmlPage(const QString &title, const HtmlBody &body, const HtmlPageOptions &options)
{
    QString page = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                   "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                   "<meta name=\"referrer\" content=\"no-referrer\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s;
    page += u"<title>"_s + title.toHtmlEscaped() + u"</title>\n<style>\n"_s;
    page += htmlStyle(options.isDarkAtNight) + u"</style>\n</head>\n<body>\n"_s;
    if (options.hasContents)
        page += navigation(contentsOf(body.headings), options.contents);
    return page += u"<main>\n"_s + body.html + u"</main>\n</body>\n</html>\n"_s;
}

} // namespace minuta
