#include "app/cli/command.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

const QList<Command> &commands()
{
    static const QList<Command> table = {
        {u"outline"_s,
         u"FILE|- [--json]"_s,
         u"Show the sections of a minutes file, filled and empty"_s,
         u"  --json   print everything that is known of each section; lines count from 1,\n"
         "           endLine is the last one, with nested sections and blank lines\n"
         "\n"
         "  minuta outline 2026-11-24-platform.md\n"
         "  minuta outline --json - < minutes.md\n"_s,
         {u"json"_s},
         {},
         {},
         1,
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
         "NAME, they are listed and nothing is written.\n"
         "\n"
         "  echo \"- shipped 1.2\" | minuta fill 2026-11-24-platform.md --section Runtime --append\n"
         "  minuta fill 2026-11-24-platform.md --section Infrastructure/bbl notes.txt\n"_s,
         {u"append"_s},
         {u"section"_s},
         {},
         1,
         2,
         fill},
        {u"roadmap diff"_s,
         u"OLD NEW [--json]"_s,
         u"Tell what changed between the roadmaps of two minutes files"_s,
         u"  --json   print where each item was and is; lines count from 1\n"
         "\n"
         "Items are known again by a link, by their text, or by a similar text.\n"
         "\n"
         "  minuta roadmap diff 2026-11-10-platform.md 2026-11-24-platform.md\n"_s,
         {u"json"_s},
         {},
         {},
         2,
         2,
         roadmapDiff},
        {u"roadmap"_s,
         u"FILE|- [--json] | FILE move TEXT --to BUCKET [--to-line N] | FILE add TEXT --to BUCKET [--to-line N] | FILE remove TEXT [--line N]"_s,
         u"Show the roadmap table of a minutes file, or edit it"_s,
         u"  --json        print buckets, groups and items with their lines, which count from 1\n"
         "  move, remove  TEXT is an item's or a group's, or a part of it that no other has;\n"
         "                a group that moves takes its items along, one that is removed leaves\n"
         "                them in the bucket\n"
         "  add           TEXT is that of the new item, at the end of the bucket\n"
         "  --to BUCKET   such as Soon\n"
         "  --line N      that of the item, where several have the same TEXT\n"
         "  --to-line N   one of the bucket, where several are called BUCKET\n"
         "\n"
         "Only the lines of that item change. Where no item or several answer to TEXT,\n"
         "they are listed and nothing is written.\n"
         "\n"
         "  minuta roadmap 2026-11-24-platform.md\n"
         "  minuta roadmap 2026-11-24-platform.md move Quotas --to \"Recently Completed\"\n"_s,
         {u"json"_s},
         {},
         {u"to"_s, u"line"_s, u"to-line"_s},
         1,
         3,
         roadmap},
        {u"new"_s,
         u"(--template NAME|FILE | --from FILE) --date YYYY-MM-DD [--count N] [--without DATE,…] [-o FILE|DIR] [--dry-run]"_s,
         u"Make the minutes of the next meetings"_s,
         u"  --template NAME  from a template: of the series, your own, or a built-in one\n"
         "  --from FILE      from earlier minutes: agenda and roadmap stay, what was said\n"
         "                   goes, open tasks and action items are carried\n"
         "  --date DATE      of the meeting, or the first of them\n"
         "  --count N        so many meetings, as often as the series meets (1 to 60)\n"
         "  --without DATE,… dates without a meeting, as of holidays; they count\n"
         "  -o FILE|DIR      where to; else beside the earlier minutes or here\n"
         "  --dry-run        show what would be made, and what becomes of each line\n"
         "\n"
         "Prints the files that were made, and on standard error whose teams and roadmap\n"
         "they have and how often they meet. Makes all of them or none, and never writes\n"
         "over a file.\n"
         "\n"
         "  minuta new --from 2026-11-24-platform.md --date 2026-12-08\n"
         "  minuta new --template committee --date 2027-01-12 --count 12 -o 2027 --dry-run\n"_s,
         {u"dry-run"_s},
         {u"date"_s},
         {u"template"_s, u"from"_s, u"count"_s, u"without"_s, u"output"_s},
         0,
         0,
         newMeetings},
        {u"carry"_s,
         u"FILE [--from EARLIER] [--dry-run]"_s,
         u"Bring the open tasks of the meeting before into a minutes file"_s,
         u"  --from EARLIER   that meeting's file; else the last one before it that was edited\n"
         "  --dry-run        print what the file would say, and write nothing\n"
         "\n"
         "Tasks that the file has already, done or not, are left out. Each new one says\n"
         "which meeting it is from.\n"
         "\n"
         "  minuta carry 2026-12-08-platform.md --dry-run\n"_s,
         {u"dry-run"_s},
         {},
         {u"from"_s},
         1,
         1,
         carry},
        {u"roster"_s,
         u"FILE|DIR [--json]"_s,
         u"Show the teams and leads of minutes, a template, or a folder of minutes"_s,
         u"  --json   print everything that is known of each team\n"
         "\n"
         "Of a folder: those of the newest file that was edited.\n"
         "\n"
         "  minuta roster 2026\n"
         "  minuta roster --json 2026-11-24-platform.md\n"_s,
         {u"json"_s},
         {},
         {},
         1,
         1,
         roster},
        {u"merge"_s,
         u"BASE OURS THEIRS [-o OUT] [--marker-size N] [--path NAME] [--ours-label NAME] [--theirs-label NAME]"_s,
         u"Merge two versions of a minutes file by section"_s,
         u"  BASE             the version that both began with\n"
         "  -o OUT           where the result goes, - for standard output; else into OURS,\n"
         "                   where git looks for it\n"
         "  --marker-size N  the length of conflict markers, 7 by itself\n"
         "  --path NAME      what messages call the file\n"
         "  --ours-label NAME, --theirs-label NAME\n"
         "                   what conflict markers call the sides; with --path followed by who\n"
         "                   changed the file last there, and when, where git knows that\n"
         "\n"
         "Leads, bodies, list items and table rows that only one side changed are taken\n"
         "from it; what both added stands there one after the other, ours first. What both\n"
         "changed differently is in the result between conflict markers. Ends with 0 when\n"
         "there is no conflict, 1 when there is, 2 when nothing was merged or written.\n"
         "As a merge driver of git: minuta git-setup\n"
         "\n"
         "  minuta merge base.md mine.md theirs.md -o merged.md\n"_s,
         {},
         {},
         {u"output"_s, u"marker-size"_s, u"path"_s, u"ours-label"_s, u"theirs-label"_s},
         3,
         3,
         merge},
        {u"share"_s,
         u"FILE [--message TEXT] [--yes] [--trust]"_s,
         u"Share a minutes file by git: fetch, merge by section, commit, push"_s,
         u"  --message TEXT   of the commit; else one that tells what has changed\n"
         "  --yes            share although lines of others would go, or placeholders are left\n"
         "  --trust          let git run what the folder's own settings and hooks name, now and\n"
         "                   until they change\n"
         "\n"
         "Commits nothing but that file; your other changes stay as they are. Where others\n"
         "push at the same moment, it begins anew by itself. Ends with 1 where something is\n"
         "to be looked at first, and with 2 where git failed, with git's own words.\n"
         "\n"
         "  minuta share 2026-11-24-platform.md\n"
         "  minuta share 2026-11-24-platform.md --message \"Notes of the second hour\"\n"_s,
         {u"yes"_s, u"trust"_s},
         {},
         {u"message"_s},
         1,
         1,
         share},
        {u"git-setup"_s,
         u"[DIR] [--undo]"_s,
         u"Let git merge minutes by section in a repository"_s,
         u"  DIR      a folder of the repository; else this one\n"
         "  --undo   take back what this command has done\n"
         "\n"
         "Writes two lines into .gitattributes, which keeps all others, and the merge\n"
         "driver \"minuta\" into the repository's own configuration; tells both. From then\n"
         "on git merge, rebase, pull and cherry-pick merge *.md files with: minuta merge\n"
         "\n"
         "  minuta git-setup\n"
         "  minuta git-setup --undo ~/minutes\n"_s,
         {u"undo"_s},
         {},
         {},
         0,
         1,
         gitSetup},
        {u"check"_s,
         u"FILE|DIR…|- [--fix] [--json | --format github] [--off RULE,…] [--errors-only]"_s,
         u"Tell what is to be mended in minutes before others read them"_s,
         u"  --fix            mend what need not be asked for, save, and tell what is left;\n"
         "                   of standard input the mended text goes to standard output\n"
         "  --json           print all findings with their places, and the changes that mend them\n"
         "  --format github  print annotations for GitHub's workflows\n"
         "  --off RULE,…     leave out these rules, besides those that the series' template\n"
         "                   turns off\n"
         "  --errors-only    leave out warnings and notes\n"
         "\n"
         "A folder stands for the Markdown files in it and below. Prints each finding with\n"
         "its line and column, which count from 1, and the name of its rule. Ends with 1\n"
         "where there are errors, with 0 where there are only warnings and notes.\n"
         "\n"
         "  minuta check --errors-only 2026\n"
         "  minuta check --fix 2026-11-24-platform.md\n"_s,
         {u"fix"_s, u"json"_s, u"errors-only"_s},
         {},
         {u"format"_s, u"off"_s},
         1,
         1000,
         check},
        {u"export"_s,
         u"FILE|- [--to html|pdf|odt|md|eml] [-o OUT|DIR|-] [--force] [--paper A4|Letter] [--no-contents] "
         "[--drop-empty] [--drop-placeholders] [--no-update]"_s,
         u"Give minutes to readers as HTML, PDF, ODT, Markdown or a mail"_s,
         u"  --to FORMAT          html, pdf, odt (for word processors), md (Markdown), or eml (a mail\n"
         "                       draft); else what OUT ends with, or html\n"
         "  -o OUT|DIR|-         where to, - for standard output; else beside FILE, of standard\n"
         "                       input and as md to standard output\n"
         "  --force              write over a file that is there already\n"
         "  --paper A4|Letter    of PDF and ODT; else what is usual in your locale\n"
         "  --no-contents        HTML without a table of contents\n"
         "  --drop-empty         leave out sections that say nothing\n"
         "  --drop-placeholders  leave out [add here], TBD and empty items\n"
         "  --no-update          let teams that say nothing say \"No update\"\n"
         "\n"
         "FILE stays as it is, whatever is left out. Raw HTML is left out, images become links,\n"
         "and nothing in the result runs or is fetched. Prints the file that was made.\n"
         "\n"
         "  minuta export 2026-11-24-platform.md --to pdf\n"
         "  minuta export 2026-11-24-platform.md --drop-empty -o public/minutes.html --force\n"
         "  minuta export --to html - < minutes.md > minutes.html\n"_s,
         {u"force"_s, u"no-contents"_s, u"drop-empty"_s, u"drop-placeholders"_s, u"no-update"_s},
         {},
         {u"to"_s, u"output"_s, u"paper"_s},
         1,
         1,
         exportMinutes},
        {u"template check"_s,
         u"FILE|DIR…"_s,
         u"Tell the mistakes in templates"_s,
         u"Prints each with its line and column, what was found and what is expected. Of a\n"
         "folder: the templates in it and, where it is that of a series, in\n"
         ".minuta/templates.\n"
         "\n"
         "  minuta template check .\n"_s,
         {},
         {},
         {},
         1,
         1000,
         templateCheck},
        {u"completion"_s,
         u"bash|zsh|fish"_s,
         u"Print what lets a shell complete these commands"_s,
         u"  source <(minuta completion bash)\n"
         "  minuta completion zsh > \"${fpath[1]}/_minuta\"\n"
         "  minuta completion fish > ~/.config/fish/completions/minuta.fish\n"_s,
         {},
         {},
         {},
         1,
         1,
         completion},
        {u"help"_s,
         u"[COMMAND | check RULE]"_s,
         u"Explain a command, or why there is a rule of check"_s,
         u"  COMMAND      show that command's options; of check its rules as well\n"
         "  check RULE   say what the rule finds, why that matters, how to mend it and how\n"
         "               to turn it off\n"
         "\n"
         "  minuta help check date-mismatch\n"_s,
         {},
         {},
         {},
         0,
         2,
         help},
    };
    return table;
}

} // namespace minuta::cli
