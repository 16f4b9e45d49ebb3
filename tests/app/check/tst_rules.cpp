#include "app/check/check.h"
#include "app/check/fixes.h"
#include "app/markdown/syntaxtree.h"
#include "tests/app/check/markedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::MarkedText;

/// What each rule finds in a text by itself. Rows show what is found between ⟦ and ⟧.
class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void found_data();
    void found();
    void words_data();
    void words();
    void noRuleSeesWhatIsBetweenConflictMarkers();
};

static void row(const char *name, CheckRule rule, const QString &marked, const QString &fixed = {})
{
    const QByteArray whole = toString(rule).toUtf8() + ": " + name;
    QTest::newRow(whole.constData()) << rule << marked << (fixed.isNull() ? MarkedText::of(marked).text : fixed);
}

static void placeholderRows()
{
    constexpr CheckRule rule = CheckRule::Placeholder;
    row("an item", rule, u"### A\n- x\n- ⟦[add updates here]⟧\n- y\n"_s, u"### A\n- x\n- y\n"_s);
    row("all of a section", rule, u"### A\n\n⟦[add here]⟧\n\n### B\n"_s, u"### A\n\n\n### B\n"_s);
    row("CR LF", rule, u"a\r\n\r\n* ⟦TBD⟧\r\n* y\r\n"_s, u"a\r\n\r\n* y\r\n"_s);
    row("the last line", rule, u"- a\n- ⟦TODO⟧"_s, u"- a\n"_s);
    row("two at the end", rule, u"- ⟦TBD⟧\n- ⟦TBD⟧"_s, u""_s);
    row("with more in the item", rule, u"- ⟦TBD⟧\n  - by Ana\n"_s);
    row("in a paragraph", rule, u"one\n⟦TBD⟧\ntwo\n"_s);
    row("a template's sign", rule, u"# Meeting ⟦{{date}}⟧\n"_s);
    row("a sign in code", rule, u"Write `{{date}}` there\n\n```\n{{team}}\n```\n"_s);
    row("a sign of something else", rule, u"Use {{name}} in Jinja\n"_s);
    row("in code", rule, u"```\nTBD\n```\n\n    TODO\n"_s);
    row("in a comment", rule, u"<!--\nTBD\n-->\n"_s);
    row("in a table", rule, u"| a | b |\n|---|---|\n| TBD | TBD |\n"_s);
    row("behind a label", rule, u"- Scribe: ⟦[add here]⟧\n- b\n"_s, u"- b\n"_s);
    row("behind a bold label", rule, u"**Regrets:** ⟦TBD⟧\n"_s, u""_s);
    row("an answer behind a label", rule, u"- Scribe: Ana\n- Release: TBD in March\n- See https://e.org: TBD\n"_s);
    row("in a sentence", rule, u"The date is TBD.\n- TODO list cleaned up\n"_s);
    row("a heading", rule, u"### TBD\n\nTBA\n---\n"_s);
    row("an empty item", rule, u"- \n"_s);
    row("dots", rule, u"- ...\n"_s);
}

static void conflictRows()
{
    constexpr CheckRule rule = CheckRule::ConflictMarkers;
    row("one", rule, u"a\n⟦<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n⟧d\n"_s);
    row("a marker alone", rule, u"a\n⟦<<<<<<< HEAD⟧\nb\n"_s);
    row("no marker", rule, u"a <<<<<<< HEAD\n<<<<<<\n<<<<<<<x\n"_s);
}

static void headingRows()
{
    row("twice", CheckRule::RepeatedHeading, u"# M\n## A\n⟦## A⟧\r\n## B\n### A\n"_s);
    row("three times, one with a date and a colon", CheckRule::RepeatedHeading,
        u"# M\n## Notes\n⟦## Notes:⟧\n⟦## notes 2026-01-02⟧\n"_s);
    row("a team with two leads", CheckRule::RepeatedHeading,
        u"# M\n## Backlog Reviews\n### CLI - Ana\n- x\n⟦### CLI - Ben⟧\n"_s);
    row("in two teams", CheckRule::RepeatedHeading,
        u"# M\n## Backlog Reviews\n### A - x\n#### Released\n### B - y\n#### Released\n"_s);
    row("in code", CheckRule::RepeatedHeading, u"## A\n```\n## A\n```\n"_s);

    const QString teams = u"# M\n## Backlog Reviews\n### Router - Ana\n"_s;
    row("pasted notes", CheckRule::PastedHeading,
        teams + u"⟦# New Features⟧\n- f\n## More\n- g\n### Disk - Ben\n- y\n"_s,
        teams + u"#### New Features\n- f\n##### More\n- g\n### Disk - Ben\n- y\n"_s);
    row("two of them", CheckRule::PastedHeading,
        teams + u"⟦# New Features⟧\n- f\n⟦# Fixes⟧\n- g\n### Disk - Ben\n- y\n"_s,
        teams + u"#### New Features\n- f\n#### Fixes\n- g\n### Disk - Ben\n- y\n"_s);
    row("an underlined one", CheckRule::PastedHeading, teams + u"⟦New Features⟧\n===\n- f\n### Disk - Ben\n- y\n"_s);
    row("part of the meeting", CheckRule::PastedHeading, teams + u"## Discussion\n- f\n"_s);

    constexpr CheckRule blank = CheckRule::HeadingWithoutBlank;
    row("a link", blank, u"⟦####⟧[v1](https://example.org)\n- x\n"_s, u"#### [v1](https://example.org)\n- x\n"_s);
    row("a word", blank, u"text\n⟦##⟧Agenda\nmore\n"_s, u"text\n## Agenda\nmore\n"_s);
    row("one sign", blank, u"⟦#⟧Meeting\r\n"_s, u"# Meeting\r\n"_s);
    row("a no-break space", blank, u"⟦##⟧\u00A0Agenda\n"_s, u"## Agenda\n"_s);
    row("an issue, a channel, a shebang", blank, u"#123 is done\n\n#cli is where we talk\n\n#!/bin/sh\n"_s);
    row("seven signs", blank, u"#######x\n"_s);
    row("an escaped one", blank, u"\\##x\n"_s);
    row("in code and HTML", blank, u"```\n##x\n```\n\n<!--\n##x\n-->\n\n    ##x\n"_s);
    row("in a list", blank, u"- ##x\n"_s);
    row("an emoji", blank, u"#\uFE0F\u20E3 one\n"_s);
    row("a heading", blank, u"## x\n##\n"_s);
}

static void fenceRows()
{
    constexpr CheckRule rule = CheckRule::UnclosedFence;
    row("before the next team", rule,
        u"## Backlog\n### A\n⟦```⟧ sh\nx\n# y\n\n### B\n- z\n"_s.replace(u"# y"_s, u"#### y"_s),
        u"## Backlog\n### A\n``` sh\nx\n#### y\n```\n\n### B\n- z\n"_s);
    row("to the end", rule, u"a\n\n⟦~~~~⟧\nx\n"_s, u"a\n\n~~~~\nx\n~~~~\n"_s);
    row("without a line ending", rule, u"⟦```⟧\nx"_s, u"```\nx\n```"_s);
    row("CR LF", rule, u"# A\r\n⟦```⟧\r\nx\r\n# B\r\n"_s, u"# A\r\n```\r\nx\r\n```\r\n# B\r\n"_s);
    row("what is behind opens another", rule, u"# A\n⟦```⟧\nx\n# B\n~~~\ny\n"_s, u"# A\n```\nx\n# B\n~~~\ny\n```\n"_s);
    row("a closed one", rule, u"```\nx\n```\n"_s);
    row("closed by a longer one", rule, u"```\nx\n`````\n"_s);
    row("no fence", rule, u"```code``` x\n\n    ```\n"_s);
}

static void linkRows()
{
    constexpr CheckRule broken = CheckRule::BrokenLink;
    row("a blank", broken, u"- see ⟦[notes] (https://example.org/a)⟧.\n"_s,
        u"- see [notes](https://example.org/a).\n"_s);
    row("a blank and parentheses", broken, u"⟦[a]  (https://example.org/a_(b))⟧\n"_s,
        u"[a](https://example.org/a_(b))\n"_s);
    row("to a file beside", broken, u"⟦[a] (./b.md)⟧ ⟦[c] (#d)⟧\n"_s, u"[a](./b.md) [c](#d)\n"_s);
    row("swapped", broken, u"⟦(notes)[https://example.org]⟧ x\n"_s, u"[notes](https://example.org) x\n"_s);
    row("in a quote, a table, a heading", broken,
        u"> ⟦[a] (https://e.org)⟧\n\n| a |\n|---|\n| ⟦[a] (https://e.org)⟧ |\n\n# ⟦[a] (https://e.org)⟧\n"_s,
        u"> [a](https://e.org)\n\n| a |\n|---|\n| [a](https://e.org) |\n\n# [a](https://e.org)\n"_s);
    row("no address", broken, u"⟦[notes]()⟧ and ⟦[notes](<>)⟧ and ⟦![picture]( )⟧\n"_s);
    row("a remark in parentheses", broken, u"[EM] (Ana) asks; a[0] (the first)\n"_s);
    row("a task with a source", broken, u"- [x] (https://example.org) done\n- [ ] (https://example.org)\n"_s);
    row("a link and a remark", broken, u"[a](https://e.org) (https://e.org)\n"_s);
    row("a reference and a remark", broken, u"[a] (https://e.org)\n\n[a]: https://e.org\n"_s);
    row("in code and HTML", broken,
        u"`[a] (https://e.org)` and ``(a)[https://e.org]``\n\n```\n[a]()\n```\n\n<!-- [a] (https://e.org) -->\n"_s);
    row("escaped", broken, u"\\[a] (https://e.org)\n"_s);
    row("links", broken, u"[a](b) ![c](d) <https://e.org>\n"_s);

    constexpr CheckRule bare = CheckRule::BareUrl;
    row("bare", bare, u"- see ⟦https://example.org/a_b⟧.\n"_s, u"- see <https://example.org/a_b>.\n"_s);
    row("twice", bare, u"⟦https://e.org⟧ ⟦https://e.org⟧\n"_s, u"<https://e.org> <https://e.org>\n"_s);
    row("in parentheses", bare, u"(⟦https://e.org/(a)⟧)\n"_s, u"(<https://e.org/(a)>)\n"_s);
    row("in a table and a quote", bare, u"| a |\n|---|\n| ⟦https://e.org⟧ |\n\n> x\r\n> ⟦https://e.org⟧\r\n"_s,
        u"| a |\n|---|\n| <https://e.org> |\n\n> x\r\n> <https://e.org>\r\n"_s);
    row("without a scheme", bare, u"see ⟦www.example.org⟧\n"_s);
    row("behind the same in code and as a link", bare,
        u"`https://e.org` [https://e.org](https://e.org) <https://e.org> ⟦https://e.org⟧\n"_s,
        u"`https://e.org` [https://e.org](https://e.org) <https://e.org> <https://e.org>\n"_s);
    row("links", bare, u"[a](https://e.org) ![b](https://e.org) <https://e.org> [c][d]\n\n[d]: https://e.org\n"_s);
    row("in code and HTML", bare,
        u"`https://e.org`\n\n```\nhttps://e.org\n```\n\n<!-- https://e.org -->\n\n    https://e.org\n"_s);
    row("a mail address", bare, u"ana@example.org\n"_s);
    row("of a broken link", bare, u"[a] (https://e.org)\n"_s);

    constexpr CheckRule vague = CheckRule::VagueLinkText;
    row("here", vague, u"Notes are [⟦here⟧](https://e.org), and [⟦**Click here**⟧](b)\n"_s);
    row("a reference", vague, u"[⟦this link⟧][a]\n\n[a]: b\n"_s);
    row("more words", vague, u"[here are the notes](a) [heretics](b) ![here](c)\n"_s);
    row("in code", vague, u"`[here](a)`\n"_s);
}

static void referenceRows()
{
    constexpr CheckRule undefined = CheckRule::UndefinedReference;
    row("a label", undefined, u"See ⟦[notes][1]⟧ and [notes][2]\n\n[2]: b\n"_s);
    row("a collapsed one", undefined, u"⟦[notes][]⟧\n"_s);
    row("code in the text", undefined, u"⟦[`a` b][c]⟧\n"_s);
    row("words in brackets", undefined, u"[EM] x, [add here], a[0][1], f()[1][2]\n"_s);
    row("defined in a quote and a list", undefined, u"[a][b] [a][c]\n\n> [b]: x\n\n- [c]: y\n"_s);
    row("defined on two lines", undefined, u"[a][b]\n\n[b]:\nhttps://e.org\n"_s);
    row("another case", undefined, u"[a][Straße]\n\n[STRASSE]: x\n"_s);
    row("in code", undefined, u"`[a][b]`\n\n```\n[a][b]\n```\n"_s);
    row("escaped", undefined, u"\\[a][b]\n"_s);

    constexpr CheckRule unused = CheckRule::UnusedDefinition;
    row("one of two", unused, u"[a][b]\n\n[b]: x\n⟦[c]: y⟧\n"_s, u"[a][b]\n\n[b]: x\n"_s);
    row("with a title", unused, u"a\n\n⟦[c]: <y> 'T'⟧\r\n"_s, u"a\n\n"_s);
    row("with a title of its own line", unused, u"⟦[c]: y\n'T'⟧\nx\n"_s, u"x\n"_s);
    row("before a paragraph", unused, u"⟦[c]: y⟧\nx\n"_s, u"x\n"_s);
    row("defined twice", unused, u"[c]\n\n[c]: x\n⟦[C]: y⟧\n"_s, u"[c]\n\n[c]: x\n"_s);
    row("in a list", unused, u"- ⟦[c]: y⟧\n- x\n"_s);
    row("as a picture, a shortcut, in a heading", unused, u"![a][b] [c]\n# [d][]\n\n[b]: 1\n[c]: 2\n[d]: 3\n"_s);
    row("no definition", unused, u"text\n[c]: y\n\n    [d]: z\n\n`[e]: f`\n"_s);
    row("in code", unused, u"```\n[c]: y\n```\n"_s);
}

static void tableRows()
{
    constexpr CheckRule cells = CheckRule::TableCells;
    row("missing", cells, u"| a | b |\n|---|---|\n⟦| 1 |⟧\n"_s, u"| a | b |\n|---|---|\n| 1 | |\n"_s);
    row("too many", cells, u"a | b\n---|---\n1 | 2 | ⟦3 | 4⟧\n"_s);
    row("a pipe in code", cells, u"a | b\n---|---\n⟦1 | `x|y`⟧\n"_s, u"a | b\n---|---\n1 | `x\\|y`\n"_s);
    row("a roadmap", cells, u"When? | What?\n---|---\n*Soon* | - a\n||\n*Next* |\n"_s);
    row("in code", cells, u"```\n| a | b |\n|---|---|\n| 1 |\n```\n"_s);

    constexpr CheckRule delimiter = CheckRule::TableDelimiterRow;
    row("too short", delimiter, u"| a | b |\n⟦|---|⟧\n| 1 | 2 |\n"_s, u"| a | b |\n|---|---|\n| 1 | 2 |\n"_s);
    row("too short, of single dashes", delimiter, u"a | b\n⟦-|⟧\n1 | 2\n"_s, u"a | b\n-|-|\n1 | 2\n"_s);
    row("too long", delimiter, u"a | b\r\n⟦---|---|---⟧\r\n1 | 2\r\n"_s, u"a | b\r\n---|---\r\n1 | 2\r\n"_s);
    row("right", delimiter, u"| a | b |\n|---|---|\n"_s);
    row("no table", delimiter, u"a | b\n\n---\n"_s);
}

static void listRows()
{
    constexpr CheckRule empty = CheckRule::EmptyItem;
    row("between others", empty, u"- a\n⟦-⟧ \n- b\n"_s, u"- a\n- b\n"_s);
    row("all of a section", empty, u"## A\n\n⟦*⟧\n\n## B\n"_s, u"## A\n\n\n## B\n"_s);
    row("nested, CR LF", empty, u"- a\r\n  - c\r\n  ⟦-⟧\r\n- b\r\n"_s, u"- a\r\n  - c\r\n- b\r\n"_s);
    row("below an item, which would be a heading", empty, u"- a\n  ⟦-⟧\n- b\n"_s, u"- a\n- b\n"_s);
    row("the last", empty, u"- a\n⟦-⟧"_s, u"- a\n"_s);
    row("a number", empty, u"1. a\n⟦2.⟧\n3. b\n"_s);
    row("in another", empty, u"- ⟦-⟧\n"_s);
    row("with words on the next line", empty, u"-\n  a\n"_s);
    row("an underline", empty, u"a\n-\n"_s);
    const QString roadmap = u"When? | What?\n---|---\n"_s;
    row("a roadmap's", empty, roadmap + u"*Soon* | - a\n|| ⟦-⟧ \n|| - b\n"_s, roadmap + u"*Soon* | - a\n|| - b\n"_s);
    row("a roadmap's, with the label", empty, roadmap + u"*Soon* | ⟦-⟧\n|| - b\n"_s, roadmap + u"*Soon* | - b\n"_s);
    row("another table's dash", empty, u"| a | b |\n|---|---|\n| c | - |\n"_s);
    row("in code", empty, u"```\n-\n```\n"_s);

    constexpr CheckRule doubled = CheckRule::DoubledMarker;
    row("two", doubled, u"* ⟦- ⟧a\n* b\n"_s, u"* a\n* b\n"_s);
    row("three", doubled, u"- ⟦* - ⟧a\n"_s, u"- a\n"_s);
    row("behind a number", doubled, u"1. ⟦-  ⟧a\n"_s, u"1. a\n"_s);
    row("with nested items", doubled, u"* ⟦- ⟧a\n    - b\n"_s);
    row("a list in a list", doubled, u"- - a\n  - b\n"_s);
    row("a number", doubled, u"- 1. a\n"_s);
    row("a thematic break", doubled, u"- - -\n\n* * *\n"_s);
    row("a dash", doubled, u"- – a\n- \\- b\n"_s);

    constexpr CheckRule marker = CheckRule::MarkerWithoutBlank;
    row("between items", marker, u"- a\n⟦-⟧bc\n- d\n"_s, u"- a\n- bc\n- d\n"_s);
    row("a star", marker, u"* a\n⟦*⟧Michael: b\n"_s, u"* a\n* Michael: b\n"_s);
    row("all of them", marker, u"We have:\n⟦-⟧one\n⟦-⟧two\n"_s, u"We have:\n- one\n- two\n"_s);
    row("numbers", marker, u"1. a\n⟦2.⟧Bc\n"_s, u"1. a\n2. Bc\n"_s);
    row("a no-break space", marker, u"⟦-⟧\u00A0word\r\n"_s, u"- word\r\n"_s);
    row("alone", marker, u"-word\n\n*note\n"_s);
    row("emphasis", marker, u"* a\n*b* c\n"_s);
    row("an option", marker, u"- use\n-v or\n--verbose\n"_s);
    row("a number with a fraction", marker, u"1. a\n1.5 b\n"_s);
    row("in code", marker, u"```\n- a\n-bc\n```\n"_s);
    row("a rule", marker, u"- a\n\n---\n"_s);

    constexpr CheckRule indent = CheckRule::MixedListIndent;
    row("one level in two ways", indent, u"- a\n  - b\n  - c\n- d\n⟦    -⟧ e\n"_s,
        u"- a\n  - b\n  - c\n- d\n  - e\n"_s);
    row("a tab", indent, u"- a\n  - b\n  - c\n- d\n⟦\t-⟧ e\n\t  more\n"_s,
        u"- a\n  - b\n  - c\n- d\n  - e\n    more\n"_s);
    row("siblings", indent, u"- a\n⟦ -⟧ b\n- c\n"_s);
    row("tabs are usual", indent, u"- a\n\t- b\n\t- c\n- d\n⟦  -⟧ e\n"_s, u"- a\n\t- b\n\t- c\n- d\n\t- e\n"_s);
    row("code goes along", indent, u"- a\n  - b\n- c\n  - b\n- d\n⟦    -⟧ e\n\n      ```\n      x\n      ```\n"_s,
        u"- a\n  - b\n- c\n  - b\n- d\n  - e\n\n    ```\n    x\n    ```\n"_s);
    row("numbers need more", indent, u"- a\n  - b\n- c\n  1. d\n     - e\n"_s);
    row("a list further in", indent, u"  - a\n    - b\n  - c\n"_s);
    row("two lists", indent, u"- a\n  - b\n\ntext\n\n- a\n    - b\n"_s);
    row("alike", indent, u"- a\n    - b\n        - c\n- d\n    - e\n"_s);
}

static void characterRows()
{
    constexpr CheckRule mojibake = CheckRule::Mojibake;
    row("a name", mojibake, u"### CLI - Dies K⟦Ã¶⟧per\n"_s, u"### CLI - Dies Köper\n"_s);
    row("a quotation mark", mojibake, u"it⟦â€™⟧s ⟦â€œ⟧ok⟦â€\u009D⟧\n"_s, u"it’s “ok”\n"_s);
    row("twice over", mojibake, u"K⟦ÃƒÂ¶⟧per\n"_s, u"Köper\n"_s);
    row("an emoji", mojibake, u"⟦ðŸ˜€⟧\n"_s, u"😀\n"_s);
    row("several in a row", mojibake, u"⟦Ã¤Ã¶Ã¼⟧\n"_s, u"äöü\n"_s);
    row("French and Portuguese", mojibake, u"«À CAFÉ» NÃO IRMÃ» É’ „Ä“ Â é à\n"_s);
    row("in code", mojibake, u"`KÃ¶per`\n\n```\nKÃ¶per\n```\n"_s);

    constexpr CheckRule bidi = CheckRule::BidiControl;
    row("an override", bidi, u"a⟦\u202E⟧b⟦\u202C⟧\n"_s, u"ab\n"_s);
    row("in code", bidi, u"`a⟦\u2066⟧b`\n"_s, u"`ab`\n"_s);
    row("Hebrew", bidi, u"שלום\u200F\n"_s);

    constexpr CheckRule invisible = CheckRule::InvisibleCharacter;
    row("zero width", invisible, u"a⟦\u200B⟧b⟦\uFEFF⟧c⟦\u00AD⟧d\n"_s, u"abcd\n"_s);
    row("a line separator", invisible, u"a⟦\u2028⟧b\n"_s, u"a b\n"_s);
    row("a control", invisible, u"a⟦\u0007⟧b\n"_s, u"ab\n"_s);
    row("a joiner between letters", invisible, u"a⟦\u200D⟧b\n"_s, u"ab\n"_s);
    row("a direction mark in English", invisible, u"a⟦\u200E⟧b\n"_s, u"ab\n"_s);
    row("emoji and Persian", invisible, u"👩\u200D💻 می\u200Cخواهم\n"_s);
    row("a no-break space, a tab, CR LF", invisible, u"a\u00A0b\tc\r\n"_s);
}

static void htmlRows()
{
    constexpr CheckRule rule = CheckRule::SwallowedHtml;
    row("a name", rule, u"- rename ⟦<name>⟧-live\n"_s, u"- rename \\<name>-live\n"_s);
    row("words", rule, u"Hello ⟦<your name>⟧ and ⟦</team>⟧\n"_s, u"Hello \\<your name> and \\</team>\n"_s);
    row("alone on its line", rule, u"⟦<service-name>⟧\n⟦<app>⟧ x\n"_s, u"\\<service-name>\n\\<app> x\n"_s);
    row("in a table", rule, u"| a |\n|---|\n| ⟦<name>⟧ |\n"_s, u"| a |\n|---|\n| \\<name> |\n"_s);
    row("HTML", rule, u"a<br>b <sub>c</sub> <kbd>d</kbd>\n\n<details>\n\nx\n\n</details>\n"_s);
    row("no tag", rule, u"<SERVICE_NAME> a < b <3 <- <https://e.org> <ana@e.org>\n"_s);
    row("in code", rule, u"`<name>` and `` <name> ``\n\n```\n<name>\n```\n"_s);
    row("a comment", rule, u"a <!-- <name> --> b\n\n<!-- <name> -->\n"_s);
    row("escaped", rule, u"\\<name> &lt;name>\n"_s);
}

static void agendaRows()
{
    constexpr CheckRule rule = CheckRule::AgendaMismatch;
    row("a section", rule,
        u"# M\n## Agenda\n* Announcements\n* Backlog Review\n\n## Announcements\n⟦## Discussion⟧\n## Backlog Reviews\n"_s,
        u"# M\n## Agenda\n* Announcements\n* Discussion\n* Backlog Review\n\n## Announcements\n## Discussion\n## Backlog Reviews\n"_s);
    row("the first", rule,
        u"## Agenda\n- Discussion\n- Backlog\n\n⟦## Announcements⟧\n## Discussion\n## Backlog Reviews\n"_s,
        u"## Agenda\n- Announcements\n- Discussion\n- Backlog\n\n## Announcements\n## Discussion\n## Backlog Reviews\n"_s);
    row("an item", rule,
        u"## Agenda\n- Discussion\n- Announcements\n- ⟦Action Items⟧\n\n## Announcements\n## Discussion\n"_s);
    row("two at one place", rule,
        u"## Agenda\n- Announcements\n- Action Items\n\n## Announcements\n⟦## Discussion⟧\n⟦## Decisions⟧\n## Action Items\n"_s,
        u"## Agenda\n- Announcements\n- Discussion\n- Decisions\n- Action Items\n\n## Announcements\n## Discussion\n## Decisions\n## Action Items\n"_s);
    row("topics", rule, u"## Agenda\n- What to do with the disk\n- Discussion\n\n## Discussion\n## Decisions\n"_s);
    row("all of them", rule,
        u"## Agenda\n- Announcements\n- *Discussion*\n\n## Announcements\n## Discussion\n## Dial-in\n"_s);
}

void TestRules::found_data()
{
    QTest::addColumn<CheckRule>("rule");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("fixed");
    placeholderRows();
    conflictRows();
    headingRows();
    fenceRows();
    linkRows();
    referenceRows();
    tableRows();
    listRows();
    characterRows();
    htmlRows();
    agendaRows();
    row("some without", CheckRule::TeamWithoutUpdate,
        u"# M\n## Backlog Reviews\n### A - Ana\n- x\n\n⟦### B - Ben⟧\n\n⟦### C⟧\n[add here]\n### D - Dan\n#### `d-x`\n- y\n"_s,
        u"# M\n## Backlog Reviews\n### A - Ana\n- x\n\n### B - Ben\n- No update\n\n### C\n- No update\n### D - Dan\n#### `d-x`\n- y\n"_s);
    row("all without", CheckRule::TeamWithoutUpdate, u"# M\n## Backlog Reviews\n### A - Ana\n\n### B - Ben\n"_s);
}

static QList<Finding> findingsOf(const QString &text, CheckRule rule, const CheckContext &context = {})
{
    const SyntaxTree tree(text);
    QList<Finding> findings = check(tree, readMinutes(tree), context);
    findings.removeIf([rule](const Finding &finding) { return finding.rule() != rule; });
    return findings;
}

void TestRules::found()
{
    QFETCH(CheckRule, rule);
    QFETCH(QString, marked);
    QFETCH(QString, fixed);
    const QString text = MarkedText::of(marked).text;

    const QList<Finding> findings = findingsOf(text, rule);

    QList<TextRange> ranges;
    std::ranges::transform(findings, std::back_inserter(ranges), &Finding::range);
    QCOMPARE(MarkedText::marked(text, ranges), marked);
    QCOMPARE(joinedFixes(findings).appliedTo(text), fixed);
    for (const Finding &left : findingsOf(fixed, rule))
        QVERIFY2(left.fix.isEmpty(), qPrintable(fixed));
}

void TestRules::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<CheckRule>("rule");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("conflict") << u"<<<<<<< a\n=======\n>>>>>>> b\n"_s << CheckRule::ConflictMarkers
                              << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("heading") << u"# M\n\n## A\n## A\n"_s << CheckRule::RepeatedHeading << QStringList{u"A"_s, u"3"_s};
    QTest::newRow("cells") << u"a | b\n---|---\n1|2|3\n"_s << CheckRule::TableCells << QStringList{u"3"_s, u"2"_s};
    QTest::newRow("character") << u"a\u202Eb"_s << CheckRule::BidiControl << QStringList{u"U+202E"_s};
    QTest::newRow("mojibake") << u"KÃ¶per"_s << CheckRule::Mojibake << QStringList{u"Ã¶"_s, u"ö"_s};
    QTest::newRow("markers") << u"- * - a\n"_s << CheckRule::DoubledMarker << QStringList{u"* -"_s};
}

void TestRules::words()
{
    QFETCH(QString, text);
    QFETCH(CheckRule, rule);

    const QList<Finding> findings = findingsOf(text, rule);

    QCOMPARE(findings.size(), 1);
    QTEST(findings.first().words, "words");
}

void TestRules::noRuleSeesWhatIsBetweenConflictMarkers()
{
    const QString text = u"# M\n## A\n- TBD\n<<<<<<< a\n## B\n- TBD\n```\n=======\n## B\n##x\n>>>>>>> b\n## C\n-\n"_s;
    const SyntaxTree tree(text);

    const QList<Finding> findings = check(tree, readMinutes(tree));

    QStringList found;
    for (const Finding &finding : findings)
        found.append(toString(finding.rule()));
    QCOMPARE(found, (QStringList{u"placeholder"_s, u"conflict-markers"_s, u"empty-item"_s}));
    QCOMPARE(joinedFixes(findings).appliedTo(text),
             u"# M\n## A\n<<<<<<< a\n## B\n- TBD\n```\n=======\n## B\n##x\n>>>>>>> b\n## C\n"_s);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
