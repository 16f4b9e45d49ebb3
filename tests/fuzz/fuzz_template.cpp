// Any bytes that decode are read as a template: every problem lies inside of the text, the skeleton is the end of it,
// and what has no problems reads back the same, also with its roster put elsewhere. Minutes made from it are minutes.

#include "app/markdown/syntaxtree.h"
#include "app/templates/newminutes.h"
#include "app/templates/template.h"
#include "app/text/decodedtext.h"
#include "app/text/lineindex.h"
#include "tests/fuzz/require.h"

using namespace minuta;
using namespace Qt::StringLiterals;

namespace {

void requireLaws(const QString &text, const TemplateReading &reading)
{
    const LineIndex lines(text);
    for (const TemplateProblem &problem : reading.problems) {
        require(problem.line >= 1 && problem.line <= lines.lineCount());
        require(problem.column >= 1 && problem.column <= lines.range(problem.line - 1).size() + 1);
    }
    const Template &value = reading.value;
    require(text.endsWith(value.skeleton) && !value.name.isEmpty());
    require(value.rosterRange.begin >= 0 && value.rosterRange.begin <= value.rosterRange.end);
    require(value.rosterRange.end <= text.size() - value.skeleton.size());
    for (const RosterTeam &team : value.roster.teams)
        require(!team.team.isEmpty() && !team.team.contains(u'\n'));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // Most of what is tried should get as far as the keys.
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (size > 0 && data[0] != '-')
        bytes.prepend("---\n");
    const auto decoded = decode(bytes);
    if (!decoded)
        return 0;
    const QString &text = decoded->text;
    const TemplateReading reading = readTemplate(text, u"t"_s);
    requireLaws(text, reading);
    if (!reading.problems.isEmpty())
        return 0;

    const Template &value = reading.value;
    if (value.rosterRange.begin > 0) {
        QString edited = text;
        edited.replace(value.rosterRange.begin, value.rosterRange.size(), u"\n  - team: fuzz"_s);
        const TemplateReading again = readTemplate(edited, u"t"_s);
        require(again.problems.isEmpty() && again.value.roster.teams.size() == 1);
        require(again.value.skeleton == value.skeleton && again.value.sections == value.sections
                && again.value.name == value.name && again.value.filePattern == value.filePattern
                && again.value.buckets == value.buckets && again.value.cadence == value.cadence);
    }
    NewMinutesOptions options;
    options.carry.date = QDate(2026, 11, 24);
    options.earlier = u"# P 2026-11-10\n\n## Action Items\n\n- [ ] a\n"_s;
    const NextMeeting made = newMinutes(value, options);
    require(made.change.appliedTo(*options.earlier) == made.text);
    return 0;
}
