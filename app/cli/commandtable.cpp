#include "app/cli/command.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

const QList<Command> &commands()
{
    static const QList<Command> table = {
        {u"outline"_s,
         u"FILE [--json]"_s,
         u"Show the sections of a minutes file, filled and empty"_s,
         u"  --json   print everything that is known of each section; lines count from 1,\n"
         "           endLine is the last one, with nested sections and blank lines\n"_s,
         {u"json"_s},
         {},
         1,
         outline},
        {u"fill"_s,
         u"FILE --section NAME [--append] [TEXTFILE|-]"_s,
         u"Fill a section of a minutes file and save it"_s,
         u"  --section NAME   the heading, the team, or a path such as Infrastructure/bbl\n"
         "  --append         put the text behind what the section says already\n"
         "  TEXTFILE         the text; - or nothing: read from standard input\n"
         "\n"
         "Only the lines of that section change. Where no section or several answer to\n"
         "NAME, they are listed and nothing is written.\n"_s,
         {u"append"_s},
         {u"section"_s},
         2,
         fill},
        {u"roadmap"_s,
         u"FILE [--json]"_s,
         u"Show the roadmap table of a minutes file"_s,
         u"  --json   print buckets, groups and items with their lines, which count from 1\n"_s,
         {u"json"_s},
         {},
         1,
         roadmap},
    };
    return table;
}

} // namespace minuta::cli
