#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace minuta {

/// A link reference definition that stands somewhere in a text.
struct LinkDefinition
{
    QString label; ///< as it is written, on one line
    QString destination;
    QString title;

    friend bool operator==(const LinkDefinition &, const LinkDefinition &) = default;
};

/// What equal labels have in common (labels that are not equal may share it): blanks and case are left out.
QString labelKey(QStringView label);
/// Labels of what looks like a definition in source; only the parser knows whether they are.
QStringList possibleDefinitions(QStringView source);
/// Keys of every label that source may refer to.
QSet<QString> referredKeys(QStringView source);
/// The definition's line in Markdown.
QString toMarkdown(const LinkDefinition &definition);

} // namespace minuta
