#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/minutes/repeatedlines.h"
#include "app/minutes/sectiontransfer.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::CorpusFile;
using minuta::test::corpusFolder;
using minuta::test::Random;

namespace {

/// A line as the rule reads it, written another way than the code has it.
QString bare(QString line)
{
    static const QRegularExpression marker(u"^\\s*(?:>|[-*+](?=\\s|$)|\\d{1,9}[.)](?=\\s|$)|\\[[ xX]\\](?=\\s|$))"_s);
    while (marker.match(line).hasMatch())
        line.remove(marker);
    return line.simplified();
}

struct Read
{
    explicit Read(const CorpusFile &file)
        : tree(QString::fromUtf8(file.bytes))
        , minutes(readMinutes(tree))
    {
    }
    QString field(int section) const { return tree.text(minutes.sections[section].field).toString(); }

    SyntaxTree tree;
    Minutes minutes;
};

QStringList linesOf(const QString &text)
{
    static const QRegularExpression ending(u"\\r\\n|\\n|\\r"_s);
    return text.split(ending);
}

} // namespace

class TestRepeatedLines : public QObject
{
    Q_OBJECT

private slots:
    void linesOfLastTimeAreFound_data();
    void linesOfLastTimeAreFound();
    void randomTexts();
    void realTeams();
};

void TestRepeatedLines::linesOfLastTimeAreFound_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QList<qsizetype>>("lines");
    const auto row = [](const char *name, const QString &earlier, const QString &now, const QList<qsizetype> &lines) {
        QTest::newRow(name) << earlier << now << lines;
    };
    row("at another place", u"- one\n- two"_s, u"- two\n- new\n- one"_s, {0, 2});
    row("nothing is the same", u"- one"_s, u"- two"_s, {});
    row("nothing was there", u""_s, u"- two"_s, {});
    row("another marker and indent", u"- one\n- two\n3. three"_s, u"* one\n    + two\n- three"_s, {0, 1, 2});
    row("a task that is done now", u"- [ ] one"_s, u"- [x] one"_s, {0});
    row("quoted", u"> one"_s, u"one"_s, {0});
    row("blanks between words and at the end", u"- one  two"_s, u"- one two  "_s, {0});
    row("CR LF", u"- one\r\n- two\r\n"_s, u"- one\n- new\n- two\n"_s, {0, 2});
    row("case is what people wrote", u"- one"_s, u"- One"_s, {});
    row("twice now", u"- one"_s, u"- one\n- one"_s, {0, 1});
    row("blank lines", u"\n\n- one"_s, u"\n- two\n\n"_s, {});
    row("placeholders", u"[add here]\n- TBD\n- "_s, u"[add here]\n- TBD\n- "_s, {});
    row("rules and fences", u"---\n```\n"_s, u"---\n```\n"_s, {});
    row("headings", u"#### Details of cf-x\n"_s, u"#### Details of cf-x\n"_s, {});
    row("an issue's number is no heading", u"#12 fixed"_s, u"#12 fixed"_s, {0});
    row("labels", u"**Released**\n- Coming soon:\n"_s, u"**Released**\n- Coming soon:\n"_s, {});
    row("words with a colon", u"cf-x is out:"_s, u"cf-x is out:"_s, {0});
    row("no news is the same again", u"No updates"_s, u"No updates"_s, {0});
}

void TestRepeatedLines::linesOfLastTimeAreFound()
{
    QFETCH(QString, earlier);
    QFETCH(QString, now);

    QTEST(repeatedLines(now, SaidLines(earlier)), "lines");
}

void TestRepeatedLines::randomTexts()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Random random(seed);
        const QString text = random.markdown(20);
        const SaidLines all(text);

        // Every line that says something is in its own text; nothing is in none; order does not count.
        const QList<qsizetype> own = repeatedLines(text, all);
        QVERIFY2(repeatedLines(text, SaidLines()).isEmpty(), qPrintable(QString::number(seed)));
        QCOMPARE(own.isEmpty(), all.isEmpty());
        QStringList lines = linesOf(text);
        std::ranges::reverse(lines);
        QCOMPARE(repeatedLines(text, SaidLines(lines.join(u'\n'))), own);
    }
}

/// Of every team of every pair of successive files the marked lines are exactly those that stand in both.
void TestRepeatedLines::realTeams()
{
    if (corpusFolder().isEmpty())
        QSKIP(minuta::test::corpusSkipMessage);
    static const QRegularExpression date(u"\\d{4}-\\d{2}-\\d{2}|\\d{2}-\\d{2}-\\d{4}"_s);
    QHash<QString, std::shared_ptr<Read>> last; // by what files of a series share
    int teams = 0;
    int marked = 0;
    for (const CorpusFile &file : minuta::test::corpusMinutes()) {
        const auto now = std::make_shared<Read>(file);
        const auto before = std::exchange(last[QString(file.name).remove(date)], now);
        if (before == nullptr)
            continue;
        for (int i = 0; i < now->minutes.sections.size(); ++i) {
            if (now->minutes.sections[i].kind != SectionKind::Team)
                continue;
            const QList<int> same = counterparts(now->minutes, i, before->minutes);
            if (same.size() != 1)
                continue;
            ++teams;
            const QString earlier = before->field(same.first());
            QStringList there;
            for (const QString &line : linesOf(earlier))
                there.append(bare(line));
            const QStringList lines = linesOf(now->field(i));
            const SaidLines said(earlier);
            const QList<qsizetype> repeated = repeatedLines(now->field(i), said);
            const SaidLines self(now->field(i));
            for (qsizetype line = 0; line < lines.size(); ++line) {
                const bool isMarked = repeated.contains(line);
                const bool isInBoth = self.contains(lines[line]) && there.contains(bare(lines[line]));
                QVERIFY2(isMarked == isInBoth, qPrintable(file.name + u": "_s + lines[line]));
            }
            marked += int(repeated.size());
        }
    }
    qInfo("%d teams, %d lines as at the meeting before", teams, marked);
    QVERIFY(teams > 100);
    QVERIFY(marked > 100);
}

QTEST_GUILESS_MAIN(TestRepeatedLines)
#include "tst_repeatedlines.moc"
