#include "app/document/document.h"
#include "tests/support/random.h"
#include "ui/preview/previewblocks.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestPreviewBlocks : public QObject
{
    Q_OBJECT

private slots:
    void withoutConflictsTheyAreTheDocuments();
    void bothVersionsStandInWhatTheyAreIn_data();
    void bothVersionsStandInWhatTheyAreIn();
    void eachBlockHasItsPlace();
    void followingIsReading();
    void whatAnEditLeavesAloneKeepsItsId();
    void headingsAreFoundAroundConflicts();
};

namespace {

QString conflict(const QString &mine, const QString &theirs)
{
    return u"<<<<<<< HEAD\n"_s + mine + u"=======\n"_s + theirs + u">>>>>>> topic\n"_s;
}

/// Block by block; the labels in square brackets.
QStringList shown(const PreviewBlocks &blocks)
{
    QStringList result;
    for (qsizetype i = 0; i < blocks.count(); ++i) {
        switch (blocks.kind(i)) {
        case PreviewBlocks::Kind::Text: result.append(blocks.plainText(i)); break;
        case PreviewBlocks::Kind::Mine:
        case PreviewBlocks::Kind::Theirs: result.append(u'[' + blocks.label(i) + u']'); break;
        case PreviewBlocks::Kind::End: result.append(u"[]"_s); break;
        }
    }
    return result;
}

/// Lines with conflicts among them, most of them cut out of something.
QString withConflicts(test::Random &random)
{
    QString text = random.markdown(5);
    for (int i = 0; i < 2; ++i) {
        if (!text.endsWith(u'\n'))
            text += u'\n';
        text += conflict(random.oneIn(4) ? QString() : random.markdown(3).trimmed() + u'\n',
                         random.oneIn(4) ? QString() : random.markdown(3).trimmed() + u'\n')
                + random.markdown(4);
    }
    return text;
}

} // namespace

void TestPreviewBlocks::withoutConflictsTheyAreTheDocuments()
{
    Document document(u"# A\n\n- b\n\n=======\n"_s);

    const PreviewBlocks blocks(document);

    QCOMPARE(blocks.blocks(), document.tree().blocks());
    QCOMPARE(blocks.plainText(1), u"b"_s);
    QCOMPARE(blocks.conflict(1), -1);
}

void TestPreviewBlocks::bothVersionsStandInWhatTheyAreIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString mine = u"[First version (HEAD)]"_s;
    const QString theirs = u"[Second version (topic)]"_s;
    QTest::newRow("a list") << u"- a\n"_s + conflict(u"- b\n"_s, u"- c\n"_s) + u"- d\n"_s
                            << QStringList{u"a"_s, mine, u"b"_s, theirs, u"c"_s, u"[]"_s, u"d"_s};
    QTest::newRow("a table") << u"A | B\n--|--\n1 | 2\n"_s + conflict(u"3 | 4\n"_s, u"5 | 6\n"_s) + u"7 | 8\n"_s
                             << QStringList{u"A\nB\n1\n2"_s, mine,    u"A\nB\n3\n4"_s, theirs,
                                            u"A\nB\n5\n6"_s, u"[]"_s, u"A\nB\n7\n8"_s};
    QTest::newRow("code") << u"```\na\n"_s + conflict(u"b\n"_s, u"c\n"_s) + u"d\n```\n\nend\n"_s
                          << QStringList{u"a"_s, mine, u"b"_s, theirs, u"c"_s, u"[]"_s, u"d"_s, u"end"_s};
    QTest::newRow("a paragraph above =======")
        << u"a\n\n"_s + conflict(u"b\n"_s, u"c\n"_s) << QStringList{u"a"_s, mine, u"b"_s, theirs, u"c"_s, u"[]"_s};
    QTest::newRow("lines of a paragraph") << u"a\n"_s + conflict(u"b\n"_s, u"c\n"_s) + u"d\n"_s
                                          << QStringList{u"a"_s, mine, u"b"_s, theirs, u"c"_s, u"[]"_s, u"d"_s};
    QTest::newRow("a section in one version alone")
        << u"# A\n"_s + conflict(u"## B\n\nb\n\n"_s, QString()) + u"## C\n"_s
        << QStringList{u"A"_s, mine, u"B"_s, u"b"_s, u"[Second version (topic): nothing]"_s, u"[]"_s, u"C"_s};
    QTest::newRow("code that mine does not close")
        << u"a\n\n"_s + conflict(u"```\nb\n"_s, u"c\n"_s) + u"\n## D\n"_s
        << QStringList{u"a"_s, mine, u"b"_s, theirs, u"c"_s, u"[]"_s, u"D"_s};
    QTest::newRow("the base is left out") << u"<<<<<<< HEAD\nb\n||||||| 1f\nx\n=======\nc\n>>>>>>> topic\n"_s
                                          << QStringList{mine, u"b"_s, theirs, u"c"_s, u"[]"_s};
    QTest::newRow("one behind the other")
        << conflict(u"a\n"_s, u"b\n"_s) + conflict(u"- c\n"_s, u"- d\n"_s)
        << QStringList{mine, u"a"_s, theirs, u"b"_s, u"[]"_s, mine, u"c"_s, theirs, u"d"_s, u"[]"_s};
}

void TestPreviewBlocks::bothVersionsStandInWhatTheyAreIn()
{
    QFETCH(QString, text);
    Document document(text);

    QTEST(shown(PreviewBlocks(document)), "expected");
}

void TestPreviewBlocks::eachBlockHasItsPlace()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        test::Random random(seed);
        Document document(withConflicts(random));
        const PreviewBlocks blocks(document);
        const QString context = u"seed %1\n%2"_s.arg(seed).arg(document.text());

        qsizetype last = 0;
        for (qsizetype i = 0; i < blocks.count(); ++i) {
            const TextRange range = blocks.blocks()[i].range;
            QVERIFY2(last <= range.begin && range.end <= document.text().size(), qPrintable(context));
            last = range.end;
            if (blocks.kind(i) != PreviewBlocks::Kind::Text)
                continue;
            QVERIFY2(blocks.blockAt(range.begin) == i, qPrintable(context));
            const qsizetype own = blocks.fromDocument(i, range.begin);
            QVERIFY2(blocks.toDocument(i, own) == range.begin, qPrintable(context));
            if (!blocks.source(i).isEmpty() && own >= 0)
                QVERIFY2(blocks.source(i).sliced(own).startsWith(document.tree().text(range)), qPrintable(context));
        }
    }
}

void TestPreviewBlocks::followingIsReading()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        test::Random random(seed);
        Document document(withConflicts(random));
        PreviewBlocks blocks(document);
        for (int edit = 0; edit < 6; ++edit) {
            const QString before = document.text();
            const ChangeSet change = random.changes(before);
            document.apply(change, u"Edit"_s);

            blocks.follow(change);

            QVERIFY2(
                shown(blocks) == shown(PreviewBlocks(document)),
                qPrintable(u"seed %1, edit %2\n%3\n--- now\n%4"_s.arg(seed).arg(edit).arg(before, document.text())));
        }
    }
}

void TestPreviewBlocks::whatAnEditLeavesAloneKeepsItsId()
{
    Document document(u"one\n\n"_s + conflict(u"a\n"_s, u"b\n"_s) + u"\ntwo\n\nthree\n"_s);
    PreviewBlocks blocks(document);
    const QList<Block> before = blocks.blocks();

    const ChangeSet change = TextChange::replacing(document.text(), {0, 1}, u"O"_s);
    document.apply(change, u"Edit"_s);
    blocks.follow(change);

    QCOMPARE(blocks.count(), before.size());
    QVERIFY(blocks.blocks().first().id != before.first().id);
    for (qsizetype i = 1; i < before.size(); ++i)
        QCOMPARE(blocks.blocks()[i].id, before[i].id);
}

void TestPreviewBlocks::headingsAreFoundAroundConflicts()
{
    Document document(u"# A\n\n"_s + conflict(u"## Mine\n"_s, u"## Theirs\n"_s) + u"\n## End\n"_s);
    const PreviewBlocks blocks(document);

    for (const QString &heading : {u"Mine"_s, u"Theirs"_s, u"End"_s})
        QCOMPARE(blocks.plainText(blocks.headingAt(heading.toLower())), heading);
    QCOMPARE(blocks.headingAt(u"none"_s), -1);
}

QTEST_MAIN(TestPreviewBlocks)
#include "tst_previewblocks.moc"
