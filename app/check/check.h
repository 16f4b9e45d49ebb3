#pragma once

#include "app/check/finding.h"
#include "app/minutes/minutes.h"
#include "app/templates/template.h"

#include <QSet>

#include <optional>

namespace minuta {

class SyntaxTree;

/// The teams and leads that a meeting's minutes should have.
struct KnownRoster
{
    Roster roster;
    QString source; ///< what people call it: a template's name, a file's

    friend bool operator==(const KnownRoster &, const KnownRoster &) = default;
};

struct EarlierText
{
    QDate date;
    QString text;

    friend bool operator==(const EarlierText &, const EarlierText &) = default;
};

/// What is known around a text. A rule that needs what is not there finds nothing.
struct CheckContext
{
    QString path;                       ///< of its file, absolute; empty: it has none
    std::optional<Template> definition; ///< the series'
    std::optional<KnownRoster> roster;
    std::optional<EarlierText> previous; ///< the meeting before
    QSet<CheckRule> off;                 ///< besides those that the template turns off

    bool isOn(CheckRule rule) const
    {
        return !off.contains(rule) && !(definition && definition->checksOff.contains(rule));
    }
};

/// What the template of context says of sections, for readMinutes().
SectionRules rulesOf(const CheckContext &context);

/// What the rules find in a text, in its order. minutes are those of tree. Between conflict markers only the markers
/// are looked at: both versions are there, and one of them goes.
QList<Finding> check(const SyntaxTree &tree, const Minutes &minutes, const CheckContext &context = {});

} // namespace minuta
