#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutesedit.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

/// A text with all that its edits need.
struct Read
{
    explicit Read(const QString &text)
        : tree(text)
        , minutes(readMinutes(tree))
    {
    }
    int find(QStringView name) const { return minutes.find(name).value(0, -1); }
    QString field(int section) const { return tree.text(minutes.sections[section].field).toString(); }

    SyntaxTree tree;
    Minutes minutes;
};

QStringList linesOf(const QString &text)
{
    QStringList result;
    const LineIndex lines(text);
    for (qsizetype line = 0; line < lines.lineCount(); ++line)
        result.append(text.sliced(lines.start(line), lines.end(line) - lines.start(line)));
    return result;
}

QString withLf(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

QString trimmedField(const Read &read, int section)
{
    QString field = withLf(read.field(section));
    while (field.endsWith(u'\n'))
        field.chop(1);
    return field;
}

/// What a result holds, as text: the text after, or the error's code.
QString after(const QString &text, const Result<ChangeSet> &change)
{
    if (!change)
        return change.error().code == ErrorCode::InvalidArgument ? u"invalid"_s : u"no such element"_s;
    if (!change->fits(text))
        return u"does not fit"_s;
    if (change->inverted().appliedTo(change->appliedTo(text)) != text)
        return u"is not undone"_s;
    return change->appliedTo(text);
}

/// Checks the laws of setField() in one section; what is broken, or nothing.
QString brokenFieldLaw(const Read &before, int index, const QString &value)
{
    const QString &text = before.tree.text();
    const Section &section = before.minutes.sections[index];
    const auto change = setField(before.tree, before.minutes, index, value);
    if (!change)
        return u"it was refused"_s;
    if (!change->fits(text))
        return u"it does not fit"_s;
    const QString result = change->appliedTo(text);
    if (change->inverted().appliedTo(result) != text)
        return u"the inverse does not give the bytes back"_s;

    // Lines of the field only: all before and all behind it stay as they are.
    const qsizetype tail = text.size() - section.field.end;
    const bool isWithinField = result.startsWith(QStringView(text).first(section.field.begin))
                               && result.endsWith(QStringView(text).last(tail))
                               && result.size() >= section.field.begin + tail;
    if (!isWithinField)
        return u"a byte outside the field has changed"_s;
    if (section.field.isEmpty()) {
        // Nothing was removed, so every old line is still there, in order.
        QStringList rest = linesOf(result);
        qsizetype found = 0;
        for (const QString &line : linesOf(text)) {
            while (found < rest.size()
                   && withLf(rest[found]).chopped(rest[found].endsWith(u'\n') || rest[found].endsWith(u'\r') ? 1 : 0)
                          != withLf(line).chopped(line.endsWith(u'\n') || line.endsWith(u'\r') ? 1 : 0))
                ++found;
            if (found++ >= rest.size() && !line.isEmpty())
                return u"a line was removed"_s;
        }
    }

    const Read now(result);
    if (now.minutes.sections.size() <= index)
        return u"the section is gone"_s;
    if (trimmedField(now, index) != value)
        return u"it is read back as: "_s + trimmedField(now, index);
    if (!now.minutes.sections[index].isFilled)
        return u"it is not filled afterwards"_s;
    const auto again = setField(now.tree, now.minutes, index, value);
    if (!again || !again->isEmpty())
        return u"the same text again changes something"_s;
    return {};
}

} // namespace

class TestMinutesEdit : public QObject
{
    Q_OBJECT

private slots:
    void everyRealFieldIsEditedAlone();
    void everyGeneratedFieldIsEditedAlone();
    void fieldsAreSet_data();
    void fieldsAreSet();
    void otherLinesKeepTheirEndings_data();
    void otherLinesKeepTheirEndings();
    void textIsAppended_data();
    void textIsAppended();
    void aKindIsAppendedTo_data();
    void aKindIsAppendedTo();
    void titleIsSet_data();
    void titleIsSet();
    void dateIsSet_data();
    void dateIsSet();
    void headingIsSet_data();
    void headingIsSet();
    void teamIsSet_data();
    void teamIsSet();
    void leadIsSet_data();
    void leadIsSet();
    void everyRealLeadChangesAlone();
    void sectionsMove_data();
    void sectionsMove();
    void sectionsMovePastTheirNeighbour();
    void everyRealSectionMovesAndComesBack();
    void sectionsAreInserted_data();
    void sectionsAreInserted();
    void sectionsAreAppended_data();
    void sectionsAreAppended();
    void sectionsAreRemoved_data();
    void sectionsAreRemoved();
    void staleSectionsAreRefused();
};

void TestMinutesEdit::everyRealFieldIsEditedAlone()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    int edits = 0;
    for (const auto &file : files) {
        const Read before(QString::fromUtf8(file.bytes));
        for (int i = 0; i < before.minutes.sections.size(); ++i) {
            if (before.minutes.sections[i].isContent)
                continue;
            for (const QString &value : {u"- one\n- two"_s, u"Words.\n\nMore words."_s}) {
                const QString broken = brokenFieldLaw(before, i, value);
                QVERIFY2(broken.isEmpty(), qPrintable(file.name + u": "_s + before.minutes.path(i) + u": "_s + broken));
                ++edits;
            }
        }
    }
    QVERIFY(edits > 4000);
}

void TestMinutesEdit::everyGeneratedFieldIsEditedAlone()
{
    static const QStringList endings = {u"\n"_s, u"\r\n"_s, u"\r"_s};
    static const QStringList lines = {u"# M 2026-01-02"_s,
                                      u"## Agenda"_s,
                                      u"## Backlog"_s,
                                      u"### CLI - Ana"_s,
                                      u"### Disk (Ben)"_s,
                                      u"#### `x`"_s,
                                      u"#### Released"_s,
                                      u""_s,
                                      u""_s,
                                      u""_s,
                                      u"words"_s,
                                      u"- item"_s,
                                      u"  - nested"_s,
                                      u"Under\n---"_s,
                                      u"Title\n==="_s,
                                      u"| a | b |\n|---|---|"_s,
                                      u"[r]: https://e.org"_s,
                                      u"> quote"_s,
                                      u"# Notes"_s};
    test::Random random(77);
    int edits = 0;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const bool isMixed = random.oneIn(3);
        QString ending = endings[random.below(3)];
        for (qsizetype k = 1 + random.below(14); k > 0; --k) {
            for (const QString &line : lines[random.below(lines.size())].split(u'\n')) {
                if (isMixed)
                    ending = endings[random.below(3)];
                text += line + ending;
            }
        }
        if (random.oneIn(3))
            text.chop(text.endsWith("\r\n"_L1) ? 2 : 1);
        const Read before(text);
        for (int i = 0; i < before.minutes.sections.size(); ++i) {
            const QString broken = brokenFieldLaw(before, i, random.oneIn(2) ? u"- one\n- two"_s : u"one\n\ntwo"_s);
            QVERIFY2(broken.isEmpty(), qPrintable(u"%1 in section %2 of "_s.arg(broken).arg(i)
                                                  + QString::fromUtf8(QTest::toString(text))));
            ++edits;
        }
    }
    QVERIFY(edits > 5000);
}

void TestMinutesEdit::fieldsAreSet_data()
{
    QTest::addColumn<QString>("text"); // the section named Here is set
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fill") << u"## Here\n\n## B\n"_s << u"x"_s << u"## Here\nx\n\n## B\n"_s;
    QTest::newRow("fill as others are") << u"## A\n\ny\n\n## Here\n\n## B\n"_s << u"x"_s
                                        << u"## A\n\ny\n\n## Here\n\nx\n\n## B\n"_s;
    QTest::newRow("fill without blank lines")
        << u"## A\n\ny\n\n## Here\n## B\n"_s << u"x"_s << u"## A\n\ny\n\n## Here\n\nx\n\n## B\n"_s;
    QTest::newRow("fill between many") << u"## A\n\ny\n\n## Here\n\n\n\n## B\n"_s << u"x"_s
                                       << u"## A\n\ny\n\n## Here\n\nx\n\n\n## B\n"_s;
    QTest::newRow("fill where nothing is apart")
        << u"## A\ny\n## Here\n## B\nz\n## C\n"_s << u"x"_s << u"## A\ny\n## Here\nx\n## B\nz\n## C\n"_s;
    QTest::newRow("fill at the end") << u"# M\n## Here\n"_s << u"x"_s << u"# M\n## Here\nx\n"_s;
    QTest::newRow("fill at the end, no line ending") << u"# M\n## Here"_s << u"x\ny"_s << u"# M\n## Here\nx\ny"_s;
    QTest::newRow("fill with CR LF") << u"# M\r\n## Here\r\n\r\n## B\r\n"_s << u"x\ny"_s
                                     << u"# M\r\n## Here\r\nx\r\ny\r\n\r\n## B\r\n"_s;
    QTest::newRow("fill with CR") << u"# M\r## Here\r"_s << u"x\ny"_s << u"# M\r## Here\rx\ry\r"_s;
    QTest::newRow("replace") << u"## Here\n\nold\n\n## B\n"_s << u"x\ny"_s << u"## Here\n\nx\ny\n\n## B\n"_s;
    QTest::newRow("replace at the end, no line ending") << u"## Here\nold"_s << u"x\ny"_s << u"## Here\nx\ny"_s;
    QTest::newRow("blank lines around the value")
        << u"## Here\nold\n## B"_s << u"\n \nx\n\n"_s << u"## Here\nx\n## B"_s;
    QTest::newRow("empty") << u"## Here\n\nold\n\n## B\n"_s << u""_s << u"## Here\n\n\n## B\n"_s;
    QTest::newRow("empty stays empty") << u"## Here\n\n## B\n"_s << u"\n"_s << u"## Here\n\n## B\n"_s;
    QTest::newRow("indented code stays") << u"## Here\nold\n"_s << u"    code\n"_s << u"## Here\n    code\n"_s;
    QTest::newRow("blanks at the end of the last line stay") << u"## Here\nold\n"_s << u"x  "_s << u"## Here\nx  \n"_s;
    QTest::newRow("a paragraph before a setext heading") << u"## Here\n## B\n"_s << u"x"_s << u"## Here\nx\n\n## B\n"_s;
    QTest::newRow("setext below") << u"## Here\nFoo\n---\n"_s << u"x"_s << u"## Here\nx\n\nFoo\n---\n"_s;
    QTest::newRow("a list before a setext heading")
        << u"## Here\n* * *\nFoo\n---\n"_s << u"- x"_s << u"## Here\n- x\n\nFoo\n---\n"_s;
    QTest::newRow("an HTML block before a heading")
        << u"## Here\nold\n## B\n"_s << u"<div>"_s << u"## Here\n<div>\n\n## B\n"_s;
    QTest::newRow("a list before an indented heading")
        << u"## Here\nold\n\n  ## B\n"_s << u"- x"_s << u"## Here\n- x\n\n## B\n"_s;
    QTest::newRow("no list before an indented heading")
        << u"## Here\nold\n\n  ## B\n"_s << u"x"_s << u"## Here\nx\n\n  ## B\n"_s;
    QTest::newRow("an open fence takes in what follows")
        << u"## Here\nold\n\n## B\n"_s << u"```\nx"_s << u"## Here\n```\nx\n\n## B\n"_s;
    QTest::newRow("a team's content is in its field") << u"## Backlog\n### Here - Ana\nx\n#### New\ny\n#### `z`\n"_s
                                                      << u"x"_s << u"## Backlog\n### Here - Ana\nx\n#### `z`\n"_s;
    QTest::newRow("before nested sections") << u"## Here\n### B\n"_s << u"x"_s << u"## Here\nx\n\n### B\n"_s;
    QTest::newRow("underline-like text") << u"## Here\n\n## B\n"_s << u"===\n---"_s << u"## Here\n===\n---\n\n## B\n"_s;
}

void TestMinutesEdit::fieldsAreSet()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const Read read(text);

    QTEST(after(text, setField(read.tree, read.minutes, read.find(u"Here"), value)), "expected");
}

void TestMinutesEdit::otherLinesKeepTheirEndings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a word in the middle") << u"# H\na\r\nb\nc\rd\n"_s << u"a\nB\nc\nd"_s << u"# H\na\r\nB\nc\rd\n"_s;
    QTest::newRow("a new line") << u"# H\na\r\nb\r\nc\nd\n"_s << u"a\nx\nb\nc\nd"_s << u"# H\na\r\nx\r\nb\r\nc\nd\n"_s;
    QTest::newRow("a line less") << u"# H\na\r\nb\nc\rd"_s << u"a\nc\nd"_s << u"# H\na\r\nc\rd"_s;
    QTest::newRow("behind the last, which has none") << u"# H\na\r\nb"_s << u"a\nb\nc"_s << u"# H\na\r\nb\r\nc"_s;
    QTest::newRow("nothing") << u"# H\na\r\nb\rc\n"_s << u"a\nb\nc"_s << u"# H\na\r\nb\rc\n"_s;
}

void TestMinutesEdit::otherLinesKeepTheirEndings()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const Read read(text);

    QTEST(after(text, setField(read.tree, read.minutes, 0, value)), "expected");
}

void TestMinutesEdit::textIsAppended_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("to nothing") << u"# H\n\n## B\n"_s << u"- x"_s << u"# H\n- x\n\n## B\n"_s;
    QTest::newRow("to a list") << u"# H\n- a\n\n## B\n"_s << u"- x"_s << u"# H\n- a\n- x\n\n## B\n"_s;
    QTest::newRow("to another list") << u"# H\n* a\n"_s << u"- x"_s << u"# H\n* a\n\n- x\n"_s;
    QTest::newRow("nested") << u"# H\n- a\n"_s << u"  - x"_s << u"# H\n- a\n  - x\n"_s;
    QTest::newRow("a paragraph to a list") << u"# H\n- a\n"_s << u"x"_s << u"# H\n- a\n\nx\n"_s;
    QTest::newRow("to a paragraph") << u"# H\na"_s << u"x\n"_s << u"# H\na\n\nx"_s;
    QTest::newRow("placeholder") << u"# H\n\n[add here]\n\n## B\n"_s << u"- x"_s << u"# H\n\n- x\n\n## B\n"_s;
    QTest::newRow("empty bullet") << u"# H\n-\n"_s << u"- x"_s << u"# H\n- x\n"_s;
    QTest::newRow("empty bullet at the end") << u"# H\n- a\n- \n"_s << u"- x"_s << u"# H\n- a\n- x\n"_s;
    QTest::newRow("a comment stays") << u"# H\n<!-- a -->\n"_s << u"x"_s << u"# H\n<!-- a -->\n\nx\n"_s;
    QTest::newRow("nothing") << u"# H\n[add here]\n"_s << u"\n"_s << u"# H\n[add here]\n"_s;
    QTest::newRow("CR LF") << u"# H\r\n- a\r\n"_s << u"- x\n- y\n"_s << u"# H\r\n- a\r\n- x\r\n- y\r\n"_s;
}

void TestMinutesEdit::textIsAppended()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const Read read(text);

    QTEST(after(text, appendToField(read.tree, read.minutes, 0, value)), "expected");
}

void TestMinutesEdit::aKindIsAppendedTo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("there is one") << u"# M\n\n## Discussion\n\n* a\n\n## R\n\nt\n"_s
                                  << u"# M\n\n## Discussion\n\n* a\n\nx\n\n## R\n\nt\n"_s;
    QTest::newRow("none") << u"# M\n\n## A\n\na\n\n## R\n\nt\n"_s
                          << u"# M\n\n## A\n\na\n\n## Discussion\n\nx\n\n## R\n\nt\n"_s;
    QTest::newRow("none, nested") << u"# M\n\n## A\n\na\n\n## B\n\n### R\n\nt\n"_s
                                  << u"# M\n\n## A\n\na\n\n## Discussion\n\nx\n\n## B\n\n### R\n\nt\n"_s;
    QTest::newRow("nothing above") << u"# M\n\n## R\n\nt\n"_s << u"# M\n\n## R\n\nt\n\n## Discussion\n\nx\n"_s;
    QTest::newRow("no sections") << u"R\n"_s << u"R\n\n## Discussion\nx\n"_s;
}

void TestMinutesEdit::aKindIsAppendedTo()
{
    QFETCH(QString, text);
    const Read read(text);
    const int section = read.minutes.sectionAt(text.indexOf(u't') >= 0 ? text.indexOf(u"\nt"_s) : 0);

    QTEST(after(text, appendToKind(read.tree, read.minutes, SectionKind::Discussion, u"Discussion"_s, section, u"x"_s)),
          "expected");
}

void TestMinutesEdit::titleIsSet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("with a date") << u"# A b 2026-01-02\nx\n"_s << u"C"_s << u"# C 2026-01-02\nx\n"_s;
    QTest::newRow("without") << u"#  A b ##\n"_s << u"C"_s << u"#  C ##\n"_s;
    QTest::newRow("date first") << u"# 2026-01-02 A\n"_s << u"C"_s << u"# 2026-01-02 C\n"_s;
    QTest::newRow("only a date") << u"# 2026-01-02\n"_s << u"C"_s << u"# C 2026-01-02\n"_s;
    QTest::newRow("to nothing") << u"# A 2026-01-02\n"_s << u""_s << u"# 2026-01-02\n"_s;
    QTest::newRow("with another date") << u"# A b 2026-01-02\nx\n"_s << u"C 2026-03-04"_s << u"# C 2026-03-04\nx\n"_s;
    QTest::newRow("with another date, something behind")
        << u"# A - 2026-01-02 (draft)\n"_s << u"A - 2026-03-04"_s << u"# A - 2026-03-04 (draft)\n"_s;
    QTest::newRow("another date alone") << u"# 2026-01-02\n"_s << u"2026-03-04"_s << u"# 2026-03-04\n"_s;
    QTest::newRow("date first, and one behind that says something else")
        << u"# 2026-01-02 A\n"_s << u"A (moved from 2026-01-01)"_s << u"# 2026-01-02 A (moved from 2026-01-01)\n"_s;
    QTest::newRow("setext") << u"A 2026-01-02\n===\n"_s << u"C"_s << u"C 2026-01-02\n===\n"_s;
    QTest::newRow("none") << u"## B\n"_s << u"C"_s << u"# C\n\n## B\n"_s;
    QTest::newRow("none, empty") << u""_s << u"C"_s << u"# C\n"_s;
    QTest::newRow("none, CR LF, blank line first") << u"\r\n## B\r\n"_s << u"C"_s << u"# C\r\n\r\n## B\r\n"_s;
    QTest::newRow("empty H1") << u"#\nx\n"_s << u"C"_s << u"# C\nx\n"_s;
    QTest::newRow("markup is text") << u"# A\n"_s << u"*C* [x]"_s << u"# \\*C\\* \\[x\\]\n"_s;
    QTest::newRow("lone star needs no escape") << u"# A\n"_s << u"5 * 3"_s << u"# 5 * 3\n"_s;
    QTest::newRow("closing #") << u"# A\n"_s << u"C #"_s << u"# C \\#\n"_s;
    QTest::newRow("line break") << u"# A\n"_s << u"B\nC"_s << u"invalid"_s;
    QTest::newRow("same") << u"# **A** 2026-01-02\n"_s << u"A"_s << u"# **A** 2026-01-02\n"_s;
}

void TestMinutesEdit::titleIsSet()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const Read read(text);

    QTEST(after(text, setTitle(read.tree, read.minutes, value)), "expected");
}

void TestMinutesEdit::dateIsSet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("another") << u"# A 2026-01-02 (draft)\n"_s << u"# A 2026-03-04 (draft)\n"_s;
    QTest::newRow("none yet") << u"# A #\n"_s << u"# A 2026-03-04 #\n"_s;
    QTest::newRow("empty H1") << u"#\n"_s << u"# 2026-03-04\n"_s;
    QTest::newRow("no H1") << u"## B\n"_s << u"# 2026-03-04\n\n## B\n"_s;
    QTest::newRow("setext") << u"A\n===\n"_s << u"A 2026-03-04\n===\n"_s;
    QTest::newRow("same") << u"# A 2026-03-04\n"_s << u"# A 2026-03-04\n"_s;
}

void TestMinutesEdit::dateIsSet()
{
    QFETCH(QString, text);
    const Read read(text);

    QTEST(after(text, setDate(read.tree, read.minutes, QDate(2026, 3, 4))), "expected");
    QVERIFY(!setDate(read.tree, read.minutes, QDate()));
}

void TestMinutesEdit::headingIsSet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ATX") << u"  ##  A  ##\nx\n"_s << u"B"_s << u"  ##  B  ##\nx\n"_s;
    QTest::newRow("empty") << u"##\nx\n"_s << u"B"_s << u"## B\nx\n"_s;
    QTest::newRow("to empty") << u"## A\n"_s << u""_s << u"## \n"_s;
    QTest::newRow("setext") << u"A\n---\n"_s << u"- B"_s << u"\\- B\n---\n"_s;
    QTest::newRow("setext to empty") << u"A\n---\n"_s << u""_s << u"invalid"_s;
    QTest::newRow("team") << u"## CLI - Ana\n"_s << u"CLI - Ben"_s << u"## CLI - Ben\n"_s;
    QTest::newRow("line break") << u"## A\n"_s << u"B\rC"_s << u"invalid"_s;
}

void TestMinutesEdit::headingIsSet()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const Read read(text);

    QTEST(after(text, setHeading(read.tree, read.minutes, 0, value)), "expected");
}

void TestMinutesEdit::teamIsSet_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("dash") << u"CLI - Ana"_s << u"Disk"_s << u"Disk - Ana"_s;
    QTest::newRow("parentheses") << u"CLI (Ana)"_s << u"Disk"_s << u"Disk (Ana)"_s;
    QTest::newRow("status") << u"CLI (incubating) – Ana"_s << u"Disk"_s << u"Disk (incubating) – Ana"_s;
    QTest::newRow("link") << u"[CLI](https://e.org) - Ana"_s << u"Disk"_s << u"[Disk](https://e.org) - Ana"_s;
    QTest::newRow("link only") << u"[CLI](https://e.org)"_s << u"Disk"_s << u"[Disk](https://e.org)"_s;
    QTest::newRow("emphasis") << u"_CLI_ - Ana"_s << u"Disk"_s << u"_Disk_ - Ana"_s;
    QTest::newRow("brackets") << u"CLI - Ana"_s << u"[Disk](x)"_s << u"\\[Disk\\](x) - Ana"_s;
    QTest::newRow("would be read as a lead") << u"CLI - Ana"_s << u"A - B"_s << u"invalid"_s;
    QTest::newRow("would be read as a status") << u"CLI"_s << u"Disk (incubating)"_s << u"invalid"_s;
    QTest::newRow("hyphen") << u"CLI - Ana"_s << u"disk-release"_s << u"disk-release - Ana"_s;
    QTest::newRow("empty") << u"CLI - Ana"_s << u""_s << u"invalid"_s;
}

void TestMinutesEdit::teamIsSet()
{
    QFETCH(QString, heading);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const QString frame = u"## Backlog\n### %1 \nx\n"_s;
    const Read read(frame.arg(heading));

    QCOMPARE(after(read.tree.text(), setTeam(read.tree, read.minutes, 1, value)),
             expected == "invalid"_L1 ? expected : frame.arg(expected));
    QVERIFY(!setTeam(read.tree, read.minutes, 0, value));
}

void TestMinutesEdit::leadIsSet_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("dash") << u"CLI - Ana"_s << u"Ben Ode"_s << u"CLI - Ben Ode"_s;
    QTest::newRow("en dash") << u"CLI – Ana"_s << u"Ben"_s << u"CLI – Ben"_s;
    QTest::newRow("parentheses") << u"CLI (Ana)"_s << u"Ben"_s << u"CLI (Ben)"_s;
    QTest::newRow("unknown") << u"CLI (?)"_s << u"Ben"_s << u"CLI (Ben)"_s;
    QTest::newRow("vacant") << u"CLI (incubating) - (vacant)"_s << u"Ben"_s << u"CLI (incubating) - Ben"_s;
    QTest::newRow("note goes with it") << u"CLI - Ana (away)"_s << u"Ben"_s << u"CLI - Ben"_s;
    QTest::newRow("strike stays") << u"CLI - ~~Ana~~ Ben"_s << u"Dev"_s << u"CLI - ~~Ana~~ Dev"_s;
    QTest::newRow("link") << u"[CLI](https://e.org) (Ana)"_s << u"Ben"_s << u"[CLI](https://e.org) (Ben)"_s;
    QTest::newRow("linked lead") << u"CLI - [Ana](https://e.org)"_s << u"Ben"_s << u"CLI - [Ben](https://e.org)"_s;
    QTest::newRow("emphasis") << u"CLI - **Ana**"_s << u"Ben"_s << u"CLI - **Ben**"_s;
    QTest::newRow("dash without lead") << u"CLI -"_s << u"Ben"_s << u"CLI - Ben"_s;
    QTest::newRow("none yet, as the teams around") << u"CLI"_s << u"Ben"_s << u"CLI – Ben"_s;
    QTest::newRow("none yet, status") << u"CLI (incubating)"_s << u"Ben"_s << u"CLI (incubating) – Ben"_s;
    QTest::newRow("none yet, link") << u"[CLI](https://e.org)"_s << u"Ben"_s << u"[CLI](https://e.org) – Ben"_s;
    QTest::newRow("parentheses that would read otherwise") << u"CLI (Ana)"_s << u"ben"_s << u"CLI – ben"_s;
    QTest::newRow("away, dash") << u"CLI - Ana"_s << u""_s << u"CLI"_s;
    QTest::newRow("away, status") << u"CLI (incubating) - Ana"_s << u""_s << u"CLI (incubating)"_s;
    QTest::newRow("away, parentheses") << u"[CLI](https://e.org) (Ana)"_s << u""_s << u"[CLI](https://e.org)"_s;
    QTest::newRow("away, strike") << u"CLI - ~~Ana~~ Ben"_s << u""_s << u"CLI"_s;
    QTest::newRow("away, none") << u"CLI"_s << u""_s << u"CLI"_s;
    QTest::newRow("markup is text") << u"CLI - Ana"_s << u"Ben *Ode*"_s << u"CLI - Ben \\*Ode\\*"_s;
    QTest::newRow("would be read as a status") << u"CLI - Ana"_s << u"(incubating)"_s << u"invalid"_s;
    QTest::newRow("line break") << u"CLI - Ana"_s << u"A\nB"_s << u"invalid"_s;
}

void TestMinutesEdit::leadIsSet()
{
    QFETCH(QString, heading);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const QString frame = u"## Backlog\n### Disk – Zoe\n### %1 ##\nx\n### Net – Yan\n"_s;
    const Read read(frame.arg(heading));

    QCOMPARE(after(read.tree.text(), setLead(read.tree, read.minutes, 2, value)),
             expected == "invalid"_L1 ? expected : frame.arg(expected));
    QVERIFY(!setLead(read.tree, read.minutes, 0, value));
}

void TestMinutesEdit::everyRealLeadChangesAlone()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        const Read before(text);
        for (int i = 0; i < before.minutes.sections.size(); ++i) {
            const Section &section = before.minutes.sections[i];
            if (section.kind != SectionKind::Team)
                continue;
            const QString where = file.name + u": "_s + section.title;
            const auto change = setLead(before.tree, before.minutes, i, u"Quinn Doe"_s);
            QVERIFY2(change, qPrintable(where));
            QVERIFY2(section.heading.contains(change->range()), qPrintable(where));
            const Read named(change->appliedTo(text));
            QCOMPARE(named.minutes.sections[i].lead, u"Quinn Doe"_s);
            QCOMPARE(named.minutes.sections[i].team, section.team);
            QCOMPARE(named.minutes.sections[i].status, section.status);
            QCOMPARE(named.minutes.sections[i].key, section.key);
            const auto back = setLead(named.tree, named.minutes, i, section.lead);
            QVERIFY2(back, qPrintable(where));
            if (!section.lead.isEmpty())
                QCOMPARE(back->appliedTo(named.tree.text()), text);

            const auto renamed = setTeam(before.tree, before.minutes, i, u"Disks"_s);
            QVERIFY2(renamed, qPrintable(where));
            QCOMPARE(readMinutes(SyntaxTree(renamed->appliedTo(text))).sections[i].lead, section.lead);
        }
    }
}

void TestMinutesEdit::sectionsMove_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("before"); // empty: to the end of its parent
    QTest::addColumn<QString>("expected");
    const QString three = u"# M\n## A\na\n\n## B\n\n### b\n\n## C\nc\n"_s;
    QTest::newRow("down") << three << u"A"_s << u"C"_s << u"# M\n## B\n\n### b\n\n## A\na\n\n## C\nc\n"_s;
    QTest::newRow("up") << three << u"B"_s << u"A"_s << u"# M\n## B\n\n### b\n\n## A\na\n\n## C\nc\n"_s;
    QTest::newRow("to the end") << three << u"A"_s << u""_s << u"# M\n## B\n\n### b\n\n## C\nc\n\n## A\na\n"_s;
    QTest::newRow("from the end") << three << u"C"_s << u"A"_s << u"# M\n## C\nc\n\n## A\na\n\n## B\n\n### b\n"_s;
    QTest::newRow("to its own place") << three << u"A"_s << u"B"_s << three;
    QTest::newRow("before itself") << three << u"A"_s << u"A"_s << three;
    QTest::newRow("no final line ending") << u"## A\na\n\n## B\nb"_s << u"A"_s << u""_s << u"## B\nb\n\n## A\na"_s;
    QTest::newRow("no final line ending, up") << u"## A\na\n## B"_s << u"B"_s << u"A"_s << u"## B\n## A\na"_s;
    QTest::newRow("CR LF") << u"## A\r\na\r\n\r\n## B"_s << u"A"_s << u""_s << u"## B\r\n\r\n## A\r\na"_s;
    QTest::newRow("team in its backlog") << u"## Backlog\n### A - Ana\nx\n\n### B - Ben\n\n## Appendix\n"_s << u"A"_s
                                         << u""_s << u"## Backlog\n### B - Ben\n\n### A - Ana\nx\n\n## Appendix\n"_s;
    QTest::newRow("a setext heading below a paragraph")
        << u"## A\na\n\nB\n---\nb\n## C\nc\n"_s << u"B"_s << u""_s
        << u"## A\na\n\n## C\nc\nB\n---\nb\n"_s.replace(u"c\nB"_s, u"c\n\nB"_s);
    QTest::newRow("other parent") << u"## A\n### x\n## B\n### y\n"_s << u"x"_s << u"y"_s << u"invalid"_s;
    QTest::newRow("other level") << u"### x\n## A\n"_s << u"A"_s << u"x"_s << u"invalid"_s;
    QTest::newRow("open fence") << u"## A\na\n\n## B\n```\nb\n"_s << u"B"_s << u"A"_s << u"invalid"_s;
}

void TestMinutesEdit::sectionsMove()
{
    QFETCH(QString, text);
    QFETCH(QString, moved);
    QFETCH(QString, before);
    const Read read(text);

    const auto change =
        moveSection(read.tree, read.minutes, read.find(moved), before.isEmpty() ? -1 : read.find(before));

    if (QLatin1StringView(QTest::currentDataTag()) == "a setext heading below a paragraph"_L1)
        QVERIFY(readMinutes(SyntaxTree(after(text, change))).sections.size() == 3);
    else
        QTEST(after(text, change), "expected");
}

void TestMinutesEdit::sectionsMovePastTheirNeighbour()
{
    const QString text = u"intro\n\n# M\n## A\na\n\n## B\n\n### b\n\n## C\nc\n"_s;
    const Read read(text);
    const auto moved = [&](const QString &name, int by) {
        return after(text, moveSectionBy(read.tree, read.minutes, read.find(name), by));
    };

    QCOMPARE(moved(u"A"_s, 1), u"intro\n\n# M\n## B\n\n### b\n\n## A\na\n\n## C\nc\n"_s);
    QCOMPARE(moved(u"B"_s, 1), u"intro\n\n# M\n## A\na\n\n## C\nc\n\n## B\n\n### b\n"_s);
    QCOMPARE(moved(u"B"_s, -1), u"intro\n\n# M\n## B\n\n### b\n\n## A\na\n\n## C\nc\n"_s);
    for (const auto &[name, by] :
         {std::pair(u"A"_s, -1), std::pair(u"C"_s, 1), std::pair(u"b"_s, 1), std::pair(u"M"_s, -1)})
        QCOMPARE(moved(name, by), text);
    QCOMPARE(moved(u"none"_s, 1), u"no such element"_s);
}

void TestMinutesEdit::everyRealSectionMovesAndComesBack()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        const Read before(text);
        for (int i = 0; i < before.minutes.sections.size(); ++i) {
            const Section &section = before.minutes.sections[i];
            if (section.kind != SectionKind::Team)
                continue;
            const QList<int> &siblings = before.minutes.sections[section.parent].children;
            const qsizetype place = siblings.indexOf(i);
            if (place + 1 >= siblings.size() || before.minutes.sections[siblings[place + 1]].kind != SectionKind::Team)
                continue;
            const auto down =
                moveSection(before.tree, before.minutes, i, place + 2 < siblings.size() ? siblings[place + 2] : -1);
            QVERIFY2(down, qPrintable(file.name + u": "_s + section.title));
            const Read moved(down->appliedTo(text));
            QList<QString> lines = linesOf(text);
            QList<QString> movedLines = linesOf(moved.tree.text());
            std::ranges::sort(lines);
            std::ranges::sort(movedLines);
            if (text.endsWith(u'\n'))
                QCOMPARE(movedLines, lines);
            const QList<int> &now = moved.minutes.sections[section.parent].children;
            QCOMPARE(moved.minutes.sections[now[place + 1]].title, section.title);
            const auto up = moveSection(moved.tree, moved.minutes, now[place + 1], now[place]);
            QVERIFY(up);
            QCOMPARE(up->appliedTo(moved.tree.text()), text);
        }
    }
}

void TestMinutesEdit::sectionsAreInserted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    QTest::newRow("between") << u"## A\na\n\n## B\n"_s << u"A"_s << u"N"_s << u"## A\na\n\n## N\n\n## B\n"_s;
    QTest::newRow("two blank lines") << u"## A\n\n\n## B\n"_s << u"A"_s << u"N"_s << u"## A\n\n\n## N\n\n\n## B\n"_s;
    QTest::newRow("none apart") << u"## A\n## B\n"_s << u"A"_s << u"N"_s << u"## A\n## N\n## B\n"_s;
    QTest::newRow("at the end") << u"## A\n\n## B\nb\n"_s << u"B"_s << u"N"_s << u"## A\n\n## B\nb\n\n## N\n"_s;
    QTest::newRow("at the end, no line ending")
        << u"## A\r\n\r\n## B"_s << u"B"_s << u"N"_s << u"## A\r\n\r\n## B\r\n\r\n## N"_s;
    QTest::newRow("a team") << u"## Backlog\n### A - Ana\n#### `x`\n\n## Appendix\n"_s << u"A"_s << u"N - Ned"_s
                            << u"## Backlog\n### A - Ana\n#### `x`\n\n### N - Ned\n\n## Appendix\n"_s;
    QTest::newRow("markup is text") << u"## A\n"_s << u"A"_s << u"N *x*"_s << u"## A\n\n## N \\*x\\*\n"_s;
    QTest::newRow("no heading yet") << u"words\n"_s << u""_s << u"N"_s << u"words\n\n# N\n"_s;
    QTest::newRow("open fence") << u"## A\n```\n"_s << u"A"_s << u"N"_s << u"invalid"_s;
    QTest::newRow("empty") << u"## A\n"_s << u"A"_s << u" "_s << u"invalid"_s;
    QTest::newRow("line break") << u"## A\n"_s << u"A"_s << u"N\nM"_s << u"invalid"_s;
}

void TestMinutesEdit::sectionsAreInserted()
{
    QFETCH(QString, text);
    QFETCH(QString, after);
    QFETCH(QString, title);
    const Read read(text);

    QTEST(::after(text, insertSectionAfter(read.tree, read.minutes, after.isEmpty() ? 0 : read.find(after), title)),
          "expected");
}

void TestMinutesEdit::sectionsAreAppended_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing there") << QString() << u"## N\n"_s;
    QTest::newRow("title") << u"# T\n"_s << u"# T\n\n## N\n"_s;
    QTest::newRow("teams") << u"# T\n\n## B\n### A - Ana\n- a\n"_s << u"# T\n\n## B\n### A - Ana\n- a\n\n## N\n"_s;
    QTest::newRow("blank lines at the end") << u"# T\n\n"_s << u"# T\n\n## N\n"_s;
    QTest::newRow("no line ending") << u"# T"_s << u"# T\n\n## N"_s;
    QTest::newRow("open fence") << u"# T\n```\n"_s << u"invalid"_s;
}

void TestMinutesEdit::sectionsAreAppended()
{
    QFETCH(QString, text);
    const Read read(text);

    QTEST(::after(text, appendSection(read.tree, read.minutes, u"N"_s)), "expected");
}

void TestMinutesEdit::sectionsAreRemoved_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("between") << u"## A\na\n\n## B\n### b\n\n## C\n"_s << u"B"_s << u"## A\na\n\n## C\n"_s;
    QTest::newRow("first") << u"## A\na\n\n## B\n"_s << u"A"_s << u"## B\n"_s;
    QTest::newRow("last") << u"## A\na\n\n## B\nb\n"_s << u"B"_s << u"## A\na\n"_s;
    QTest::newRow("last, no line ending") << u"## A\na\n\n## B\nb"_s << u"B"_s << u"## A\na"_s;
    QTest::newRow("only one") << u"## A\na\n"_s << u"A"_s << u""_s;
    QTest::newRow("a setext heading follows") << u"## A\na\n## B\n\nC\n===\n"_s << u"B"_s << u"## A\na\n\nC\n===\n"_s;
}

void TestMinutesEdit::sectionsAreRemoved()
{
    QFETCH(QString, text);
    QFETCH(QString, removed);
    const Read read(text);

    QTEST(after(text, removeSection(read.tree, read.minutes, read.find(removed))), "expected");
}

void TestMinutesEdit::staleSectionsAreRefused()
{
    const Read read(u"# M\n"_s);
    for (const int section : {-2, 1, 99})
        QCOMPARE(
            after({}, appendToKind(read.tree, read.minutes, SectionKind::Discussion, u"Discussion"_s, section, u"x"_s)),
            u"no such element"_s);
    for (const int section : {-1, 1, 99}) {
        QCOMPARE(after({}, setField(read.tree, read.minutes, section, {})), u"no such element"_s);
        QCOMPARE(after({}, appendToField(read.tree, read.minutes, section, {})), u"no such element"_s);
        QCOMPARE(after({}, setHeading(read.tree, read.minutes, section, {})), u"no such element"_s);
        QCOMPARE(after({}, setTeam(read.tree, read.minutes, section, {})), u"no such element"_s);
        QCOMPARE(after({}, setLead(read.tree, read.minutes, section, {})), u"no such element"_s);
        QCOMPARE(after({}, moveSection(read.tree, read.minutes, section, -1)), u"no such element"_s);
        QCOMPARE(after({}, insertSectionAfter(read.tree, read.minutes, section, u"x"_s)), u"no such element"_s);
        QCOMPARE(after({}, removeSection(read.tree, read.minutes, section)), u"no such element"_s);
    }
    QCOMPARE(after({}, moveSection(read.tree, read.minutes, 0, 7)), u"no such element"_s);
}

QTEST_GUILESS_MAIN(TestMinutesEdit)
#include "tst_minutesedit.moc"
