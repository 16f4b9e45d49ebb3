#pragma once

#include "app/minutes/minutes.h"
#include "app/templates/template.h"

namespace minuta {

/// What the template says of sections, for readMinutes().
SectionRules sectionRules(const Template &definition);

/// A section that the template asks for and minutes lack.
struct MissingSection
{
    QString heading;
    int after = -1; ///< index in minutes of the section it belongs behind; -1: nothing of its level is there
    QString text;   ///< what the skeleton has below its heading; empty where that cannot be told for these minutes

    friend bool operator==(const MissingSection &, const MissingSection &) = default;
};

/// The required sections that minutes have not, in the skeleton's order. Headings with placeholders are not looked for.
QList<MissingSection> missingSections(const Template &definition, const Minutes &minutes);

} // namespace minuta
