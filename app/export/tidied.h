#pragma once

#include "app/minutes/minutes.h"

#include <QString>

namespace minuta {

/// What a text may lose and gain on its way to readers. Nothing unless it is asked for.
struct TidyOptions
{
    bool dropsEmptySections = false; ///< those that say nothing, nor does any section in them; never the title
    bool dropsPlaceholders = false;  ///< "[add here]", "TBD" and empty items, where they are all that a line says
    bool saysNoUpdate = false;       ///< "- No update" in each team that says nothing

    friend bool operator==(const TidyOptions &, const TidyOptions &) = default;
};

/// text as options want it; the same text where nothing of it is asked for. rules are those of the series' template.
QString tidied(const QString &text, const TidyOptions &options, const SectionRules &rules = {});

} // namespace minuta
