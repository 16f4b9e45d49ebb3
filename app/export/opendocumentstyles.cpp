#include "app/export/opendocumentstyles.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString paragraphStyle(QStringView name, QStringView parent, QStringView paragraph, QStringView text = {})
{
    return u"<style:style style:name=\"%1\" style:family=\"paragraph\" style:parent-style-name=\"%2\" "
           "style:class=\"text\"><style:paragraph-properties %3/><style:text-properties %4/></style:style>"_s.arg(
               name, parent, paragraph, text);
}

QString headingStyle(int level)
{
    static constexpr QStringView sizes[] = {u"20pt", u"16pt", u"13pt", u"11.5pt", u"10.5pt", u"10.5pt"};
    return u"<style:style style:name=\"Heading_20_%1\" style:display-name=\"Heading %1\" style:family=\"paragraph\" "
           "style:parent-style-name=\"Standard\" style:next-style-name=\"Text_20_body\" "
           "style:default-outline-level=\"%1\" style:class=\"text\">"
           "<style:paragraph-properties fo:margin-top=\"%2\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"/>"
           "<style:text-properties fo:font-size=\"%3\" fo:font-weight=\"bold\"/></style:style>"_s.arg(level)
               .arg(level == 1 ? "0cm"_L1 : "0.5cm"_L1, sizes[level - 1]);
}

QString listStyle(QStringView name, bool isOrdered)
{
    static constexpr QStringView bullets[] = {u"\u2022", u"\u25e6", u"\u25aa"};
    QString style = u"<text:list-style style:name=\"%1\">"_s.arg(name);
    for (int level = 1; level <= 10; ++level) {
        style += isOrdered
                     ? u"<text:list-level-style-number text:level=\"%1\" style:num-format=\"1\" "
                       "style:num-suffix=\".\">"_s.arg(level)
                     : u"<text:list-level-style-bullet text:level=\"%1\" text:bullet-char=\"%2\">"_s.arg(level).arg(
                           bullets[(level - 1) % 3]);
        style += u"<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
                 "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.6cm\" "
                 "fo:margin-left=\"%1cm\"/></style:list-level-properties>"_s.arg(level * 0.6);
        style += isOrdered ? u"</text:list-level-style-number>"_s : u"</text:list-level-style-bullet>"_s;
    }
    return style + u"</text:list-style>"_s;
}

constexpr QStringView standard =
    u"<style:default-style style:family=\"paragraph\"><style:paragraph-properties style:tab-stop-distance=\"1cm\"/>"
    "<style:text-properties style:font-name=\"Body\" fo:font-size=\"10.5pt\"/></style:default-style>"
    "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>";

QString pageLayout(Paper paper)
{
    const auto [width, height] =
        paper == Paper::A4 ? std::pair(u"21cm"_s, u"29.7cm"_s) : std::pair(u"21.59cm"_s, u"27.94cm"_s);
    return u"<style:page-layout style:name=\"Page\"><style:page-layout-properties fo:page-width=\"%1\" "
           "fo:page-height=\"%2\" fo:margin-top=\"1.5cm\" fo:margin-bottom=\"1.5cm\" fo:margin-left=\"2cm\" "
           "fo:margin-right=\"2cm\"/>"
           "<style:header-style><style:header-footer-properties fo:min-height=\"1cm\" fo:margin-bottom=\"0.5cm\"/>"
           "</style:header-style><style:footer-style><style:header-footer-properties fo:min-height=\"1cm\" "
           "fo:margin-top=\"0.5cm\"/></style:footer-style></style:page-layout>"_s.arg(width, height);
}

} // namespace

QString openDocumentFonts()
{
    return u"<office:font-face-decls>"
           "<style:font-face style:name=\"Body\" svg:font-family=\"'Noto Sans'\" style:font-family-generic=\"swiss\"/>"
           "<style:font-face style:name=\"Code\" svg:font-family=\"'Noto Sans Mono'\" "
           "style:font-family-generic=\"modern\" style:font-pitch=\"fixed\"/></office:font-face-decls>"_s;
}

QString openDocumentTextStyles()
{
    QString styles;
    for (int style = 1; style < 2 * OpenDocumentCode; ++style) {
        QString properties;
        if (style & OpenDocumentBold)
            properties += u" fo:font-weight=\"bold\""_s;
        if (style & OpenDocumentItalic)
            properties += u" fo:font-style=\"italic\""_s;
        if (style & OpenDocumentStrike)
            properties += u" style:text-line-through-style=\"solid\""_s;
        if (style & OpenDocumentCode)
            properties += u" style:font-name=\"Code\" fo:background-color=\"#eff1f3\""_s;
        styles += u"<style:style style:name=\"T%1\" style:family=\"text\"><style:text-properties%2/></style:style>"_s
                      .arg(style)
                      .arg(properties);
    }
    styles += u"<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties "
              "table:border-model=\"collapsing\" table:align=\"margins\" fo:margin-bottom=\"0.3cm\"/></style:style>"
              "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties "
              "fo:keep-together=\"always\"/></style:style>"
              "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties "
              "fo:border=\"0.5pt solid #d1d9e0\" fo:padding=\"0.1cm\"/></style:style>"_s;
    return styles;
}

QString openDocumentStyles(const QString &title, const QString &date, Paper paper)
{
    QString styles = openDocumentFonts() + u"<office:styles>"_s + standard.toString();
    styles += paragraphStyle(u"Text_20_body", u"Standard", u"fo:margin-bottom=\"0.25cm\"");
    styles += paragraphStyle(u"List_20_Item", u"Standard", u"fo:margin-bottom=\"0.05cm\"");
    styles += paragraphStyle(u"Quotations", u"Text_20_body",
                             u"fo:margin-left=\"0.6cm\" fo:padding-left=\"0.3cm\" fo:border-left=\"2pt solid #d1d9e0\"",
                             u"fo:color=\"#59636e\"");
    styles += paragraphStyle(u"Preformatted_20_Text", u"Standard",
                             u"fo:margin-bottom=\"0.25cm\" fo:padding=\"0.2cm\" fo:background-color=\"#f6f8fa\"",
                             u"style:font-name=\"Code\" fo:font-size=\"9pt\"");
    styles +=
        paragraphStyle(u"Horizontal_20_Line", u"Standard",
                       u"fo:margin-top=\"0.2cm\" fo:margin-bottom=\"0.4cm\" fo:border-bottom=\"1pt solid #d1d9e0\"",
                       u"fo:font-size=\"4pt\"");
    styles += paragraphStyle(u"Header", u"Standard", {}, u"fo:font-size=\"9pt\" fo:color=\"#59636e\"");
    styles += paragraphStyle(u"Footer", u"Header", u"fo:text-align=\"end\"");
    for (const auto &[name, bold] : {std::pair(u"Table_20_Contents"_s, QString()),
                                     std::pair(u"Table_20_Heading"_s, u"fo:font-weight=\"bold\""_s)}) {
        styles += paragraphStyle(name, u"Standard", {}, bold);
        styles += paragraphStyle(name + u"_C"_s, name, u"fo:text-align=\"center\"");
        styles += paragraphStyle(name + u"_R"_s, name, u"fo:text-align=\"end\"");
    }
    for (int level = 1; level <= 6; ++level)
        styles += headingStyle(level);
    styles += listStyle(u"Bullets", false) + listStyle(u"Numbers", true);
    styles += u"</office:styles><office:automatic-styles>"_s + pageLayout(paper) + u"</office:automatic-styles>"_s;
    return styles
           + u"<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\">"
             "<style:header><text:p text:style-name=\"Header\">%1</text:p></style:header>"
             "<style:footer><text:p text:style-name=\"Footer\"><text:page-number/> / <text:page-count/></text:p>"
             "</style:footer></style:master-page></office:master-styles>"_s.arg(
                 date.isEmpty() || title.contains(date) ? title : title + u" \u00b7 "_s + date);
}

} // namespace minuta
