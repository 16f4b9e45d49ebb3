#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

#include <optional>

namespace minuta {

class TemplateProblems;

/// A value of YAML as far as templates need it. Built from the parser's events: yaml-cpp's own nodes follow aliases, and
/// a few hundred bytes of them are millions of nodes, or a circle.
struct YamlNode
{
    enum class Kind : quint8
    {
        Null,
        Text,
        List,
        Map,
    };
    Kind kind = Kind::Null;
    bool isFlow = false;    ///< a list or map in brackets
    qsizetype position = 0; ///< in the text it was read from
    QString text;
    QList<YamlNode> items; ///< of a map: key and value by turns
};

/// Reads the YAML that stands in range of the problems' text. Nothing, and one problem (BadYaml, ForbiddenYaml, TooDeep,
/// TooLarge), where it is not taken: more than 32 levels or 10,000 values, anchors, aliases, merge keys, tags, directives,
/// several documents, tabs as indent, control characters.
std::optional<YamlNode> readYaml(TextRange range, TemplateProblems &problems);

} // namespace minuta
