#include "tests/ui/everycontrolhasaname.h"
#include "ui/series/rosterapplydialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestRosterApplyDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void everyLineIsShown();
    void whatWasChangedByHandIsLeftUnlessTicked();
    void theKeyboardTicks();
    void aTeamOfAnotherNameIsTold();
    void withoutAnythingToDoItSaysSo();
    void everyControlHasAName();

private:
    static QStringList rows(const RosterApplyDialog &dialog);
    static QPushButton *applyButton(const RosterApplyDialog &dialog);
};

namespace {

/// Storage gets another lead; the second file has a stand-in there, the third one in another team.
QList<RosterFile> files()
{
    const auto minutes = [](const QString &storage, const QString &gateway) {
        return u"# P\n\n## Backlog Reviews\n\n### Gateway - "_s + gateway + u"\n\n### Storage - "_s + storage + u'\n';
    };
    const QDate date(2026, 12, 1);
    QList<SeriesText> texts;
    for (int i = 0; i < 4; ++i)
        texts.append({{u"/s/2026/meeting-%1.md"_s.arg(i), date.addDays(i * 14)},
                      minutes(i == 1   ? u"Kim"_s
                              : i == 3 ? u"Sam"_s
                                       : u"Ilse"_s,
                              i == 2 ? u"Ana"_s : u"Noor"_s),
                      false,
                      {}});
    const auto team = [](const QString &name, const QString &lead) {
        return RosterTeam{name, lead, {}, {}, {}, {}, {}};
    };
    const Roster before{{team(u"Gateway"_s, u"Noor"_s), team(u"Storage"_s, u"Ilse"_s)}};
    const Roster after{{team(u"Gateway"_s, u"Noor"_s), team(u"Storage"_s, u"Sam"_s)}};
    return planRoster(texts, {before, after, {}, {}}, date);
}

QStringList names(const QList<RosterFile> &chosen)
{
    QStringList result;
    for (const RosterFile &file : chosen)
        result.append(file.meeting.path);
    return result;
}

} // namespace

QStringList TestRosterApplyDialog::rows(const RosterApplyDialog &dialog)
{
    QStringList rows;
    const auto *tree = dialog.findChild<QTreeWidget *>();
    const auto text = [](const QTreeWidgetItem *item) {
        QStringList cells;
        for (int column = 0; column < 3; ++column)
            cells.append(item->text(column));
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        return cells.join(" | "_L1);
    };
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *file = tree->topLevelItem(i);
        rows.append((file->checkState(0) == Qt::Checked ? u"x "_s : u"- "_s) + text(file));
        for (int child = 0; child < file->childCount(); ++child)
            rows.append(u"    "_s + text(file->child(child)));
    }
    return rows;
}

QPushButton *TestRosterApplyDialog::applyButton(const RosterApplyDialog &dialog)
{
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().startsWith("Change"_L1))
            return button;
    }
    return nullptr;
}

void TestRosterApplyDialog::everyLineIsShown()
{
    const RosterApplyDialog dialog(files(), u"/s"_s, {}, nullptr);

    const QStringList expected{
        u"x 2026/meeting-0.md | Tuesday, 1 December 2026"_s,
        u"    Line 7 | ### Storage - Ilse | ### Storage - Sam"_s,
        u"- 2026/meeting-1.md | Tuesday, 15 December 2026 | left as it is unless ticked"_s,
        u"    Changed by hand: Kim leads Storage here"_s,
        u"    Line 7 | ### Storage - Kim | ### Storage - Sam"_s,
        u"x 2026/meeting-2.md | Tuesday, 29 December 2026"_s,
        u"    Stays: Ana leads Gateway at this meeting"_s,
        u"    Line 7 | ### Storage - Ilse | ### Storage - Sam"_s,
    };
    QCOMPARE(rows(dialog), expected);
    QVERIFY(dialog.findChild<QLabel *>(u"explanation"_s)->text().endsWith(u"1 file(s) need no change."_s));
}

void TestRosterApplyDialog::whatWasChangedByHandIsLeftUnlessTicked()
{
    RosterApplyDialog dialog(files(), u"/s"_s, {}, nullptr);
    QCOMPARE(names(dialog.chosen()), (QStringList{u"/s/2026/meeting-0.md"_s, u"/s/2026/meeting-2.md"_s}));
    QCOMPARE(applyButton(dialog)->text(), u"Change 2 File(s)"_s);

    auto *tree = dialog.findChild<QTreeWidget *>();
    tree->topLevelItem(1)->setCheckState(0, Qt::Checked);

    QCOMPARE(dialog.chosen().size(), 3);
    QCOMPARE(applyButton(dialog)->text(), u"Change 3 File(s)"_s);
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        tree->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!applyButton(dialog)->isEnabled());
}

void TestRosterApplyDialog::theKeyboardTicks()
{
    RosterApplyDialog dialog(files(), u"/s"_s, {}, nullptr);
    dialog.show();
    auto *tree = dialog.findChild<QTreeWidget *>();
    QTRY_VERIFY(tree->hasFocus());

    QTest::keyClick(tree, Qt::Key_Space);

    QCOMPARE(names(dialog.chosen()), QStringList{u"/s/2026/meeting-2.md"_s});
}

void TestRosterApplyDialog::aTeamOfAnotherNameIsTold()
{
    const QDate date(2026, 12, 1);
    const SeriesText text{{u"/s/2026/meeting.md"_s, date},
                          u"# P\n\n## Backlog Reviews\n\n### Edge - Noor\n\n### Storage - Ilse\n"_s,
                          false,
                          {}};
    const Roster before{{{u"Gateway"_s, u"Noor"_s, {}, {}, {}, {}, {}}, {u"Storage"_s, u"Ilse"_s, {}, {}, {}, {}, {}}}};
    Roster after = before;
    after.teams[0].lead = u"Sam"_s;

    const RosterApplyDialog dialog(planRoster({text}, {before, after, {}, {}}, date), u"/s"_s, {}, nullptr);

    const QStringList expected{
        u"x 2026/meeting.md | Tuesday, 1 December 2026"_s,
        u"    Stays: Gateway is called “Edge” at this meeting"_s,
        u"    Line 5 | ### Edge - Noor | ### Edge - Sam"_s,
    };
    QCOMPARE(rows(dialog), expected);
}

void TestRosterApplyDialog::withoutAnythingToDoItSaysSo()
{
    const RosterApplyDialog dialog({}, u"/s"_s, {}, nullptr);

    QVERIFY(!applyButton(dialog)->isEnabled());
    QCOMPARE(dialog.findChild<QLabel *>(u"explanation"_s)->text(),
             u"There are no files of meetings yet to come. New ones will have the teams and leads of the roster."_s);
}

void TestRosterApplyDialog::everyControlHasAName()
{
    RosterApplyDialog dialog(files(), u"/s"_s, {}, nullptr);
    test::everyControlHasAName(&dialog);
}

QTEST_MAIN(TestRosterApplyDialog)
#include "tst_rosterapplydialog.moc"
