#pragma once

#include "app/minutes/minutes.h"
#include "app/templates/cadence.h"
#include "app/templates/carry.h"
#include "app/templates/checkrule.h"
#include "app/templates/roster.h"
#include "app/text/textrange.h"

#include <QSet>

#include <optional>

namespace minuta {

/// How the form shows a section's field.
enum class FieldType : quint8
{
    Markdown, ///< a text field
    List,     ///< a list of lines, as the agenda
};

/// What a template says of the sections with a heading. resources/templates/README.md describes every key.
struct TemplateSection
{
    QString heading; ///< plain title, as the skeleton has it
    std::optional<SectionKind> kind;
    QString hint; ///< shown in the empty field; never part of a text
    bool isRequired = false;
    std::optional<CarryRule> carry;
    std::optional<FieldType> field;

    friend bool operator==(const TemplateSection &, const TemplateSection &) = default;
};

/// A template file: YAML front matter and a Markdown skeleton.
struct Template
{
    QString name; ///< shown to people; the file's name without its ending where the front matter gives none
    QString description;
    QString series;      ///< "Runtime PMC"
    QString filePattern; ///< relative to the series' folder: "{{date:yyyy}}/{{date}}-runtime.md"
    std::optional<Cadence> cadence;
    QList<TemplateSection> sections;
    Roster roster;
    QStringList buckets;       ///< of a new roadmap
    QSet<CheckRule> checksOff; ///< rules that the series' minutes are not checked by
    QString skeleton;          ///< what stands behind the front matter

    /// Of the value of the key "roster" in the file's text: from behind its colon to the end of the value's last line,
    /// without that line's ending. {0, 0} where there is no such key.
    TextRange rosterRange;

    /// What is said of sections with that heading (compared without case, dates and a final colon); null: nothing.
    const TemplateSection *section(QStringView heading) const;
    /// What is said of a section of minutes: of its heading, of its team, or of all teams.
    const TemplateSection *section(const Section &section) const;

    friend bool operator==(const Template &, const Template &) = default;
};

/// A mistake in a template. line and column (in characters) are 1-based, in the whole file.
struct TemplateProblem
{
    enum class Kind : quint8
    {
        TooLarge,      ///< more than 256 KB
        NoFrontMatter, ///< it does not begin with a line "---"
        UnclosedFrontMatter,
        BadYaml,       ///< found: what the parser says
        ForbiddenYaml, ///< anchors, aliases, merge keys, tags; found: which
        TooDeep,       ///< more than 32 levels
        UnknownKey,    ///< found: the key; expected: the keys there are
        DuplicateKey,  ///< found: the key
        WrongType,     ///< found, expected: "a list", "a text", …
        BadValue,      ///< found: the value; expected: those there are
        BadPattern,    ///< the file name pattern leaves the series' folder, or has no date
        UnknownPlaceholder,
        MissingKey, ///< expected: the key
    };
    Kind kind = Kind::BadYaml;
    qsizetype line = 1;
    qsizetype column = 1;
    QString found;
    QString expected;

    friend bool operator==(const TemplateProblem &, const TemplateProblem &) = default;
};

struct TemplateReading
{
    Template value; ///< with defaults where something is wrong
    QList<TemplateProblem> problems;
};

/// The files that are templates: "weekly.minutes-template.md".
inline constexpr QLatin1StringView templateFileEnding(".minutes-template.md");
/// The file's name without its ending, of a path too.
QString templateNameOf(const QString &fileName);

/// Reads the text of a template file called fileName. Never fails: what is wrong is a problem. Of a text that is too
/// large nothing is read.
TemplateReading readTemplate(const QString &text, const QString &fileName);

} // namespace minuta
