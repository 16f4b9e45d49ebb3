#pragma once

#include "app/templates/roster.h"
#include "app/text/changeset.h"

namespace minuta {

struct Template;

/// roster as the lines of a YAML list, each team indented by `indent` blanks, with LF at the end of every line.
QString rosterSource(const Roster &roster, qsizetype indent = 2);

/// text (plain, of one line) as a YAML value: quoted only where YAML would read something else.
QString yamlText(const QString &text);

/// What makes `roster` the roster of a template file. text is the file's text, and definition what readTemplate() read
/// in it without problems. Teams that stay as they are keep their lines, with the comments before and in them; nothing
/// outside the roster is touched. Without the key "roster" it is added behind the others.
ChangeSet setRoster(const QString &text, const Template &definition, const Roster &roster);

} // namespace minuta
