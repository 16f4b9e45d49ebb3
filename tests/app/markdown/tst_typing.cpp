#include "app/markdown/typing.h"

#include "app/markdown/syntaxtree.h"
#include "tests/support/random.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

/// Texts of the rows show the selection: one | is the caret, of two the first is the anchor.
struct Marked
{
    QString text;
    TextRange selection;
};

Marked parse(const QString &marked)
{
    const qsizetype begin = marked.indexOf(u'|');
    qsizetype end = marked.indexOf(u'|', begin + 1);
    end = end < 0 ? begin : end - 1;
    return {QString(marked).remove(u'|'), {begin, end}};
}

QString shown(const QString &text, TextRange selection)
{
    QString result = text;
    result.insert(std::max(selection.begin, selection.end), u'|');
    if (selection.begin != selection.end)
        result.insert(std::min(selection.begin, selection.end), u'|');
    return result;
}

using Key = std::optional<TypedEdit> (*)(const SyntaxTree &, TextRange, TextRange);

/// What a key makes of a text; "nothing" where it is not ours.
QString pressed(Key key, const QString &before)
{
    const Marked marked = parse(before);
    const SyntaxTree tree(marked.text);
    const auto edit = key(tree, marked.selection, {0, marked.text.size()});
    if (!edit)
        return u"nothing"_s;
    if (!edit->change.fits(marked.text))
        return u"does not fit"_s;
    return shown(edit->change.appliedTo(marked.text), edit->selection);
}

void rows(std::initializer_list<std::tuple<const char *, QString, QString>> list)
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    for (const auto &[name, before, after] : list)
        QTest::newRow(name) << before << after;
}

std::optional<TypedEdit> bold(const SyntaxTree &tree, TextRange selection, TextRange field)
{
    return toggledMarker(tree, selection, field, u"**");
}

std::optional<TypedEdit> italic(const SyntaxTree &tree, TextRange selection, TextRange field)
{
    return toggledMarker(tree, selection, field, u"*");
}

std::optional<TypedEdit> pasteAddress(const SyntaxTree &tree, TextRange selection, TextRange)
{
    return pastedOver(tree, selection, u"https://example.org/a"_s);
}

const QString none = u"nothing"_s;

} // namespace

class TestTyping : public QObject
{
    Q_OBJECT

private slots:
    void newLineContinuesLists_data();
    void newLineContinuesLists();
    void hardBreakStaysInItsItem_data();
    void hardBreakStaysInItsItem();
    void tabIndentsByTheListsStep_data();
    void tabIndentsByTheListsStep();
    void backtabOutdents_data();
    void backtabOutdents();
    void movingUpPassesTheNeighbour_data();
    void movingUpPassesTheNeighbour();
    void movingDownPassesTheNeighbour_data();
    void movingDownPassesTheNeighbour();
    void boldToggles_data();
    void boldToggles();
    void italicToggles_data();
    void italicToggles();
    void linkingLeavesTheCaretWhereSomethingIsMissing_data();
    void linkingLeavesTheCaretWhereSomethingIsMissing();
    void anAddressPastedOverASelectionIsALink_data();
    void anAddressPastedOverASelectionIsALink();
    void addressesThatWouldEndTheLinkEarlyAreWrapped();
    void taskBoxesToggle();
    void nothingOutsideOfTheFieldIsTouched();
    void everyEditFitsAnyText();
    void movingKeepsEveryLine();
};

void TestTyping::newLineContinuesLists_data()
{
    rows({
        {"bullet", u"- one|"_s, u"- one\n- |"_s},
        {"bullet of another kind and gap", u"*   one|"_s, u"*   one\n*   |"_s},
        {"in the middle", u"- one| two"_s, u"- one\n- |two"_s},
        {"at the begin", u"- |one"_s, u"- \n- |one"_s},
        {"before the marker", u"|- one"_s, none},
        {"inside the marker", u"-| one"_s, none},
        {"over a selection", u"- on|e t|wo"_s, u"- on\n- |wo"_s},
        {"ordered", u"3. one|"_s, u"3. one\n4. |"_s},
        {"ordered with parenthesis", u"9) one|"_s, u"9) one\n10) |"_s},
        {"ordered that repeats its number", u"1. one\n1. two|"_s, u"1. one\n1. two\n1. |"_s},
        {"later items keep their numbers", u"1. one|\n2. two"_s, u"1. one\n2. |\n2. two"_s},
        {"open task", u"- [ ] one|"_s, u"- [ ] one\n- [ ] |"_s},
        {"done task", u"- [x] one|"_s, u"- [x] one\n- [ ] |"_s},
        {"nested by two", u"- a\n  - b|"_s, u"- a\n  - b\n  - |"_s},
        {"nested by a tab", u"- a\n\t- b|"_s, u"- a\n\t- b\n\t- |"_s},
        {"nested by four", u"1. a\n    - b|"_s, u"1. a\n    - b\n    - |"_s},
        {"CR LF", u"- one|\r\n- two\r\n"_s, u"- one\r\n- |\r\n- two\r\n"_s},
        {"quote", u"> one|"_s, u"> one\n> |"_s},
        {"quoted list", u"> - one|"_s, u"> - one\n> - |"_s},
        {"second line of an item", u"- one\n  more|"_s, u"- one\n  more\n  |"_s},
        {"empty item ends the list", u"- one\n- |"_s, u"- one\n\n|"_s},
        {"empty task ends the list", u"- [ ] one\n- [ ] |"_s, u"- [ ] one\n\n|"_s},
        {"empty ordered item ends the list", u"1. one\n2. |\n"_s, u"1. one\n\n|\n"_s},
        {"empty item between others", u"- one\n- |\n- two"_s, u"- one\n\n|\n- two"_s},
        {"empty ordered item between others", u"1. one\n2. |\n3. two"_s, u"1. one\n\n|\n\n3. two"_s},
        {"empty item behind a blank line", u"- one\n\n- |"_s, u"- one\n\n|"_s},
        {"empty item alone", u"# A\n- |"_s, u"# A\n|"_s},
        {"empty item, CR LF", u"- one\r\n- |\r\n"_s, u"- one\r\n\r\n|\r\n"_s},
        {"empty nested item goes one out", u"- a\n  - b\n  - |"_s, u"- a\n  - b\n- |"_s},
        {"empty nested item goes one out of an ordered list", u"1. a\n   - b\n   - |"_s, u"1. a\n   - b\n2. |"_s},
        {"empty quoted line ends the quote", u"> one\n> |"_s, u"> one\n\n|"_s},
        {"empty quoted line alone", u"one\n\n> |"_s, u"one\n\n|"_s},
        {"empty item in a quote ends the list", u"> - one\n> - |"_s, u"> - one\n>\n> |"_s},
        {"paragraph", u"words|"_s, none},
        {"heading", u"## words|"_s, none},
        {"thematic break", u"* * *|"_s, none},
        {"fenced code", u"```\n- one|\n```"_s, none},
        {"fenced code in an item", u"- a\n  ```\n  - one|\n  ```"_s, u"- a\n  ```\n  - one\n  |\n  ```"_s},
        {"a fence that opens in an item", u"- ```|"_s, u"- ```\n  |"_s},
        {"a fence that opens in an ordered item", u"10. ```sh|\n11. b"_s, u"10. ```sh\n    |\n11. b"_s},
        {"a fence below an item's text", u"- a\n  ```|"_s, u"- a\n  ```\n  |"_s},
        {"an empty line of code in an item", u"- ```\n  a\n  |\n  ```"_s, u"- ```\n  a\n  \n  |\n  ```"_s},
        {"indented code in an item's fence", u"- ```\n    a|\n  ```"_s, u"- ```\n    a\n    |\n  ```"_s},
        {"a fence in a quote", u"> ```|"_s, u"> ```\n> |"_s},
        {"indented code", u"words\n\n    - one|"_s, none},
        {"HTML", u"<div>\n- one|\n</div>"_s, none},
        {"no list: number in a sentence", u"2017. A year|"_s, u"2017. A year\n2018. |"_s},
        {"no blank behind the marker", u"-one|"_s, none},
        {"trailing blanks go to neither", u"- one|  "_s, u"- one\n- |"_s},
        {"bold that ends is left", u"- **one|**"_s, u"- **one**\n- |"_s},
        {"bold italic that ends is left", u"- ***one|*** two"_s, u"- ***one***\n- |two"_s},
        {"bold in italics", u"- *a __one|__*"_s, u"- *a __one__*\n- |"_s},
        {"bold that ends with a blank is left", u"- **one |**"_s, u"- **one**\n- |"_s},
        {"bold that ends in a paragraph", u"**one|** two"_s, u"**one**\n|two"_s},
        {"bold without words goes", u"- a **|**"_s, u"- a \n- |"_s},
        {"inside of bold", u"- **on|e**"_s, u"- **on\n- |e**"_s},
    });
}

void TestTyping::newLineContinuesLists()
{
    QFETCH(QString, before);
    QTEST(pressed(newLine, before), "after");
}

void TestTyping::hardBreakStaysInItsItem_data()
{
    rows({
        {"paragraph", u"one|two"_s, u"one  \n|two"_s},
        {"item", u"- one|"_s, u"- one  \n  |"_s},
        {"ordered item", u"10. one|"_s, u"10. one  \n    |"_s},
        {"task", u"- [ ] one|"_s, u"- [ ] one  \n  |"_s},
        {"nested item", u"- a\n  - b|"_s, u"- a\n  - b  \n    |"_s},
        {"quote", u"> one|"_s, u"> one  \n> |"_s},
        {"a blank is there", u"one | two"_s, u"one  \n|two"_s},
        {"CR LF", u"one|\r\ntwo"_s, u"one  \r\n|\r\ntwo"_s},
        {"heading", u"# one|"_s, none},
        {"empty line", u"a\n\n|"_s, none},
        {"empty item", u"- |"_s, none},
        {"code", u"```\none|\n```"_s, none},
    });
}

void TestTyping::hardBreakStaysInItsItem()
{
    QFETCH(QString, before);
    QTEST(pressed(hardBreak, before), "after");
}

void TestTyping::tabIndentsByTheListsStep_data()
{
    rows({
        {"as wide as the marker", u"- a\n- b|"_s, u"- a\n  - b|"_s},
        {"ordered needs three", u"1. a\n2. b|"_s, u"1. a\n   2. b|"_s},
        {"two digits need four", u"10. a\n11. b|"_s, u"10. a\n    11. b|"_s},
        {"wide gap", u"-   a\n-   b|"_s, u"-   a\n    -   b|"_s},
        {"the list's own four", u"- a\n    - b\n- c|"_s, u"- a\n    - b\n    - c|"_s},
        {"the list's own tab", u"- a\n\t- b\n- c|"_s, u"- a\n\t- b\n\t- c|"_s},
        {"a step that is too narrow is not taken", u"- a\n  - b\n\n1. c\n2. d|"_s, u"- a\n  - b\n\n1. c\n   2. d|"_s},
        {"what is nested comes along", u"- a\n- b|\n  - c\n- d"_s, u"- a\n  - b|\n    - c\n- d"_s},
        {"second lines come along", u"- a\n- b|\n  more\n\n  end\n"_s, u"- a\n  - b|\n    more\n\n    end\n"_s},
        {"several items", u"- a\n- |b\n- c|\n"_s, u"- a\n  - |b\n  - c|\n"_s},
        {"caret at the line's begin", u"- a\n|- b"_s, u"- a\n  |- b"_s},
        {"in a quote", u"> - a\n> - b|"_s, u"> - a\n>   - b|"_s},
        {"the first item cannot", u"- a|\n- b"_s, u"- a|\n- b"_s},
        {"a nested first item cannot", u"- a\n  - b|"_s, u"- a\n  - b|"_s},
        {"CR LF", u"- a\r\n- b|\r\n"_s, u"- a\r\n  - b|\r\n"_s},
        {"several lines of text", u"|one\n\ntwo|\n"_s, u"    |one\n\n    two|\n"_s},
        {"several lines, one with a tab", u"|one\n\ttwo|\n"_s, u"\t|one\n\t\ttwo|\n"_s},
        {"a line that is only touched stays", u"|one\ntwo\n|three"_s, u"    |one\n    two\n|three"_s},
        {"a line of text", u"one|"_s, none},
        {"a line of an item that is not its first", u"- a\n- b\n  more|"_s, none},
    });
}

void TestTyping::tabIndentsByTheListsStep()
{
    QFETCH(QString, before);
    QTEST(pressed(indented, before), "after");
}

void TestTyping::backtabOutdents_data()
{
    rows({
        {"two", u"- a\n  - b|"_s, u"- a\n- b|"_s},
        {"four", u"1. a\n    - b|"_s, u"1. a\n- b|"_s},
        {"tab", u"- a\n\t- b|"_s, u"- a\n- b|"_s},
        {"only one level", u"- a\n  - b\n    - c|"_s, u"- a\n  - b\n  - c|"_s},
        {"what is nested comes along", u"- a\n  - b|\n    - c\n"_s, u"- a\n- b|\n  - c\n"_s},
        {"in a quote", u"> - a\n>   - b|"_s, u"> - a\n> - b|"_s},
        {"an outermost item cannot", u"- a|"_s, u"- a|"_s},
        {"an outermost item that is indented", u"  - a|"_s, u"- a|"_s},
        {"several items", u"- a\n  - |b\n  - c|\n"_s, u"- a\n- |b\n- c|\n"_s},
        {"a tab that is too wide leaves blanks", u"- a\n  - b\n\t- c|"_s, u"- a\n  - b\n  - c|"_s},
        {"several lines of text", u"|one\n      two\n\tthree|\n"_s, u"|one\n  two\nthree|\n"_s},
        {"a line of text", u"  one|"_s, none},
    });
}

void TestTyping::backtabOutdents()
{
    QFETCH(QString, before);
    QTEST(pressed(outdented, before), "after");
}

void TestTyping::movingUpPassesTheNeighbour_data()
{
    rows({
        {"item", u"- a\n- b|"_s, u"- b|\n- a"_s},
        {"item with what is nested", u"- a\n  - x\n- b|\n  - y\n"_s, u"- b|\n  - y\n- a\n  - x\n"_s},
        {"nested item", u"- a\n  - x\n  - y|\n"_s, u"- a\n  - y|\n  - x\n"_s},
        {"from a second line", u"- a\n- b\n  more|\n"_s, u"- b\n  more|\n- a\n"_s},
        {"numbers stay in order", u"1. a\n2. b|\n"_s, u"1. b|\n2. a\n"_s},
        {"numbers of other widths", u"9. a\n10. b|\n"_s, u"9. b|\n10. a\n"_s},
        {"loose list", u"- a\n\n- b|\n"_s, u"- b|\n\n- a\n"_s},
        {"several items", u"- a\n- |b\n- c|\n"_s, u"- |b\n- c|\n- a\n"_s},
        {"first item", u"- a|\n- b"_s, u"- a|\n- b"_s},
        {"lines", u"one\ntwo|\n"_s, u"two|\none\n"_s},
        {"several lines", u"one\nt|wo\nthr|ee\n"_s, u"t|wo\nthr|ee\none\n"_s},
        {"first line", u"one|\ntwo"_s, u"one|\ntwo"_s},
        {"CR LF without one at the end", u"- a\r\n- b|"_s, u"- b|\r\n- a"_s},
        {"code lines", u"```\na\nb|\n```\n"_s, u"```\nb|\na\n```\n"_s},
    });
}

void TestTyping::movingUpPassesTheNeighbour()
{
    QFETCH(QString, before);
    QTEST(pressed(movedUp, before), "after");
}

void TestTyping::movingDownPassesTheNeighbour_data()
{
    rows({
        {"item", u"- a|\n- b"_s, u"- b\n- a|"_s},
        {"item with what is nested", u"- a|\n  - x\n- b\n  - y\n"_s, u"- b\n  - y\n- a|\n  - x\n"_s},
        {"numbers stay in order", u"1. |a\n2. b\n"_s, u"1. b\n2. |a\n"_s},
        {"last item", u"- a\n- b|"_s, u"- a\n- b|"_s},
        {"lines", u"one|\ntwo\n"_s, u"two\none|\n"_s},
        {"last line", u"one\ntwo|"_s, u"one\ntwo|"_s},
    });
}

void TestTyping::movingDownPassesTheNeighbour()
{
    QFETCH(QString, before);
    QTEST(pressed(movedDown, before), "after");
}

void TestTyping::boldToggles_data()
{
    rows({
        {"selection", u"a |b c| d"_s, u"a **|b c|** d"_s},
        {"off", u"a **|b c|** d"_s, u"a |b c| d"_s},
        {"off, marks selected", u"a |**b c**| d"_s, u"a |b c| d"_s},
        {"blanks at its ends stay outside", u"a| b |c"_s, u"a **|b|** c"_s},
        {"word at the caret", u"a wo|rd c"_s, u"a **wo|rd** c"_s},
        {"word at its end", u"a word| c"_s, u"a **word|** c"_s},
        {"word off", u"a **wo|rd** c"_s, u"a wo|rd c"_s},
        {"word with a hyphen", u"a-wo|rd"_s, u"**a-wo|rd**"_s},
        {"nothing", u"a | c"_s, u"a **|** c"_s},
        {"nothing, off", u"a **|** c"_s, u"a | c"_s},
        {"out at the end", u"a **b c|** d"_s, u"a **b c**| d"_s},
        {"out behind a blank", u"a **b c |**"_s, u"a **b c** |"_s},
        {"out of underscores", u"__b|__"_s, u"__b__|"_s},
        {"out of bold in italics", u"***b|***"_s, u"***b**|*"_s},
        {"back in", u"a **b c**| d"_s, u"a **b c|** d"_s},
        {"back in at the begin", u"a |**b c**"_s, u"a **|b c**"_s},
        {"inside of several words", u"a **b wo|rd** d"_s, u"a b wo|rd d"_s},
        {"before another mark", u"**a** wo|rd **b**"_s, u"**a** **wo|rd** **b**"_s},
        {"asterisks that are text", u"\\*\\*a wo|rd**"_s, u"\\*\\*a **wo|rd****"_s},
        {"an asterisk that is a bullet", u"* wo|rd*"_s, u"* **wo|rd***"_s},
        {"in italics", u"*|b|*"_s, u"***|b|***"_s},
        {"off in both", u"***|b|***"_s, u"*|b|*"_s},
        {"underscores", u"__|b|__"_s, u"|b|"_s},
        {"list marker stays outside", u"|- b|"_s, u"- **|b|**"_s},
        {"several lines", u"|- a\n- b|\n"_s, u"- **|a**\n- **b|**\n"_s},
        {"several lines off", u"- |**a**\n- **b**|\n"_s, u"- |a\n- b|\n"_s},
        {"code span", u"a `b| c` d"_s, none},
        {"behind a code span", u"`a` b|"_s, u"`a` **b|**"_s},
        {"code block", u"```\na|\n```"_s, none},
        {"only blanks", u"a| |b"_s, none},
    });
}

void TestTyping::boldToggles()
{
    QFETCH(QString, before);
    QTEST(pressed(bold, before), "after");
}

void TestTyping::italicToggles_data()
{
    rows({
        {"selection", u"a |b| c"_s, u"a *|b|* c"_s},
        {"off", u"a *|b|* c"_s, u"a |b| c"_s},
        {"in bold", u"**|b|**"_s, u"***|b|***"_s},
        {"off in both", u"***|b|***"_s, u"**|b|**"_s},
        {"underscores", u"_|b|_"_s, u"|b|"_s},
        {"word in bold", u"**wo|rd**"_s, u"***wo|rd***"_s},
        {"out at the end", u"*b|*"_s, u"*b*|"_s},
        {"out of italics in bold", u"***b|***"_s, u"***b*|**"_s},
        {"a name with underscores", u"snake_case_na|me"_s, u"*snake_case_na|me*"_s},
        {"asterisks with blanks", u"2 * 3 wo|rd * 4"_s, u"2 * 3 *wo|rd* * 4"_s},
    });
}

void TestTyping::italicToggles()
{
    QFETCH(QString, before);
    QTEST(pressed(italic, before), "after");
}

void TestTyping::linkingLeavesTheCaretWhereSomethingIsMissing_data()
{
    rows({
        {"selection", u"see |the notes| now"_s, u"see [the notes](|) now"_s},
        {"address", u"see |https://example.org|"_s, u"see [|](https://example.org)"_s},
        {"word", u"see no|tes"_s, u"see [notes](|)"_s},
        {"nothing", u"a | b"_s, u"a [|]() b"_s},
        {"brackets", u"|a ]b|"_s, u"[a \\]b](|)"_s},
        {"over lines", u"|a\nb|"_s, none},
        {"code", u"`a|b`"_s, none},
    });
}

void TestTyping::linkingLeavesTheCaretWhereSomethingIsMissing()
{
    QFETCH(QString, before);
    QTEST(pressed(linked, before), "after");
}

void TestTyping::anAddressPastedOverASelectionIsALink_data()
{
    rows({
        {"selection", u"see |notes|"_s, u"see [notes](https://example.org/a)|"_s},
        {"blanks at its end", u"see |notes |now"_s, u"see [notes](https://example.org/a)| now"_s},
        {"caret", u"see |"_s, none},
        {"an address", u"|https://example.com|"_s, none},
        {"a link", u"|[a](b)|"_s, none},
        {"over lines", u"|a\nb|"_s, none},
        {"code", u"`|ab|`"_s, none},
        {"code block", u"~~~\n|ab|\n~~~"_s, none},
    });
}

void TestTyping::anAddressPastedOverASelectionIsALink()
{
    QFETCH(QString, before);
    QTEST(pressed(pasteAddress, before), "after");
}

void TestTyping::addressesThatWouldEndTheLinkEarlyAreWrapped()
{
    const SyntaxTree tree(u"ab"_s);

    const auto balanced = pastedOver(tree, {0, 2}, u"https://example.org/a_(b)"_s);
    const auto unbalanced = pastedOver(tree, {0, 2}, u"https://example.org/a)"_s);
    const auto words = pastedOver(tree, {0, 2}, u"see https://example.org"_s);

    QCOMPARE(balanced->change.appliedTo(tree.text()), u"[ab](https://example.org/a_(b))"_s);
    QCOMPARE(unbalanced->change.appliedTo(tree.text()), u"[ab](<https://example.org/a)>)"_s);
    QVERIFY(!words);
}

void TestTyping::taskBoxesToggle()
{
    const SyntaxTree tree(u"- [ ] a\n- [X] b\n"_s);

    QCOMPARE(toggledTask(tree, {3, 4}).appliedTo(tree.text()), u"- [x] a\n- [X] b\n"_s);
    QCOMPARE(toggledTask(tree, {11, 12}).appliedTo(tree.text()), u"- [ ] a\n- [ ] b\n"_s);
}

void TestTyping::nothingOutsideOfTheFieldIsTouched()
{
    const SyntaxTree tree(u"# A\n- one\n# B\n"_s);
    const TextRange field{4, 9};

    QVERIFY(movedUp(tree, {5, 5}, field)->change.isEmpty());
    QVERIFY(movedDown(tree, {5, 5}, field)->change.isEmpty());
    QVERIFY(!newLine(tree, {1, 1}, field));
    QVERIFY(!toggledMarker(tree, {1, 8}, field, u"*"));
}

void TestTyping::everyEditFitsAnyText()
{
    const QList<Key> keys{newLine,   hardBreak, indented, outdented, movedUp,
                          movedDown, bold,      italic,   linked,    pasteAddress};
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        test::Random random(seed);
        const QString text = random.markdown(15);
        const SyntaxTree tree(text);
        const TextRange place = random.range(text.size(), 40);
        const TextRange selection = random.oneIn(3)   ? TextRange{place.end, place.begin}
                                    : random.oneIn(2) ? place
                                                      : TextRange{place.end, place.end};
        for (const Key key : keys) {
            const auto edit = key(tree, selection, {0, text.size()});
            if (!edit)
                continue;
            const QByteArray message = "seed " + QByteArray::number(seed);
            QVERIFY2(edit->change.fits(text), message);
            const qsizetype size = edit->change.appliedTo(text).size();
            const TextRange whole{0, size};
            QVERIFY2(whole.touches(edit->selection.begin) && whole.touches(edit->selection.end), message);
        }
    }
}

void TestTyping::movingKeepsEveryLine()
{
    const auto sortedLines = [](const QString &text) {
        static const QRegularExpression number(u"\\d+[.)]"_s); // items that change places exchange their numbers
        const LineIndex index(text);
        QStringList lines;
        for (qsizetype line = 0; line < index.lineCount(); ++line) {
            const TextRange content = index.contentRange(text, line);
            lines.append(text.sliced(content.begin, content.size()).replace(number, u"1."_s));
        }
        lines.sort();
        return lines;
    };
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        test::Random random(seed);
        const QString text = random.markdown(12);
        const SyntaxTree tree(text);
        for (const Key key : {Key(movedUp), Key(movedDown)}) {
            const auto edit = key(tree, random.range(text.size(), 20), {0, text.size()});
            QCOMPARE(sortedLines(edit->change.appliedTo(text)), sortedLines(text));
        }
    }
}

QTEST_APPLESS_MAIN(TestTyping)
#include "tst_typing.moc"
