#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/changesbutton.h"
#include "ui/roadmap/laneview.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/roadmap/roadmaptableview.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/widgets/messagebar.h"

#include <QFile>
#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

QString minutes(const QString &date, const QString &rows, const QString &discussion = {})
{
    return u"# Harbour PMC - %1\n\n%2## Roadmap\n\nWhen? | What?\n------|------\n%3"_s.arg(date, discussion, rows);
}

const QString firstRows = u"*Done* | - lamps\n*Soon* | - cranes for the east quay\n|| - ropes\n|| - tide tables\n"
                          "*Next* | - doors & gates\n|| - a ferry\n"_s;
// lamps and ropes stay, cranes go ahead, tide tables are reworded and the ferry is dropped; doors are new in Soon.
const QString secondRows = u"*Done* | - lamps\n|| - cranes for the east quay\n*Soon* | - ropes\n"
                           "|| - tide tables for all of the year\n*Next* | - doors & gates\n|| - an office of wood\n"_s;

} // namespace

class TestRoadmapChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void badgesTellWhatChanged();
    void anItemIsToldWhenItStandsStill();
    void badgesFollowEachEdit();
    void aStepBackIsTold();
    void theLineCountsAndNamesTheMeeting();
    void withoutAnEarlierMeetingNothingIsTold();
    void theSummaryGoesIntoTheDiscussion();
    void withoutADiscussionOneIsMade();
    void aDroppedItemComesBack();
    void aCardIsHigherByItsBadge();
    void whatIsNotSavedYetIsComparedWith();
    void aLargeTableIsComparedToo();
    void everyControlHasAName();

private:
    void write(const QString &date, const QString &text);
    void open(const QString &date, const QString &text);
    QStringList badges() const;
    ChangesButton *button() const { return m_view->findChild<ChangesButton *>(); }
    QAction *menuAction(const QString &begin) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<EditorContext> m_context;
    std::unique_ptr<RoadmapView> m_view;
};

void TestRoadmapChanges::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRoadmapChanges::cleanup()
{
    m_view.reset();
    m_context.reset();
    m_document.reset();
}

void TestRoadmapChanges::write(const QString &date, const QString &text)
{
    QFile file(m_folder->filePath(date + u".md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

void TestRoadmapChanges::open(const QString &date, const QString &text)
{
    write(date, text);
    m_document = std::make_unique<Document>(text);
    m_context = std::make_unique<EditorContext>(*m_document);
    m_view = std::make_unique<RoadmapView>(*m_context);
    m_view->setPath(m_folder->filePath(date + u".md"_s));
    m_view->resize(900, 600);
    m_view->show();
}

/// "row: badge" of those that have one.
QStringList TestRoadmapChanges::badges() const
{
    QStringList result;
    const QAbstractItemModel *model = m_view->findChild<RoadmapTableView *>()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex what = model->index(row, RoadmapModel::WhatColumn);
        const QString badge = what.data(RoadmapModel::BadgeRole).toString();
        if (!badge.isEmpty())
            result.append(what.data().toString() + u": "_s + badge);
    }
    return result;
}

QAction *TestRoadmapChanges::menuAction(const QString &begin) const
{
    emit button() -> menu()->aboutToShow();
    for (QAction *action : button()->menu()->actions()) {
        if (action->text().startsWith(begin))
            return action;
    }
    return nullptr;
}

void TestRoadmapChanges::badgesTellWhatChanged()
{
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, firstRows));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, secondRows));

    QTRY_COMPARE(badges(),
                 (QStringList{u"cranes for the east quay: ↑ from Soon"_s,
                              u"tide tables for all of the year: ≈ reworded"_s, u"an office of wood: + new"_s}));
    const QAbstractItemModel *model = m_view->findChild<RoadmapTableView *>()->model();
    const QModelIndex reworded = model->index(3, RoadmapModel::WhatColumn);
    QCOMPARE(reworded.data(Qt::AccessibleTextRole).toString(), u"tide tables for all of the year, reworded"_s);
    QVERIFY(reworded.data(Qt::ToolTipRole).toString().contains(u"Before: tide tables"_s));
}

void TestRoadmapChanges::anItemIsToldWhenItStandsStill()
{
    const QString rows = u"*Soon* | - cranes for the east quay\n|| - ropes\n"_s;
    write(u"2026-10-13"_s, minutes(u"2026-10-13"_s, u"*Soon* | - ropes\n"_s));
    write(u"2026-10-27"_s, minutes(u"2026-10-27"_s, rows));
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, rows));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, rows));

    QTRY_COMPARE(badges(), (QStringList{u"ropes: = unchanged for 3 meeting(s)"_s}));
    QTRY_COMPARE(button()->text(), u"Unchanged since 10 Nov"_s);
}

void TestRoadmapChanges::badgesFollowEachEdit()
{
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, firstRows));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, firstRows));
    QTRY_COMPARE(button()->text(), u"Unchanged since 10 Nov"_s);
    QCOMPARE(badges(), QStringList());
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));

    auto *table = m_view->findChild<RoadmapTableView *>();
    table->setFocus(); // keys are those of what has the keyboard
    table->setCurrentIndex(table->model()->index(4, RoadmapModel::WhatColumn));
    QTest::keyClick(table, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(badges(), (QStringList{u"doors & gates: ↑ from Next"_s}));
    QTest::keyClick(table, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(badges(), QStringList());
}

void TestRoadmapChanges::aStepBackIsTold()
{
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, firstRows));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, QString(firstRows).replace(u"*Done* | - lamps\n*Soon* | "_s,
                                                                              u"*Done* |\n*Soon* | - lamps\n|| "_s)));

    QTRY_COMPARE(badges(), (QStringList{u"lamps: ↓ back from Done"_s}));
    QCOMPARE(button()->text(), u"Since 10 Nov: 1 moved back"_s);
}

void TestRoadmapChanges::theLineCountsAndNamesTheMeeting()
{
    write(u"2025-12-16"_s, minutes(u"2025-12-16"_s, firstRows));
    open(u"2026-01-06"_s, minutes(u"2026-01-06"_s, secondRows));

    QTRY_COMPARE(button()->text(), u"Since 16 Dec 2025: 1 new, 1 moved, 1 reworded, 1 dropped"_s);
    QVERIFY(button()->isVisible());
}

void TestRoadmapChanges::withoutAnEarlierMeetingNothingIsTold()
{
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, firstRows));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, secondRows));
    QTRY_VERIFY(button()->isVisible());

    m_view->setPath({});
    QVERIFY(!button()->isVisible());
    QCOMPARE(badges(), QStringList());
}

void TestRoadmapChanges::theSummaryGoesIntoTheDiscussion()
{
    const QString discussion = u"## Discussion\n\n* the new quay\n\n"_s;
    const QString text = minutes(u"2026-11-24"_s, secondRows, discussion);
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, firstRows));
    open(u"2026-11-24"_s, text);
    QTRY_VERIFY(button()->isVisible());

    QAction *insert = menuAction(u"Insert Summary into Discussion"_s);
    QVERIFY(insert != nullptr);
    insert->trigger();

    const QString summary = u"Roadmap changes since 2026-11-10:\n\n- Soon → Done: cranes for the east quay\n"
                            "- Reworded in Soon: tide tables for all of the year (was: tide tables)\n"
                            "- New in Next: an office of wood\n- Dropped from Next: a ferry\n"_s;
    QCOMPARE(m_document->text(),
             QString(text).replace(discussion, u"## Discussion\n\n* the new quay\n\n"_s + summary + u'\n'));
    QCOMPARE(m_document->undoStack().undoText(), u"Insert roadmap summary"_s);
    auto *told = m_view->findChild<MessageBar *>(u"inserted"_s);
    QVERIFY(told->isVisible());
    QVERIFY(menuAction(u"Insert Summary into Discussion"_s) == nullptr); // not twice
    QSignalSpy shown(m_context.get(), &EditorContext::goToRequested);
    menuAction(u"Show in Discussion"_s)->trigger();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown[0][0].value<TextRange>().begin, m_document->text().indexOf(summary.trimmed()));
    m_document->undoStack().undo();
    QVERIFY(!told->isVisible());
    QVERIFY(menuAction(u"Insert Summary into Discussion"_s) != nullptr);
    QCOMPARE(m_document->text(), text);
}

void TestRoadmapChanges::withoutADiscussionOneIsMade()
{
    const QString agenda = u"## Agenda\n\n* quay\n\n"_s;
    const QString text = minutes(u"2026-11-24"_s, firstRows, agenda);
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, firstRows));
    open(u"2026-11-24"_s, text);
    QTRY_VERIFY(button()->isVisible());

    menuAction(u"Insert Summary into a New Section “Discussion”"_s)->trigger();

    QCOMPARE(
        m_document->text(),
        QString(text).replace(agenda, agenda + u"## Discussion\n\nThe roadmap is unchanged since 2026-11-10.\n\n"_s));
    m_document->undoStack().undo();
    QCOMPARE(m_document->text(), text);
}

void TestRoadmapChanges::aDroppedItemComesBack()
{
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, firstRows));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, secondRows));
    QTRY_VERIFY(button()->isVisible());

    QAction *ferry = menuAction(u"a ferry (Next)"_s);
    QVERIFY(ferry != nullptr);
    ferry->trigger();

    QCOMPARE(m_document->text(), minutes(u"2026-11-24"_s, secondRows + u"|| - a ferry\n"_s));
    QCOMPARE(m_view->findChild<RoadmapTableView *>()->currentIndex().row(), 6);
    QCOMPARE(button()->text(), u"Since 10 Nov: 1 new, 1 moved, 1 reworded"_s);
    m_document->undoStack().undo();
    QCOMPARE(m_document->text(), minutes(u"2026-11-24"_s, secondRows));
}

void TestRoadmapChanges::aCardIsHigherByItsBadge()
{
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, firstRows));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, firstRows));
    m_view->setShowsLanes(true);
    QTRY_VERIFY(button()->isVisible());
    const auto *lane = m_view->findChildren<LaneView *>().value(1);
    const QModelIndex ropes = lane->model()->index(2, RoadmapModel::WhatColumn);
    const int before = lane->visualRect(ropes).height();

    m_document->apply(
        ChangeSet::between(m_document->text(), QString(m_document->text()).replace(u"ropes"_s, u"flags"_s)), u"edit"_s);

    QCOMPARE(badges(), (QStringList{u"flags: + new"_s}));
    QVERIFY(lane->visualRect(ropes).height() > before + 4);
}

void TestRoadmapChanges::whatIsNotSavedYetIsComparedWith()
{
    const QString path = m_folder->filePath(u"2026-11-10.md"_s);
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, u"*Soon* | - lamps\n|| - ropes\n"_s));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, u"*Soon* | - lamps\n|| - ropes\n"_s));
    QTRY_VERIFY(button()->isVisible());
    QCOMPARE(badges(), QStringList());

    m_view->setUnsavedTexts(
        [path] { return QHash<QString, QString>{{path, minutes(u"2026-11-10"_s, u"*Soon* | - lamps\n"_s)}}; });
    m_view->hide();
    m_view->show(); // as when people come back from the other window

    QTRY_COMPARE(badges(), QStringList{u"ropes: + new"_s});
}

void TestRoadmapChanges::aLargeTableIsComparedToo()
{
    QString rows = u"*Soon* | - first\n"_s;
    for (int i = 0; i < 400; ++i)
        rows += u"|| - berth %1\n"_s.arg(i);
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, rows));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, rows + u"|| - something else\n"_s));

    QTRY_COMPARE(badges(), (QStringList{u"something else: + new"_s}));
}

void TestRoadmapChanges::everyControlHasAName()
{
    write(u"2026-11-10"_s, minutes(u"2026-11-10"_s, firstRows));
    open(u"2026-11-24"_s, minutes(u"2026-11-24"_s, secondRows));
    QTRY_VERIFY(button()->isVisible());

    test::everyControlHasAName(m_view.get());
}

QTEST_MAIN(TestRoadmapChanges)
#include "tst_roadmapchanges.moc"
