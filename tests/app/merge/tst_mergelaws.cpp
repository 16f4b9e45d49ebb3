#include "app/merge/merge.h"
#include "app/minutes/filling.h"
#include "app/text/conflicttext.h"
#include "tests/app/merge/mergedlines.h"
#include "tests/app/merge/randomminutes.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestMergeLaws : public QObject
{
    Q_OBJECT

private slots:
    void minutesOfTwo();
    void conflictsWaitWhileOthersGoOn();
    void anyTexts();
    void manyLines();
    void sectionsAreTold();
};

namespace {

/// What holds for every merge, as a sentence; empty: all does.
QString brokenLaw(const QString &base, const QString &ours, const QString &theirs)
{
    if (mergeTexts(base, ours, base).text != ours)
        return u"who alone has changed something is changed"_s;
    if (mergeTexts(base, base, theirs).text != theirs)
        return u"what came in alone is changed"_s;
    if (mergeTexts(base, ours, ours).text != ours)
        return u"what both have alike is changed"_s;
    const MergeResult result = mergeTexts(base, ours, theirs);
    if (result.fromOurs.appliedTo(ours) != result.text || !result.fromOurs.fits(ours))
        return u"the change from ours is wrong"_s;
    const QList<ConflictText> found = findConflicts(result.text);
    for (const TextRange &conflict : result.conflicts) {
        if (std::ranges::none_of(found, [&](const ConflictText &each) { return each.range == conflict; }))
            return u"a conflict is not read back"_s;
    }
    qsizetype end = 0;
    for (const SectionMerge &section : result.sections) {
        if (section.range.begin < end || section.range.end > result.text.size() || section.range.size() < 0)
            return u"the ranges of sections overlap"_s;
        end = section.range.end;
    }
    return {};
}

/// Words (letters and digits) of side that are new in it and not in merged.
QStringList lostWords(const QString &base, const QString &side, const QString &merged)
{
    static const QRegularExpression noWord(u"[^\\p{L}\\p{N}]+"_s);
    const auto words = [](const QString &text) {
        const QStringList list = text.split(noWord, Qt::SkipEmptyParts);
        return QSet<QString>(list.cbegin(), list.cend());
    };
    return (words(side) - words(base) - words(merged)).values();
}

/// Lines without those that were merged within: all their words are there.
QStringList withoutPieced(QStringList lines, const QString &merged)
{
    lines.removeIf([&](const QString &line) { return isPlaceholder(line) || lostWords({}, line, merged).isEmpty(); });
    return lines;
}

QStringList sortedLines(const QString &text)
{
    QStringList lines = spokenLines(text);
    lines.sort();
    return lines;
}

} // namespace

void TestMergeLaws::minutesOfTwo()
{
    int conflicts = 0;
    for (quint32 seed = 1; seed <= 4000; ++seed) {
        Random random(seed);
        const QString base = RandomMinutes(random, u"b"_s).minutes();
        QString ours = RandomMinutes(random, u"o"_s).edited(base);
        const QString theirs = RandomMinutes(random, u"t"_s).edited(base);
        if (random.oneIn(4)) // somebody's editor
            ours.replace(u'\n', u"\r\n"_s);
        const QByteArray where =
            "seed " + QByteArray::number(seed) + "\n" + (base + u"\n=o=\n"_s + ours + u"\n=t=\n"_s + theirs).toUtf8();

        const QString broken = brokenLaw(base, ours, theirs);
        const MergeResult result = mergeTexts(base, ours, theirs);
        const MergeResult exchanged = mergeTexts(base, theirs, ours);

        QVERIFY2(broken.isEmpty(), broken.toUtf8() + where);
        QCOMPARE(lostWords(base, ours, result.text), QStringList());
        QCOMPARE(lostWords(base, theirs, result.text), QStringList());
        QStringList lost = withoutPieced(
            lostLines(base, ours, theirs, result.text) + lostLines(base, theirs, ours, result.text), result.text);
        QVERIFY2(lost.isEmpty(), lost.join(u'|').toUtf8() + where + result.text.toUtf8());
        QCOMPARE(exchanged.isClean(), result.isClean());
        if (sortedLines(exchanged.text) != sortedLines(result.text))
            QVERIFY2(false, where + result.text.toUtf8() + "\n=exchanged=\n" + exchanged.text.toUtf8());
        conflicts += !result.isClean();
    }
    QVERIFY2(conflicts > 200 && conflicts < 3000, QByteArray::number(conflicts)); // edits do meet
}

void TestMergeLaws::conflictsWaitWhileOthersGoOn()
{
    int waiting = 0;
    for (quint32 seed = 1; seed <= 1500; ++seed) {
        Random random(seed);
        const QString base = RandomMinutes(random, u"b"_s).minutes();
        const QString ours = RandomMinutes(random, u"o"_s).edited(base);
        const QString theirs = RandomMinutes(random, u"t"_s).edited(base);
        const QString first = mergeTexts(base, ours, theirs).text;
        const QString later = RandomMinutes(random, u"u"_s).edited(theirs);
        const QByteArray where =
            "seed " + QByteArray::number(seed) + "\n" + (first + u"\n=t=\n"_s + theirs + u"\n=u=\n"_s + later).toUtf8();

        const QString broken = brokenLaw(theirs, first, later);
        const QString second = mergeTexts(theirs, first, later).text;

        QVERIFY2(broken.isEmpty(), broken.toUtf8() + where);
        QCOMPARE(openConflictMarkers(second), QList<TextRange>());
        QCOMPARE(lostWords(base, ours, second), QStringList());
        QVERIFY2(lostWords(theirs, later, second).isEmpty(), where + "\n=second=\n" + second.toUtf8());
        waiting += !findConflicts(first).isEmpty();
    }
    QVERIFY2(waiting > 100, QByteArray::number(waiting));
}

void TestMergeLaws::anyTexts()
{
    for (quint32 seed = 1; seed <= 4000; ++seed) {
        Random random(seed);
        const QString base = random.oneIn(2) ? random.markdown(25) : random.text(300);
        const auto edited = [&] {
            QString text = base;
            for (qsizetype count = random.below(4); count > 0; --count)
                random.changes(text).applyTo(text);
            return random.oneIn(10) ? random.markdown(20) : text;
        };
        const QString ours = edited();
        const QString theirs = edited();
        const QByteArray where =
            "seed " + QByteArray::number(seed) + "\n" + (base + u"\n=o=\n"_s + ours + u"\n=t=\n"_s + theirs).toUtf8();

        const QString broken = brokenLaw(base, ours, theirs);
        const QString merged = mergeTexts(base, ours, theirs).text;

        QVERIFY2(broken.isEmpty(), broken.toUtf8() + where);
        const QStringList lost =
            withoutPieced(lostLines(base, ours, theirs, merged) + lostLines(base, theirs, ours, merged), merged);
        QVERIFY2(lost.isEmpty(), lost.join(u'|').toUtf8() + where + "\n=merged=\n" + merged.toUtf8());
    }
}

void TestMergeLaws::manyLines()
{
    QString base = u"# Long 2026-01-01\n\n"_s;
    for (int i = 0; i < 10'000; ++i)
        base += u"- item %1\n"_s.arg(i);
    QString ours = base;
    QString theirs = base;
    for (int i = 0; i < 10'000; i += 10) {
        ours.replace(u"- item %1\n"_s.arg(i), u"- item %1 of mine\n"_s.arg(i));
        theirs.replace(u"- item %1\n"_s.arg(i + 5), u"- item %1 of theirs\n"_s.arg(i + 5));
    }

    const MergeResult result = mergeTexts(base, ours, theirs);

    QVERIFY(result.isClean());
    QCOMPARE(result.text.count(u"of mine"_s), 1000);
    QCOMPARE(result.text.count(u"of theirs"_s), 1000);
    QCOMPARE(result.fromOurs.changes().size(), 1000);
}

void TestMergeLaws::sectionsAreTold()
{
    for (quint32 seed = 1; seed <= 500; ++seed) {
        Random random(seed);
        const QString base = RandomMinutes(random, u"b"_s).minutes();
        const QString ours = RandomMinutes(random, u"o"_s).edited(base);
        const QString theirs = RandomMinutes(random, u"t"_s).edited(base);

        const MergeResult result = mergeTexts(base, ours, theirs);

        // Every word that is in the result and not in ours lies in a section that is told.
        static const QRegularExpression word(u"\\bt\\d+\\b"_s);
        auto found = word.globalMatch(result.text);
        while (found.hasNext()) {
            const auto match = found.next();
            const bool isTold = std::ranges::any_of(result.sections, [&](const SectionMerge &section) {
                return section.range.contains(TextRange{match.capturedStart(), match.capturedEnd()});
            });
            QVERIFY2(isTold, QByteArray::number(seed) + match.captured().toUtf8() + result.text.toUtf8());
        }
    }
}

QTEST_GUILESS_MAIN(TestMergeLaws)
#include "tst_mergelaws.moc"
