#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/minutes/person.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample =
    u"# M 2026-11-24\n\n## Announcements\n\n- all hands\n\n## Backlog Reviews\n\n"
    "### CLI - ~~Tom Berg~~ Ana Ruiz\n\n- one\n\n#### `cf-x` - Will Sun\n\n- x\n\n#### cf-y\n\n- y\n\n"
    "### Garden (Will Sun)\n\n- three\n\n#### `runc` - A. Ruiz\n\n- r\n\n### Lights\n\n- l\n"_s;

Minutes minutesOf(const QString &text)
{
    return readMinutes(SyntaxTree(text));
}

QStringList names(const Minutes &minutes, const auto &isWanted)
{
    QStringList result;
    for (int i = 0; i < minutes.sections.size(); ++i) {
        if (isWanted(i))
            result.append(minutes.sections[i].team.isEmpty() ? minutes.sections[i].title : minutes.sections[i].team);
    }
    return result;
}

} // namespace

class TestPerson : public QObject
{
    Q_OBJECT

private slots:
    void leadsAreMatchedWithNames_data();
    void leadsAreMatchedWithNames();
    void theInnermostLeadHasASection_data();
    void theInnermostLeadHasASection();
    void whatIsInsideIsNotNamedAgain_data();
    void whatIsInsideIsNotNamedAgain();
};

void TestPerson::leadsAreMatchedWithNames_data()
{
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isThey");
    QTest::newRow("the same") << u"Ana Ruiz"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("the first name") << u"Dies"_s << u"Dies Köper"_s << true;
    QTest::newRow("the last name") << u"Köper"_s << u"Dies Köper"_s << true;
    QTest::newRow("case and punctuation") << u"ANA  ruiz"_s << u"ruiz, ana"_s << true;
    QTest::newRow("another family") << u"Ana Díaz"_s << u"Ana Ruiz"_s << false;
    QTest::newRow("a longer name") << u"Ana Ruiz"_s << u"Ana María Ruiz López"_s << true;
    QTest::newRow("less is known than the lead says") << u"Ana Ruiz"_s << u"Ana"_s << false;
    QTest::newRow("a part of a word") << u"Ann"_s << u"Anna Berg"_s << false;

    QTest::newRow("one of two") << u"Ben/Ana"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("and") << u"Ben and Ana"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("a comma") << u"Ben, Ana"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("the words of two are no name") << u"Ana Díaz / Ben Ruiz"_s << u"Ana Ruiz"_s << false;
    QTest::newRow("and in a name") << u"Sandy Anderson"_s << u"Sandy Anderson"_s << true;
    QTest::newRow("who stands in") << u"Ana (Ben representing)"_s << u"Ben Sun"_s << true;
    QTest::newRow("who is represented") << u"Ana (Ben representing)"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("standing in for") << u"Ben (standing in for Ana)"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("a note") << u"Ana Ruiz (away until May)"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("called as the note") << u"Ana Ruiz (away until May)"_s << u"May Sun"_s << false;

    QTest::newRow("family name first") << u"Ruiz, Ana"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("another of the family") << u"Ruiz, Ana"_s << u"Ben Ruiz"_s << false;
    QTest::newRow("another order without a comma") << u"Kim Minjun"_s << u"Minjun Kim"_s << true;

    QTest::newRow("an initial") << u"A. Ruiz"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("an initial behind") << u"Ana R."_s << u"Ana Ruiz"_s << true;
    QTest::newRow("an initial in the known name") << u"Ana Ruiz"_s << u"A. Ruiz"_s << true;
    QTest::newRow("another initial") << u"B. Ruiz"_s << u"Ana Ruiz"_s << false;
    QTest::newRow("a middle initial") << u"Ana M. Ruiz"_s << u"Ana Ruiz"_s << true;
    QTest::newRow("nothing but initials") << u"A. R."_s << u"Ana Ruiz"_s << false;
    QTest::newRow("an initial that the name has used up") << u"Ana A."_s << u"Ana Ruiz"_s << false;

    QTest::newRow("without the accent") << u"Dies Koper"_s << u"Dies Köper"_s << true;
    QTest::newRow("the umlaut spelled out") << u"Dies Koeper"_s << u"Dies Köper"_s << true;
    QTest::newRow("composed and decomposed") << u"Dies Ko\u0308per"_s << u"Dies K\u00f6per"_s << true;
    QTest::newRow("letters without a decomposition") << u"Lukasz Strom"_s << u"Łukasz Strøm"_s << true;
    QTest::newRow("sharp s") << u"Groß"_s << u"Ina GROSS"_s << true;
    QTest::newRow("an apostrophe") << u"Pat O'Neil"_s << u"Pat O’Neil"_s << true;
    QTest::newRow("a hyphen") << u"Jean Pierre Roy"_s << u"Jean-Pierre Roy"_s << true;
    QTest::newRow("no letters with case") << u"李 明"_s << u"李 明"_s << true;
    QTest::newRow("others without case") << u"李 明"_s << u"李 红"_s << false;

    QTest::newRow("nobody") << u""_s << u"Ana Ruiz"_s << false;
    QTest::newRow("a question mark") << u"?"_s << u"Ana Ruiz"_s << false;
    QTest::newRow("nothing between separators") << u" / , "_s << u"Ana Ruiz"_s << false;
    QTest::newRow("nameless") << u"Ana"_s << u""_s << false;
}

void TestPerson::leadsAreMatchedWithNames()
{
    QFETCH(QString, lead);
    QFETCH(QString, name);

    QTEST(isNamed(lead, name), "isThey");
}

void TestPerson::theInnermostLeadHasASection_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("teams");
    QTest::addColumn<QStringList>("own");
    QTest::newRow("a lead") << u"Ana Ruiz"_s << QStringList() << QStringList{u"CLI"_s, u"cf-y"_s, u"runc"_s};
    QTest::newRow("a lead of two teams") << u"Will Sun"_s << QStringList() << QStringList{u"cf-x"_s, u"Garden"_s};
    QTest::newRow("who is struck out") << u"Tom Berg"_s << QStringList() << QStringList();
    QTest::newRow("a team that was chosen") << u"Tom Berg"_s << QStringList{u"lights"_s} << QStringList{u"Lights"_s};
    QTest::newRow("nobody") << u""_s << QStringList() << QStringList();
}

void TestPerson::theInnermostLeadHasASection()
{
    QFETCH(QString, name);
    QFETCH(QStringList, teams);
    const Minutes minutes = minutesOf(sample);

    const auto isOwn = [&](int section) { return isOwnSection(minutes, section, {name, teams}); };

    QTEST(names(minutes, isOwn), "own");
}

void TestPerson::whatIsInsideIsNotNamedAgain_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("teams");
    QTest::addColumn<QStringList>("own");
    QTest::newRow("a team and a project") << u"Ana Ruiz"_s << QStringList() << QStringList{u"CLI"_s, u"runc"_s};
    QTest::newRow("a project before a team") << u"Will Sun"_s << QStringList() << QStringList{u"cf-x"_s, u"Garden"_s};
    QTest::newRow("and one chosen") << u"Will Sun"_s << QStringList{u"CLI"_s} << QStringList{u"CLI"_s, u"Garden"_s};
}

void TestPerson::whatIsInsideIsNotNamedAgain()
{
    QFETCH(QString, name);
    QFETCH(QStringList, teams);
    const Minutes minutes = minutesOf(sample);

    const QList<int> own = ownTeams(minutes, {name, teams});

    QTEST(names(minutes, [&](int section) { return own.contains(section); }), "own");
}

QTEST_GUILESS_MAIN(TestPerson)
#include "tst_person.moc"
