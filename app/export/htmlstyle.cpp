#include "app/export/htmlstyle.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

struct StyleColor
{
    QStringView name; ///< as the style sheet has it
    QStringView light;
    QStringView dark;
};
constexpr StyleColor colors[] = {
    {u"--text", u"#1f2328", u"#f0f6fc"}, {u"--dim", u"#59636e", u"#9198a1"},  {u"--base", u"#ffffff", u"#0d1117"},
    {u"--code", u"#f6f8fa", u"#151b23"}, {u"--chip", u"#eff1f3", u"#262c36"}, {u"--rule", u"#d1d9e0", u"#3d444d"},
    {u"--link", u"#0969da", u"#4493f8"},
};

constexpr QStringView page =
    uR"css(body { margin: 0; background: var(--base); color: var(--text); overflow-wrap: break-word;
  font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
nav, main { max-width: 54rem; margin: 0 auto; padding: 1.5rem; }
nav { padding-bottom: 0; font-size: 0.9em; }
nav summary { color: var(--dim); cursor: pointer; }
nav ul { list-style: none; margin: 0.3em 0; padding-left: 1.2em; }
a { color: var(--link); text-decoration: none; text-underline-offset: 0.2em; }
a:hover, a:focus { text-decoration: underline; }
h1, h2, h3, h4, h5, h6 { margin: 1.5em 0 0.7em; line-height: 1.25; font-weight: 600; }
h1 { font-size: 2em; } h2 { font-size: 1.5em; } h3 { font-size: 1.25em; } h4 { font-size: 1em; }
h5 { font-size: 0.9em; } h6 { font-size: 0.85em; color: var(--dim); }
h1, h2 { padding-bottom: 0.3em; border-bottom: 1px solid var(--rule); }
main > :first-child { margin-top: 0; }
p, ul, ol, pre, blockquote, table { margin: 0 0 1em; }
ul, ol { padding-left: 2em; }
li > ul, li > ol { margin-bottom: 0; }
li + li { margin-top: 0.2em; }
li:has(> input) { list-style: none; }
li > input { margin: 0 0.4em 0 -1.4em; }
code, pre { font-family: ui-monospace, "Noto Sans Mono", Menlo, Consolas, monospace; font-size: 0.85em; }
code { padding: 0.2em 0.4em; border-radius: 6px; background: var(--chip); }
pre { padding: 1em; border-radius: 6px; background: var(--code); overflow: auto; }
pre code { padding: 0; background: none; font-size: 1em; }
blockquote { padding: 0 1em; color: var(--dim); border-left: 0.25em solid var(--rule); }
table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
th, td { padding: 0.4em 0.8em; border: 1px solid var(--rule); vertical-align: top; }
th { font-weight: 600; }
tr:nth-child(2n) td { background: var(--code); }
hr { height: 0.25em; margin: 1.5em 0; border: 0; background: var(--rule); }
)css";

constexpr QStringView paper = uR"css(@media print {
  @page { margin: 2cm; }
  nav { display: none; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  pre, tr, blockquote { break-inside: avoid; }
  pre { white-space: pre-wrap; }
  table { display: table; width: auto; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; color: var(--dim); word-break: break-all; }
}
)css";

QString variables(QStringView scheme, QStringView StyleColor::*color)
{
    QString rule = u":root { color-scheme: %1;"_s.arg(scheme);
    for (const StyleColor &each : colors)
        rule += u" %1: %2;"_s.arg(each.name, each.*color);
    return rule + u" }\n"_s;
}

/// Mail programs know no variables.
QString withLightColors(QString style)
{
    for (const StyleColor &color : colors)
        style.replace(u"var(%1)"_s.arg(color.name), color.light.toString());
    return style;
}

} // namespace

QString htmlStyle(bool isDarkAtNight)
{
    const QString style = page.toString() + paper.toString();
    if (!isDarkAtNight)
        return withLightColors(style);
    return variables(u"light", &StyleColor::light) + u"@media screen and (prefers-color-scheme: dark) {\n"_s
           + variables(u"dark", &StyleColor::dark) + u"}\n"_s + style;
}

} // namespace minuta
