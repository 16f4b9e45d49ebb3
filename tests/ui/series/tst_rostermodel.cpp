#include "ui/series/rostermodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestRosterModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cellsAreEditedAndUndone();
    void teamsAreAddedMovedAndRemoved();
    void aTeamRetiresWithItsLastMeeting();
    void aLeadFromAMeetingOnIsARowOfItsOwn();
    void mergedTeamsGoOnUnderTheNewName();
    void aRenameIsKnownUntilItIsUndone();
    void rowsAreDropped();
    void mistakesAreTold();

private:
    QStringList teams() const;
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::unique_ptr<RosterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRosterModel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_tester.reset();
    m_model = std::make_unique<RosterModel>(QDate(2026, 11, 25));
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->reset({{{u"Gateway"_s, u"Noor"_s, {}, {}, {}, {}, {}},
                     {u"Storage"_s, u"Ilse"_s, u"incubating"_s, {}, {{u"cf-x"_s, u"Bo"_s, {}}}, {}, {}},
                     {u"Docs"_s, {}, {}, u"Guild"_s, {}, QDate(2026, 3, 3), {}}}});
}

QStringList TestRosterModel::teams() const
{
    QStringList teams;
    for (const RosterTeam &team : m_model->roster().teams)
        teams.append(team.team);
    return teams;
}

void TestRosterModel::cellsAreEditedAndUndone()
{
    const Roster before = m_model->roster();
    const QModelIndex projects = m_model->index(1, RosterModel::ProjectsColumn);
    QCOMPARE(projects.data().toString(), u"cf-x - Bo"_s);
    QCOMPARE(text(2, RosterModel::SinceColumn), u"03/03/2026"_s);

    QVERIFY(m_model->setData(m_model->index(0, RosterModel::LeadColumn), u"  Mei  Tanaka "_s, Qt::EditRole));
    QVERIFY(m_model->setData(projects, u"cf-x; cf-y - Eve"_s, Qt::EditRole));
    QVERIFY(m_model->setData(m_model->index(2, RosterModel::SinceColumn), QDate(), Qt::EditRole));

    Roster after = before;
    after.teams[0].lead = u"Mei Tanaka"_s;
    after.teams[1].projects = {{u"cf-x"_s, {}, {}}, {u"cf-y"_s, u"Eve"_s, {}}};
    after.teams[2].since = {};
    QCOMPARE(m_model->roster(), after);
    QCOMPARE(m_model->undoStack().count(), 3);
    QCOMPARE(m_model->undoStack().undoText(), u"Change Since"_s);
    while (m_model->undoStack().canUndo())
        m_model->undoStack().undo();
    QCOMPARE(m_model->roster(), before);
    QVERIFY(m_model->setData(m_model->index(0, RosterModel::LeadColumn), u"Noor"_s, Qt::EditRole));
    QVERIFY(!m_model->undoStack().canUndo()); // an editor that was opened and closed is no edit
}

void TestRosterModel::teamsAreAddedMovedAndRemoved()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex docs = m_model->index(2, 0);

    QCOMPARE(m_model->addTeam(2, QDate(2026, 12, 1)), 3);
    m_model->setData(m_model->index(3, 0), u"CLI"_s, Qt::EditRole);
    QCOMPARE(m_model->moveTeams({3}, 0), 0);
    QCOMPARE(m_model->removeTeams({1}), 1);

    QCOMPARE(teams(), (QStringList{u"CLI"_s, u"Storage"_s, u"Docs"_s}));
    QCOMPARE(m_model->roster().teams[0].since, QDate(2026, 12, 1));
    QCOMPARE(m_model->roster().teams[0].group, u"Guild"_s); // as the team it was put behind
    QCOMPARE(docs.row(), 2);
    for (int i = 0; i < 4; ++i)
        m_model->undoStack().undo();
    QCOMPARE(teams(), (QStringList{u"Gateway"_s, u"Storage"_s, u"Docs"_s}));
    QCOMPARE(docs.row(), 2);
    QCOMPARE(m_model->moveTeams({0}, -1), -1);
    QCOMPARE(m_model->moveTeams({2}, 4), -1);
    for (const int before : {1, 2, 3}) // where they are
        QCOMPARE(m_model->moveTeams({1, 2}, before), -1);
    QCOMPARE(m_model->moveTeams({1, 2}, 0), 0);
    QCOMPARE(teams(), (QStringList{u"Storage"_s, u"Docs"_s, u"Gateway"_s}));
    QCOMPARE(m_model->moveTeams({0, 2}, 2), 1);
    QCOMPARE(teams(), (QStringList{u"Docs"_s, u"Storage"_s, u"Gateway"_s}));
    QVERIFY(reset.isEmpty());
}

void TestRosterModel::aTeamRetiresWithItsLastMeeting()
{
    QCOMPARE(m_model->retireTeams({1}, QDate(2026, 11, 17)), 1);

    QCOMPARE(text(1, RosterModel::UntilColumn), u"17/11/2026"_s);
    QCOMPARE(m_model->index(1, 0).data(Qt::AccessibleDescriptionRole).toString(), u"retired"_s);
    QVERIFY(!m_model->roster().activeOn(QDate(2026, 12, 1)).teams.contains(m_model->roster().teams[1]));
}

void TestRosterModel::aLeadFromAMeetingOnIsARowOfItsOwn()
{
    RosterTeam later = m_model->roster().teams[0];
    later.lead = u"Mei"_s;

    QCOMPARE(m_model->changeTeams({0}, later, {QDate(2026, 12, 15), QDate(2026, 12, 1)}), 1);

    QCOMPARE(teams(), (QStringList{u"Gateway"_s, u"Gateway"_s, u"Storage"_s, u"Docs"_s}));
    QCOMPARE(text(0, RosterModel::UntilColumn), u"01/12/2026"_s);
    QCOMPARE(text(1, RosterModel::SinceColumn), u"15/12/2026"_s);
    QVERIFY(m_model->renames().isEmpty());
    QVERIFY(m_model->mistakes().isEmpty());
}

void TestRosterModel::mergedTeamsGoOnUnderTheNewName()
{
    const RosterTeam merged = mergedTeam(m_model->roster(), {0, 2});

    QCOMPARE(m_model->changeTeams({0, 2}, merged, {QDate(2026, 12, 15), {}}), 1);

    QCOMPARE(teams(), (QStringList{u"Gateway"_s, u"Gateway / Docs"_s, u"Storage"_s, u"Docs"_s}));
    QCOMPARE(m_model->renames(),
             (QList<TeamRename>{{u"Gateway"_s, u"Gateway / Docs"_s}, {u"Docs"_s, u"Gateway / Docs"_s}}));
    QCOMPARE(m_model->undoStack().undoText(), u"Merge teams"_s);
}

void TestRosterModel::aRenameIsKnownUntilItIsUndone()
{
    m_model->setData(m_model->index(1, 0), u"Volumes"_s, Qt::EditRole);
    m_model->addTeam(0, {});
    m_model->setData(m_model->index(1, 0), u"CLI"_s, Qt::EditRole);

    QCOMPARE(m_model->renames(),
             (QList<TeamRename>{{u"Storage"_s, u"Volumes"_s}})); // a new team is renamed from nothing
    while (m_model->undoStack().canUndo())
        m_model->undoStack().undo();
    QVERIFY(m_model->renames().isEmpty());
}

void TestRosterModel::rowsAreDropped()
{
    QSignalSpy dropped(m_model.get(), &RosterModel::dropped);
    std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(0, 0)}));

    QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, 2, 0, {})); // or the view would remove the row

    QCOMPARE(teams(), (QStringList{u"Storage"_s, u"Gateway"_s, u"Docs"_s}));
    QCOMPARE(dropped.takeFirst(), (QVariantList{1, 1}));
    data.reset(m_model->mimeData({m_model->index(2, 0), m_model->index(2, 1), m_model->index(1, 0)}));
    m_model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {});
    QCOMPARE(teams(), (QStringList{u"Gateway"_s, u"Docs"_s, u"Storage"_s}));
    QCOMPARE(dropped.takeFirst(), (QVariantList{0, 2}));
}

void TestRosterModel::mistakesAreTold()
{
    m_model->setData(m_model->index(2, 0), u"gateway"_s, Qt::EditRole);
    m_model->setData(m_model->index(2, RosterModel::GroupColumn), QString(), Qt::EditRole);

    QCOMPARE(m_model->mistakes(), (QList<RosterMistake>{{RosterMistake::Kind::SameName, 2}}));
    QCOMPARE(m_model->index(2, 0).data(Qt::ToolTipRole).toString(),
             u"Another team of that name reports at the same time."_s);
    QVERIFY(m_model->index(2, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(!m_model->index(0, 0).data(Qt::ForegroundRole).isValid());
}

QTEST_MAIN(TestRosterModel)
#include "tst_rostermodel.moc"
