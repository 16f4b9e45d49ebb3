#include "ui/context/editorcontext.h"

#include "app/minutes/besideconflicts.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestEditorContext : public QObject
{
    Q_OBJECT

private slots:
    void tablesAreThoseOfTheTextAfterEachEdit();
    void minutesAreThoseBesideTheConflictsAfterEachEdit();
};

/// After a key in a cell only its row is read again.
void TestEditorContext::tablesAreThoseOfTheTextAfterEachEdit()
{
    test::Random random(71);
    const QString roadmap = u"When? | What?\n---|---\n*Soon* | - a\n|| **g:**\n|| - b\n||\n*Next* |\n|| - c\n\n"_s;
    const QString shaped = u"A | B\n---|---\n*Soon* | - a\n|| - b\n\n"_s;
    const QString plain = u"Post | Sum\n---|---\nRoom | 40\nTea | 3\n\n"_s;
    const QString broken = u"a | b | c\n---|---\n1 | 2 | 3\n\n"_s;
    const QStringList pieces{u"x"_s, u"|"_s, u"- "_s, u"**"_s, u"\n"_s, u"<br>"_s, u" "_s, u"ö"_s, u"*"_s};
    for (int i = 0; i < 400; ++i) {
        QStringList parts{roadmap, plain, shaped, broken, plain};
        QString text = u"# M\n\n"_s;
        while (!parts.isEmpty())
            text += parts.takeAt(random.below(parts.size()));
        Document document(text);
        EditorContext context(document);
        for (int edit = 0; edit < 8; ++edit) {
            context.roadmaps();
            if (!random.oneIn(4))
                context.plainTables();
            const QString before = document.text();
            if (random.oneIn(8) && document.undoStack().canUndo()) {
                document.undoStack().undo();
            } else {
                const qsizetype at = random.below(before.size());
                const qsizetype end = std::min(at + (random.oneIn(2) ? random.below(3) : 0), before.size());
                document.apply(TextChange::replacing(before, {at, end},
                                                     random.oneIn(4) ? QString() : pieces[random.below(pieces.size())]),
                               u"edit"_s);
            }
            Document other(document.text());
            EditorContext fresh(other);
            const QByteArray told = (before + u"\n-- became\n"_s + document.text()).toUtf8();
            QVERIFY2(context.roadmaps() == fresh.roadmaps(), told.constData());
            QVERIFY2(context.plainTables() == fresh.plainTables(), told.constData());
        }
    }
}

/// After a key outside of the conflicts only what it changed is read again.
void TestEditorContext::minutesAreThoseBesideTheConflictsAfterEachEdit()
{
    test::Random random(72);
    const QStringList pieces{u"x"_s, u"\n"_s, u"# T\n"_s, u"=======\n"_s, u"<<<<<<< a\n"_s, u"```\n"_s, u"- "_s};
    for (int i = 0; i < 300; ++i) {
        QString text = random.oneIn(2) ? u"# M 2026-11-24\n\n"_s : QString();
        for (int part = 0; part < 3; ++part)
            text += u"## A\n"_s + random.markdown(random.below(6)) + u"\n<<<<<<< a\n"_s
                    + random.markdown(random.below(4)) + u"\n=======\n"_s + random.markdown(random.below(4))
                    + u"\n>>>>>>> b\n"_s;
        Document document(text);
        EditorContext context(document);
        for (int edit = 0; edit < 10; ++edit) {
            context.minutes();
            const QString before = document.text();
            if (random.oneIn(6) && document.undoStack().canUndo()) {
                document.undoStack().undo();
            } else if (random.oneIn(6)) {
                document.apply(random.changes(before), u"edit"_s);
            } else {
                const qsizetype at = random.below(before.size() + 1);
                const qsizetype end = std::min(at + (random.oneIn(3) ? random.below(3) : 0), before.size());
                document.apply(TextChange::replacing(before, {at, end}, pieces[random.below(pieces.size())]),
                               u"edit"_s);
            }
            const QByteArray told = (before + u"\n-- became\n"_s + document.text()).toUtf8();
            const QList<ConflictText> conflicts = findConflicts(document.text());
            QVERIFY2(context.conflicts() == conflicts, told.constData());
            QVERIFY2(context.minutes() == readMinutesBesideConflicts(SyntaxTree(document.text()), conflicts),
                     told.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestEditorContext)
#include "tst_editorcontext.moc"
