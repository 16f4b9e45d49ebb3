#include "app/minutes/headingsource.h"
#include "app/minutes/teamheading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestTeamHeading : public QObject
{
    Q_OBJECT

private slots:
    void partsAreRead_data();
    void partsAreRead();
    void rangesHoldTheSource_data();
    void rangesHoldTheSource();
    void frameGoesWithTheLead_data();
    void frameGoesWithTheLead();
    void projectsAreToldByTheirForm_data();
    void projectsAreToldByTheirForm();
    void projectsParenthesesMostlyDescribe_data();
    void projectsParenthesesMostlyDescribe();
};

void TestTeamHeading::partsAreRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("team");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QStringList>("aliases");
    const QStringList none;
    QTest::newRow("dash") << u"CLI - Ana"_s << u"CLI"_s << u"Ana"_s << u""_s << none;
    QTest::newRow("en dash") << u"Cloud CPI – Ben Ode"_s << u"Cloud CPI"_s << u"Ben Ode"_s << u""_s << none;
    QTest::newRow("em dash") << u"Cloud — Ben"_s << u"Cloud"_s << u"Ben"_s << u""_s << none;
    QTest::newRow("two hyphens") << u"Cloud -- Ben"_s << u"Cloud"_s << u"Ben"_s << u""_s << none;
    QTest::newRow("first of two dashes") << u"Cloud - Ben - away"_s << u"Cloud"_s << u"Ben - away"_s << u""_s << none;
    QTest::newRow("hyphen inside") << u"disk-release"_s << u"disk-release"_s << u""_s << u""_s << none;
    QTest::newRow("hyphen inside and a dash")
        << u"disk-release - Dev"_s << u"disk-release"_s << u"Dev"_s << u""_s << none;
    QTest::newRow("no blank behind the hyphen") << u"Disk -fast"_s << u"Disk -fast"_s << u""_s << u""_s << none;
    QTest::newRow("dash without lead") << u"CLI -"_s << u"CLI"_s << u""_s << u""_s << none;
    QTest::newRow("dash without team") << u"- Ana"_s << u"- Ana"_s << u""_s << u""_s << none;
    QTest::newRow("parentheses") << u"Auto Scaler (Bo)"_s << u"Auto Scaler"_s << u"Bo"_s << u""_s << none;
    QTest::newRow("several in parentheses")
        << u"Local (Chloé, Dev)"_s << u"Local"_s << u"Chloé, Dev"_s << u""_s << none;
    QTest::newRow("et al.") << u"Local (Chloé et al.)"_s << u"Local"_s << u"Chloé et al."_s << u""_s << none;
    QTest::newRow("company") << u"Local (Ana O'Hara, Acme)"_s << u"Local"_s << u"Ana O'Hara, Acme"_s << u""_s << none;
    QTest::newRow("unknown lead") << u"Stemcell (?)"_s << u"Stemcell"_s << u"?"_s << u""_s << none;
    QTest::newRow("one unknown lead") << u"Broker (Ana, ?)"_s << u"Broker"_s << u"Ana, ?"_s << u""_s << none;
    QTest::newRow("vacant") << u"CLI (vacant)"_s << u"CLI"_s << u"vacant"_s << u""_s << none;
    QTest::newRow("vacant behind a dash") << u"CLI - (vacant)"_s << u"CLI"_s << u"(vacant)"_s << u""_s << none;
    QTest::newRow("two leads") << u"CLI - Ana/Ben"_s << u"CLI"_s << u"Ana/Ben"_s << u""_s << none;
    QTest::newRow("two leads with blanks") << u"CLI - Ana / Ben"_s << u"CLI"_s << u"Ana / Ben"_s << u""_s << none;
    QTest::newRow("note behind the lead")
        << u"CLI - Ana (away until 05/13)"_s << u"CLI"_s << u"Ana (away until 05/13)"_s << u""_s << none;
    QTest::newRow("nickname") << u"CLI - Maximilian Ode (Max)"_s << u"CLI"_s << u"Maximilian Ode (Max)"_s << u""_s
                              << none;
    QTest::newRow("stand-in") << u"CLI - Ana pinch hitting for Ben"_s << u"CLI"_s << u"Ana pinch hitting for Ben"_s
                              << u""_s << none;
    QTest::newRow("doubt") << u"CLI - Ana(?) or Ben"_s << u"CLI"_s << u"Ana(?) or Ben"_s << u""_s << none;
    QTest::newRow("status") << u"Kubes (incubating)"_s << u"Kubes"_s << u""_s << u"incubating"_s << none;
    QTest::newRow("status and lead") << u"Kubes (incubating) - Dev"_s << u"Kubes"_s << u"Dev"_s << u"incubating"_s
                                     << none;
    QTest::newRow("status, two blanks") << u"Kubes  (incubating) - Dev"_s << u"Kubes"_s << u"Dev"_s << u"incubating"_s
                                        << none;
    QTest::newRow("status behind the lead")
        << u"Kubes - Dev (on hold)"_s << u"Kubes"_s << u"Dev"_s << u"on hold"_s << none;
    QTest::newRow("status and vacant") << u"Kubes (incubating) - (vacant)"_s << u"Kubes"_s << u"(vacant)"_s
                                       << u"incubating"_s << none;
    QTest::newRow("lead and status in parentheses")
        << u"Kubes (Dev) (archived)"_s << u"Kubes"_s << u"Dev"_s << u"archived"_s << none;
    QTest::newRow("status alone behind a dash")
        << u"Kubes - (Deprecated)"_s << u"Kubes"_s << u""_s << u"Deprecated"_s << none;
    QTest::newRow("alias") << u"Kubes (aka Boxes) (Dev)"_s << u"Kubes"_s << u"Dev"_s << u""_s
                           << QStringList{u"Boxes"_s};
    QTest::newRow("alias with dots") << u"Kubes (a.k.a Boxes) - Dev"_s << u"Kubes"_s << u"Dev"_s << u""_s
                                     << QStringList{u"Boxes"_s};
    QTest::newRow("former name") << u"Kubes (formerly Boxes)"_s << u"Kubes"_s << u""_s << u""_s
                                 << QStringList{u"Boxes"_s};
    QTest::newRow("acronym is no lead") << u"Controller (CAPI)"_s << u"Controller (CAPI)"_s << u""_s << u""_s
                                        << QStringList{u"Controller"_s};
    QTest::newRow("description is no lead")
        << u"Java Client: (1 pair)"_s << u"Java Client: (1 pair)"_s << u""_s << u""_s << QStringList{u"Java Client:"_s};
    QTest::newRow("dash in parentheses") << u"Disk (block - file) - Ana"_s << u"Disk (block - file)"_s << u"Ana"_s
                                         << u""_s << QStringList{u"Disk"_s};
    QTest::newRow("open parenthesis") << u"Disk (block - Ana"_s << u"Disk (block"_s << u"Ana"_s << u""_s << none;
    QTest::newRow("colon") << u"Storage:"_s << u"Storage"_s << u""_s << u""_s << none;
    QTest::newRow("ampersand") << u"Hub & CLI (Dan)"_s << u"Hub & CLI"_s << u"Dan"_s << u""_s << none;
    QTest::newRow("link") << u"[Multi](https://e.org/a-b) (Nik)"_s << u"Multi"_s << u"Nik"_s << u""_s << none;
    QTest::newRow("link and dash") << u"[Multi](https://e.org/a \"t - x\") - Nik"_s << u"Multi"_s << u"Nik"_s << u""_s
                                   << none;
    QTest::newRow("link only") << u"[Multi](https://e.org)"_s << u"Multi"_s << u""_s << u""_s << none;
    QTest::newRow("dash inside a link") << u"[A - B](https://e.org) - Nik"_s << u"A - B"_s << u"Nik"_s << u""_s << none;
    QTest::newRow("all of it a link") << u"[CLI - Nik](https://e.org)"_s << u"CLI"_s << u"Nik"_s << u""_s << none;
    QTest::newRow("link with an alias") << u"[Kubes (aka Boxes)](https://e.org) - Nik"_s << u"Kubes"_s << u"Nik"_s
                                        << u""_s << QStringList{u"Boxes"_s};
    QTest::newRow("strike") << u"Lattice - ~~Ana~~ Dev"_s << u"Lattice"_s << u"Dev"_s << u""_s << none;
    QTest::newRow("all struck") << u"Lattice - ~~Ana~~"_s << u"Lattice"_s << u""_s << u""_s << none;
    QTest::newRow("emphasis") << u"_CLI_ - **Ana**"_s << u"CLI"_s << u"Ana"_s << u""_s << none;
    QTest::newRow("all emphasis") << u"**CLI - Ana**"_s << u"CLI"_s << u"Ana"_s << u""_s << none;
    QTest::newRow("code") << u"`cf-x` - Ana"_s << u"cf-x"_s << u"Ana"_s << u""_s << none;
    QTest::newRow("dash in code") << u"`a - b` - Ana"_s << u"a - b"_s << u"Ana"_s << u""_s << none;
    QTest::newRow("code and alias in code")
        << u"`disk-boot` (a.k.a `dbl`)"_s << u"disk-boot"_s << u""_s << u""_s << QStringList{u"dbl"_s};
    QTest::newRow("entity") << u"A &amp; B - Ana"_s << u"A & B"_s << u"Ana"_s << u""_s << none;
    QTest::newRow("escape") << u"A\\* - Ana"_s << u"A*"_s << u"Ana"_s << u""_s << none;
    QTest::newRow("emoji") << u"🚀 CLI - Ana 🎉"_s << u"🚀 CLI"_s << u"Ana 🎉"_s << u""_s << none;
    QTest::newRow("only parentheses") << u"(incubating)"_s << u"(incubating)"_s << u""_s << u""_s << none;
    QTest::newRow("empty") << u""_s << u""_s << u""_s << u""_s << none;
}

void TestTeamHeading::partsAreRead()
{
    QFETCH(QString, source);

    const TeamHeading heading = readTeamHeading(source, plainTextOfInlines(source));

    QTEST(heading.team, "team");
    QTEST(heading.lead, "lead");
    QTEST(heading.status, "status");
    QTEST(heading.aliases, "aliases");
}

void TestTeamHeading::rangesHoldTheSource_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("team");
    QTest::addColumn<QString>("lead");
    QTest::newRow("plain") << u"CLI - Ana"_s << u"CLI"_s << u"Ana"_s;
    QTest::newRow("emphasis") << u"_CLI_ - **Ana**"_s << u"CLI"_s << u"Ana"_s;
    QTest::newRow("all emphasis") << u"**CLI - Ana**"_s << u"CLI"_s << u"Ana"_s;
    QTest::newRow("partly emphasis") << u"Big **Disk** - Ana *Ode*"_s << u"Big **Disk**"_s << u"Ana *Ode*"_s;
    QTest::newRow("link") << u"[Multi](u-r-l) (Nik)"_s << u"Multi"_s << u"Nik"_s;
    QTest::newRow("link at the end") << u"CLI - [Ana](u)"_s << u"CLI"_s << u"Ana"_s;
    QTest::newRow("two links") << u"CLI - [Ana](u) / [Ben](v)"_s << u"CLI"_s << u"[Ana](u) / [Ben](v)"_s;
    QTest::newRow("code") << u"`` a`b `` - Ana"_s << u"a`b"_s << u"Ana"_s;
    QTest::newRow("strike") << u"Lattice - ~~Ana~~ Dev"_s << u"Lattice"_s << u"Dev"_s;
    QTest::newRow("entity") << u"A &amp; B - &eacute;va"_s << u"A &amp; B"_s << u"&eacute;va"_s;
    QTest::newRow("no lead") << u"CLI"_s << u"CLI"_s << u""_s;
}

void TestTeamHeading::rangesHoldTheSource()
{
    QFETCH(QString, source);

    const TeamHeading heading = readTeamHeading(source, plainTextOfInlines(source));

    QTEST(source.sliced(heading.teamRange.begin, heading.teamRange.size()), "team");
    QTEST(source.sliced(heading.leadRange.begin, heading.leadRange.size()), "lead");
}

void TestTeamHeading::frameGoesWithTheLead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("without");
    QTest::newRow("dash") << u"CLI - Ana"_s << u"CLI"_s;
    QTest::newRow("parentheses") << u"CLI (Ana)"_s << u"CLI"_s;
    QTest::newRow("status stays") << u"CLI (incubating) - Ana"_s << u"CLI (incubating)"_s;
    QTest::newRow("status behind stays") << u"CLI - Ana (incubating)"_s << u"CLI (incubating)"_s;
    QTest::newRow("link") << u"[Multi](u) (Nik)"_s << u"[Multi](u)"_s;
    QTest::newRow("lead inside the link") << u"[CLI - Nik](u)"_s << u"[CLI](u)"_s;
    QTest::newRow("strike goes too") << u"Lattice - ~~Ana~~ Dev"_s << u"Lattice"_s;
    QTest::newRow("emphasised lead") << u"_CLI_ - **Ana**"_s << u"_CLI_"_s;
    QTest::newRow("all emphasis") << u"**CLI - Ana**"_s << u"**CLI**"_s;
    QTest::newRow("none") << u"CLI"_s << u"CLI"_s;
}

void TestTeamHeading::frameGoesWithTheLead()
{
    QFETCH(QString, source);

    const TeamHeading heading = readTeamHeading(source, plainTextOfInlines(source));

    QTEST(source.remove(heading.leadFrame.begin, heading.leadFrame.size()), "without");
}

void TestTeamHeading::projectsAreToldByTheirForm_data()
{
    QTest::addColumn<bool>("isProject");
    for (const char *source :
         {"`cf-x`", "`disk-boot` (a.k.a `dbl`)", "`disk` - Ana", "Disk-Linux", "DiskFS", "disk4k8s", "DiskFS - Ana Ode",
          "Disk Core - Ben", "Guard (OCS/runC)", "Disk Integration (disk-release, pipelines)", "Kubes (incubating)",
          "Disk Core - (vacant)"})
        QTest::newRow(source) << true;
    for (const char *source : {"Released",
                               "Coming soon",
                               "Coming Soon:",
                               "Next",
                               "In progress",
                               "New Features",
                               "Fixes",
                               "What's new",
                               "What’s New:",
                               "Active/Upcoming",
                               "Under consideration/coming-up",
                               "Bugfixes & other ",
                               "Released (or to be released) in Disk-Release v2.41.0:",
                               "Stratos 4.2 release",
                               "v9.7.0",
                               "[v9.7.0](https://e.org)",
                               "2.41",
                               "Q3",
                               "2020-07-21",
                               "Known Issues (3)",
                               "Follow-up",
                               "Pre-Release",
                               "Usability improvements",
                               "Migration to Disk 11 and adoption of new versions",
                               "On Deck:",
                               "Questions?",
                               "Acknowledgements",
                               "Past couple of weeks",
                               "Released - 2020-01-02",
                               "Next - more of the same",
                               "`cf push` is faster",
                               "",
                               "Disk-Release:",
                               "Blocked (waiting for storage)",
                               "🎉"})
        QTest::newRow(source) << false;
}

void TestTeamHeading::projectsAreToldByTheirForm()
{
    QFETCH(bool, isProject);
    const QString source = QString::fromUtf8(QTest::currentDataTag());

    QCOMPARE(hasProjectForm(source.trimmed(), plainTextOfInlines(source.trimmed())), isProject);
}

void TestTeamHeading::projectsParenthesesMostlyDescribe_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("teamUsesParentheses");
    QTest::addColumn<QString>("lead");
    QTest::newRow("two words are a name") << u"`cf-x` (Ana Berg)"_s << false << u"Ana Berg"_s;
    QTest::newRow("one word describes") << u"Guard (Windows)"_s << false << u""_s;
    QTest::newRow("one word as the team has it") << u"Guard (Ana)"_s << true << u"Ana"_s;
    QTest::newRow("lower case describes") << u"Guard (disk, boot)"_s << true << u""_s;
    QTest::newRow("acronym describes") << u"Guard (OCS/runC)"_s << true << u""_s;
}

void TestTeamHeading::projectsParenthesesMostlyDescribe()
{
    QFETCH(QString, source);
    QFETCH(bool, teamUsesParentheses);

    const auto kind = teamUsesParentheses ? TeamHeadingKind::ProjectWithParenthesesLead : TeamHeadingKind::Project;

    QTEST(readTeamHeading(source, plainTextOfInlines(source), kind).lead, "lead");
}

QTEST_GUILESS_MAIN(TestTeamHeading)
#include "tst_teamheading.moc"
