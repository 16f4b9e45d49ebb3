#include "app/text/search.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void matchesAreFound_data();
    void matchesAreFound();
    void onlyTheScopeIsSearched();
    void aLimitedSearchSaysThatThereIsMore();
    void badExpressionsSayWhere();
    void catastrophicExpressionsGiveUp_data();
    void catastrophicExpressionsGiveUp();
    void replacementsTakeGroups_data();
    void replacementsTakeGroups();
    void replacedLinesKeepTheirEnding();
};

namespace {

enum Option
{
    Case = 1,
    Word = 2,
    Expression = 4
};

SearchQuery query(const QString &text, int options)
{
    return {text, bool(options & Case), bool(options & Word), bool(options & Expression)};
}

} // namespace

void TestSearch::matchesAreFound_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("options");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked"); ///< text with [ ] around each match
    const auto row = [](const char *name, const QString &wanted, int options, const QString &text,
                        const QString &marked) { QTest::newRow(name) << wanted << options << text << marked; };
    row("plain", u"ab"_s, 0, u"ab xABab"_s, u"[ab] x[AB][ab]"_s);
    row("case", u"ab"_s, Case, u"ab xABab"_s, u"[ab] xAB[ab]"_s);
    row("not overlapping", u"aa"_s, 0, u"aaaaa"_s, u"[aa][aa]a"_s);
    row("nothing wanted", u""_s, 0, u"aa"_s, u"aa"_s);
    row("expression signs are plain", u"a.b*"_s, 0, u"a.b* axb"_s, u"[a.b*] axb"_s);
    row("whole word", u"team"_s, Word, u"team teams -team_ Team"_s, u"[team] teams -team_ [Team]"_s);
    row("whole word of signs", u"**"_s, Word, u"a**b"_s, u"a[**]b"_s);
    row("umlauts", u"KÖLN"_s, 0, u"Köln köln"_s, u"[Köln] [köln]"_s);
    row("expression", u"\\d+"_s, Expression, u"a 12\r\n345"_s, u"a [12]\r\n[345]"_s);
    row("line begin", u"^- "_s, Expression, u"- a\r- b\r\n- c"_s, u"[- ]a\r[- ]b\r\n[- ]c"_s);
    row("line end", u"x$"_s, Expression, u"x\r\nx\nxa\rx"_s, u"[x]\r\n[x]\nxa\r[x]"_s);
    row("empty lines", u"^$"_s, Expression, u"a\n\nb\n"_s, u"a\n[]\nb\n[]"_s);
    row("may match nothing", u"x*"_s, Expression, u"axx😀"_s, u"[]a[xx][]😀[]"_s);
    row("no match over lines", u"a\\s+b"_s, Expression, u"a\nb a b"_s, u"a\nb [a b]"_s);
    row("expression, whole word", u"t\\w"_s, Expression | Word, u"to top t1"_s, u"[to] top [t1]"_s);
    row("unicode classes", u"\\w+"_s, Expression, u"é-ü"_s, u"[é]-[ü]"_s);
}

void TestSearch::matchesAreFound()
{
    QFETCH(QString, wanted);
    QFETCH(int, options);
    QFETCH(QString, text);

    const SearchMatches found = Search::create(query(wanted, options))->matches(text, {0, text.size()});

    QString marked = text;
    for (qsizetype i = found.ranges.size(); i-- > 0;)
        marked.insert(found.ranges[i].end, u']').insert(found.ranges[i].begin, u'[');
    QTEST(marked, "marked");
    QCOMPARE(found.end, SearchEnd::Complete);
}

void TestSearch::onlyTheScopeIsSearched()
{
    const QString text = u"a\na\na\n"_s;

    for (const int options : {0, int(Expression)}) {
        const SearchMatches found = Search::create(query(u"a"_s, options))->matches(text, {2, 4});
        QCOMPARE(found.ranges, (QList<TextRange>{{2, 3}}));
    }
}

void TestSearch::aLimitedSearchSaysThatThereIsMore()
{
    for (const int options : {0, int(Expression)}) {
        const Search search = *Search::create(query(u"a"_s, options));
        QCOMPARE(search.matches(u"aaa", {0, 3}, 2).end, SearchEnd::TooMany);
        QCOMPARE(search.matches(u"aaa", {0, 3}, 2).ranges.size(), 2);
        QCOMPARE(search.matches(u"aaa", {0, 3}, 3).end, SearchEnd::Complete);
    }
}

void TestSearch::badExpressionsSayWhere()
{
    const auto search = Search::create(query(u"ab(c"_s, Expression));

    QVERIFY(!search);
    QCOMPARE(search.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(search.error().offset, 4);
    QVERIFY(!search.error().detail.isEmpty());
}

void TestSearch::catastrophicExpressionsGiveUp_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("nested repeat") << u"(a+)+b"_s;
    QTest::newRow("alternatives") << u"(a|aa)+$b"_s;
    QTest::newRow("back reference") << u"(a*)*\\1c"_s;
}

void TestSearch::catastrophicExpressionsGiveUp()
{
    QFETCH(QString, expression);
    const QString text = u"a"_s.repeated(5000) + u'!';

    const SearchMatches found = Search::create(query(expression, Expression))->matches(text, {0, text.size()});

    QVERIFY(found.end == SearchEnd::TooSlow || found.ranges.isEmpty()); // and it comes back
}

void TestSearch::replacementsTakeGroups_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("options");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("after");
    QTest::newRow("plain") << u"one"_s << 0 << u"\\1"_s << u"\\1 two \\1"_s;
    QTest::newRow("group") << u"(o)(n)e"_s << int(Expression) << u"\\2\\1"_s << u"no two no"_s;
    QTest::newRow("match") << u"t\\w+"_s << int(Expression) << u"<\\0>"_s << u"one <two> one"_s;
    QTest::newRow("escapes") << u"two"_s << int(Expression) << u"\\\\\\t\\x\\"_s << u"one \\\t\\x\\ one"_s;
    QTest::newRow("what is around counts") << u"(?<=one )two"_s << int(Expression) << u"2"_s << u"one 2 one"_s;
    QTest::newRow("removed") << u" two"_s << 0 << u""_s << u"one one"_s;
}

void TestSearch::replacementsTakeGroups()
{
    QFETCH(QString, wanted);
    QFETCH(int, options);
    QFETCH(QString, replacement);
    const QString text = u"one two one"_s;
    const Search search = *Search::create(query(wanted, options));

    const ChangeSet change = search.replacedAll(text, search.matches(text, {0, text.size()}).ranges, replacement);

    QTEST(change.appliedTo(text), "after");
}

void TestSearch::replacedLinesKeepTheirEnding()
{
    const QString text = u"a, b\r\nc\r\n"_s;
    const Search search = *Search::create(query(u", "_s, Expression));

    const ChangeSet change = search.replacedAll(text, search.matches(text, {0, text.size()}).ranges, u"\\n"_s);

    QCOMPARE(change.appliedTo(text), u"a\r\nb\r\nc\r\n"_s);
}

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"
