#include "tests/app/sharing/gitrepository.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/series/carrylist.h"
#include "ui/series/carrymodel.h"
#include "ui/series/meetingpreview.h"
#include "ui/series/newmeetingdialog.h"
#include "ui/series/sourcebox.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::GitRepository;

namespace {

QByteArray minutesOf(const QByteArray &date, const QByteArray &lead, const QByteArray &report)
{
    return "# Platform " + date + "\n\n## Agenda\n\n* Backlog\n\n## Action Items\n\n- [ ] Ask\n- [x] Tell\n\n"
           + "## Backlog Reviews\n\n### CLI - " + lead + "\n\n" + report;
}

} // namespace

class TestNewMeetingDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_dialog.reset(); }
    void oneFileIsMadeFromTheNewestThatWasEdited();
    void sixFilesHaveTheirDatesAndTheNewestLeads();
    void aDateCanBeLeftOut();
    void nothingIsChosenWhileFilesAreMade();
    void aDateIsTyped_data();
    void aDateIsTyped();
    void whatIsThereIsNeverWritten();
    void aFileMadeMeanwhileStopsAll();
    void aChosenRuleIsFollowed();
    void anArrowShowsThatThereIsAChoice();
    void theEmptyDocumentIsAChoice();
    void aFolderWithoutFilesTakesATemplate();
    void aFolderWithoutAnythingTakesThePlainMeeting();
    void anOpenTemplateIsProposedForItsSeries();
    void laterMeetingsSayNothingOfAnEarlierOne();
    void aTemplateTakesOverFromTheNewestMinutes();
    void nothingIsMadeFromATemplateWithMistakes();
    void theTeamsOfTheSeriesTemplateHold();
    void unsavedWordsAreTakenOver();
    void aNameWithoutADateGetsOne();
    void aNameCanBeTyped_data();
    void aNameCanBeTyped();
    void aNameOutsideTheFolderIsRefused_data();
    void aNameOutsideTheFolderIsRefused();
    void linesTellWhatBecomesOfThem();
    void templatesAreInSightBehindTheNewestMinutes();
    void cancellingLeavesNoTrace();
    void everyControlHasAName();

private:
    void open(const QString &name, const QHash<QString, QString> &unsaved = {});
    QPushButton *button(const QString &beginning) const;
    QPushButton *createButton() const { return button(u"&Create"_s); }
    void whenPlanned() const { QTRY_VERIFY(createButton() != nullptr && createButton()->isEnabled()); }
    /// Presses Create and waits until the files are there.
    void create()
    {
        createButton()->click();
        QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
    }
    QString text(const QString &name) const;
    QStringList files() const { return m_repository->git({"ls-files", "-o", "-c"}).split('\n') | toStrings; }

    struct ToStrings
    {
        friend QStringList operator|(const QByteArrayList &lines, ToStrings)
        {
            QStringList strings;
            for (const QByteArray &line : lines)
                strings.append(QString::fromUtf8(line));
            strings.sort();
            return strings;
        }
    };
    static constexpr ToStrings toStrings{};

    std::unique_ptr<GitRepository> m_repository;
    std::unique_ptr<NewMeetingDialog> m_dialog;
};

void TestNewMeetingDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (!GitRepository::isAvailable())
        QSKIP("There is no git here");
}

/// The meeting of 10 November has been held; that of the 24th was made weeks before, with the lead of then.
void TestNewMeetingDialog::init()
{
    m_repository = std::make_unique<GitRepository>();
    m_repository->write(u"2026/2026-10-27-platform.md"_s, minutesOf("2026-10-27", "Ana", "- older\n"));
    m_repository->write(u"2026/2026-11-10-platform.md"_s, minutesOf("2026-11-10", "Ana", ""));
    m_repository->write(u"2026/2026-11-24-platform.md"_s, minutesOf("2026-11-24", "Ana", ""));
    m_repository->commit(1);
    m_repository->write(u"2026/2026-11-10-platform.md"_s, minutesOf("2026-11-10", "Ben", "- newer\n"));
    m_repository->commit(2);
}

void TestNewMeetingDialog::open(const QString &name, const QHash<QString, QString> &unsaved)
{
    m_dialog =
        std::make_unique<NewMeetingDialog>(SeriesPlace{m_repository->path(name), unsaved, {}}, QDate(2026, 11, 11));
    m_dialog->show();
}

QPushButton *TestNewMeetingDialog::button(const QString &beginning) const
{
    for (auto *button : m_dialog->findChildren<QPushButton *>()) {
        if (button->text().startsWith(beginning))
            return button;
    }
    return nullptr;
}

QString TestNewMeetingDialog::text(const QString &name) const
{
    QFile file(m_repository->path(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestNewMeetingDialog::oneFileIsMadeFromTheNewestThatWasEdited()
{
    open(u"2026/2026-10-27-platform.md"_s);
    whenPlanned();
    QCOMPARE(m_dialog->findChild<SourceBox *>()->currentText(), u"2026-11-10 – edited last"_s);

    create();

    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_dialog->createdPath(), m_repository->path(u"2026/2026-12-08-platform.md"_s));
    QCOMPARE(text(u"2026/2026-12-08-platform.md"_s),
             u"# Platform 2026-12-08\n\n## Agenda\n\n* Backlog\n\n## Action Items\n\n"
             u"- [ ] Ask (from [2026-11-10](2026-11-10-platform.md))\n\n## Backlog Reviews\n\n### CLI - Ben\n"_s);
    QCOMPARE(text(u"2026/2026-11-10-platform.md"_s).toUtf8(), minutesOf("2026-11-10", "Ben", "- newer\n"));
}

void TestNewMeetingDialog::sixFilesHaveTheirDatesAndTheNewestLeads()
{
    open(u"2026/2026-10-27-platform.md"_s);
    whenPlanned();
    auto *source = m_dialog->findChild<SourceBox *>();
    source->setCurrentIndex(source->findText(u"2026-10-27"_s));
    m_dialog->findChild<QSpinBox *>()->setValue(6);
    whenPlanned();
    QStringList shown;
    auto *list = m_dialog->findChild<QListWidget *>();
    for (int row = 0; row < list->count(); ++row)
        shown.append(list->item(row)->text());
    QCOMPARE(shown, (QStringList{u"Tue  2026/2026-12-08-platform.md"_s, u"Tue  2026/2026-12-22-platform.md"_s,
                                 u"Tue  2027/2027-01-05-platform.md"_s, u"Tue  2027/2027-01-19-platform.md"_s,
                                 u"Tue  2027/2027-02-02-platform.md"_s, u"Tue  2027/2027-02-16-platform.md"_s}));
    QStringList labels;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        labels.append(label->text());
    QVERIFY(labels.contains(u"Teams and leads from Tuesday, 10 November 2026, edited last."_s));

    create();

    QCOMPARE(files().size(), 9);
    QVERIFY(text(u"2027/2027-02-16-platform.md"_s).startsWith("# Platform 2027-02-16\n"_L1));
    QVERIFY(text(u"2027/2027-02-16-platform.md"_s).contains("### CLI - Ben\n"_L1));
}

void TestNewMeetingDialog::aDateCanBeLeftOut()
{
    open(u"2026/2026-11-24-platform.md"_s);
    whenPlanned();
    m_dialog->findChild<QSpinBox *>()->setValue(3);
    whenPlanned();
    auto *list = m_dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 3);

    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);

    QTRY_VERIFY(createButton() != nullptr && createButton()->text().contains(u'2'));
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->item(1)->checkState(), Qt::Unchecked);
    QCOMPARE(list->currentRow(), 1);
    create();
    QVERIFY(!QFile::exists(m_repository->path(u"2026/2026-12-22-platform.md"_s)));
    QVERIFY(QFile::exists(m_repository->path(u"2026/2026-12-08-platform.md"_s)));
    QVERIFY(QFile::exists(m_repository->path(u"2027/2027-01-05-platform.md"_s)));
}

void TestNewMeetingDialog::nothingIsChosenWhileFilesAreMade()
{
    open(u"2026/2026-11-24-platform.md"_s);
    whenPlanned();

    createButton()->click();

    QVERIFY(m_dialog->isVisible()); // the answer comes by the event loop
    QVERIFY(!m_dialog->findChild<QDateEdit *>()->isEnabled());
    QVERIFY(button(u"Creating"_s) != nullptr && !button(u"Creating"_s)->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void TestNewMeetingDialog::aDateIsTyped_data()
{
    QTest::addColumn<bool>("isAtOnce");
    QTest::newRow("while the series is looked at") << true;
    QTest::newRow("when it is known") << false;
}

void TestNewMeetingDialog::aDateIsTyped()
{
    QFETCH(const bool, isAtOnce);
    open(u"2026/2026-11-10-platform.md"_s);
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    if (!isAtOnce)
        whenPlanned();
    auto *date = m_dialog->findChild<QDateEdit *>();
    QVERIFY(date->hasFocus());

    QTest::keyClicks(date, u"20"_s);
    whenPlanned();
    QTest::keyClicks(date, u"27-03-05"_s);
    QTRY_COMPARE(m_dialog->findChild<QLineEdit *>(u"fileName"_s)->text(), u"2027/2027-03-05-platform.md"_s);
    whenPlanned();
    create();

    QCOMPARE(m_dialog->createdPath(), m_repository->path(u"2027/2027-03-05-platform.md"_s));
}

void TestNewMeetingDialog::whatIsThereIsNeverWritten()
{
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();

    m_dialog->findChild<QDateEdit *>()->setDate(QDate(2026, 11, 24));

    QTRY_VERIFY(m_dialog->findChild<MessageBar *>()->isVisible());
    QVERIFY(!createButton()->isEnabled());
    QCOMPARE(m_dialog->findChild<MessageBar *>()->findChild<QLabel *>()->text(),
             u"2026/2026-11-24-platform.md is there already and stays as it is. Choose another date or name."_s);
    m_dialog->findChild<QSpinBox *>()->setValue(2);
    whenPlanned();
    create();
    QCOMPARE(m_dialog->createdPath(), m_repository->path(u"2026/2026-12-08-platform.md"_s));
    QCOMPARE(text(u"2026/2026-11-24-platform.md"_s).toUtf8(), minutesOf("2026-11-24", "Ana", ""));
}

void TestNewMeetingDialog::aFileMadeMeanwhileStopsAll()
{
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    m_dialog->findChild<QSpinBox *>()->setValue(2);
    whenPlanned();
    m_repository->write(u"2026/2026-12-22-platform.md"_s, "mine");

    createButton()->click();

    QTRY_VERIFY(m_dialog->findChild<MessageBar *>()->isVisible());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!QFile::exists(m_repository->path(u"2026/2026-12-08-platform.md"_s)));
    QCOMPARE(text(u"2026/2026-12-22-platform.md"_s), u"mine"_s);
}

void TestNewMeetingDialog::aChosenRuleIsFollowed()
{
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    QAbstractItemModel *sections = m_dialog->findChild<CarryList *>()->model();
    const QModelIndex team = sections->index(4, CarryModel::OutcomeColumn);
    QCOMPARE(team.siblingAtColumn(0).data(Qt::AccessibleTextRole).toString(), u"CLI - Ben"_s);
    QCOMPARE(team.data().toString(), u"emptied"_s);

    sections->setData(team, int(CarryRule::Keep));

    QTRY_COMPARE(team.data().toString(), u"kept"_s);
    whenPlanned();
    create();
    QVERIFY(text(u"2026/2026-12-08-platform.md"_s).endsWith("### CLI - Ben\n\n- newer\n"_L1));
}

void TestNewMeetingDialog::anArrowShowsThatThereIsAChoice()
{
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    auto *list = m_dialog->findChild<CarryList *>();
    const QModelIndex choice = list->model()->index(4, CarryModel::OutcomeColumn);
    QVERIFY(choice.flags().testFlag(Qt::ItemIsEditable));

    const QRect cell = list->visualRect(choice);
    const int room = cell.width() - list->fontMetrics().horizontalAdvance(choice.data().toString()) - 10;
    const QImage end = list->viewport()->grab(cell.adjusted(cell.width() - std::min(room, 24), 0, 0, 0)).toImage();

    bool isDrawn = false;
    for (int x = 0; x < end.width(); ++x) {
        for (int y = 0; y < end.height(); ++y)
            isDrawn |= end.pixel(x, y) != end.pixel(end.width() - 1, 0);
    }
    QVERIFY(isDrawn);
}

void TestNewMeetingDialog::theEmptyDocumentIsAChoice()
{
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    auto *source = m_dialog->findChild<SourceBox *>();

    source->setCurrentIndex(source->findText(u"Nothing: an empty document"_s));
    button(u"Create"_s)->click();

    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QVERIFY(m_dialog->createdPath().isEmpty());
    QCOMPARE(files().size(), 3);
}

void TestNewMeetingDialog::aFolderWithoutFilesTakesATemplate()
{
    m_repository->write(u"other/.minuta/templates/talk.minutes-template.md"_s,
                        "---\nname: Talk\nfile: \"{{date}}-talk.md\"\ncadence: weekly on Friday\n---\n"
                        "# Talk {{date}}\n\n## Agenda\n");

    open(u"other"_s);
    whenPlanned();
    QCOMPARE(m_dialog->findChild<SourceBox *>()->currentText(), u"Template of the series: Talk"_s);
    m_dialog->findChild<QDateEdit *>()->setDate(QDate(2026, 11, 13));
    m_dialog->findChild<QSpinBox *>()->setValue(2);
    whenPlanned();
    create();

    QCOMPARE(text(u"other/2026-11-13-talk.md"_s), u"# Talk 2026-11-13\n\n## Agenda\n"_s);
    QCOMPARE(text(u"other/2026-11-20-talk.md"_s), u"# Talk 2026-11-20\n\n## Agenda\n"_s);
}

void TestNewMeetingDialog::aFolderWithoutAnythingTakesThePlainMeeting()
{
    QVERIFY(QDir().mkpath(m_repository->path(u"other"_s)));

    open(u"other"_s);
    whenPlanned();

    QCOMPARE(m_dialog->findChild<SourceBox *>()->currentText(), u"Template: Meeting"_s);
    create();
    QVERIFY(QFileInfo(m_dialog->createdPath()).path() == m_repository->path(u"other"_s));
}

void TestNewMeetingDialog::anOpenTemplateIsProposedForItsSeries()
{
    m_repository->write(u".minuta/templates/a.minutes-template.md"_s, "---\nname: A\n---\n# A {{date}}\n");
    m_repository->write(u".minuta/templates/p.minutes-template.md"_s,
                        "---\nname: P\nfile: \"{{date:yyyy}}/{{date}}-platform.md\"\n---\n# New {{date}}\n");

    open(u".minuta/templates/p.minutes-template.md"_s);
    whenPlanned();

    QCOMPARE(m_dialog->findChild<SourceBox *>()->currentText(), u"Template of the series: P"_s);
    create();
    QCOMPARE(m_dialog->createdPath(), m_repository->path(u"2026/2026-12-08-platform.md"_s));
}

/// One that was forgotten is made after those behind it.
void TestNewMeetingDialog::laterMeetingsSayNothingOfAnEarlierOne()
{
    m_repository->write(u"2026/2026-11-24-platform.md"_s, minutesOf("2026-11-24", "Cleo", "- latest\n"));
    m_repository->commit(3);
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    auto *source = m_dialog->findChild<SourceBox *>();
    source->setCurrentIndex(source->findText(u"2026-10-27"_s));

    m_dialog->findChild<DateField *>()->setDate(QDate(2026, 11, 17));
    whenPlanned();
    create();

    QVERIFY2(text(u"2026/2026-11-17-platform.md"_s).contains(u"### CLI - Ben\n"_s),
             qPrintable(text(u"2026/2026-11-17-platform.md"_s)));
}

void TestNewMeetingDialog::aTemplateTakesOverFromTheNewestMinutes()
{
    m_repository->write(u".minuta/templates/p.minutes-template.md"_s,
                        "---\nname: P\nfile: \"{{date:yyyy}}/{{date}}-platform.md\"\n---\n# New {{date}}\n\n"
                        "## Action Items\n\n## Backlog Reviews\n\n### {{team}} - {{lead}}\n");
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    auto *source = m_dialog->findChild<SourceBox *>();

    source->setCurrentIndex(source->findText(u"Template of the series: P"_s));
    whenPlanned();
    create();

    QCOMPARE(text(u"2026/2026-12-08-platform.md"_s),
             u"# New 2026-12-08\n\n## Action Items\n\n- [ ] Ask (from [2026-11-10](2026-11-10-platform.md))\n\n"
             "## Backlog Reviews\n\n### CLI - Ben\n"_s);
}

void TestNewMeetingDialog::nothingIsMadeFromATemplateWithMistakes()
{
    m_repository->write(u".minuta/templates/broken.minutes-template.md"_s,
                        "---\nname: Broken\ncary: keep\n---\n# P {{dat}}\n");
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    auto *source = m_dialog->findChild<SourceBox *>();

    source->setCurrentIndex(source->findText(u"Template of the series: Broken (with mistakes)"_s));

    QVERIFY(!createButton()->isEnabled());
    const QString told = m_dialog->findChild<MessageBar *>()->findChild<QLabel *>()->text();
    QVERIFY2(told.startsWith("broken.minutes-template.md has mistakes"_L1) && told.contains(u"cary"_s),
             qPrintable(told));
    source->setCurrentIndex(0);
    whenPlanned();
    QVERIFY(createButton()->isEnabled());
}

void TestNewMeetingDialog::theTeamsOfTheSeriesTemplateHold()
{
    m_repository->write(u".minuta/templates/p.minutes-template.md"_s,
                        "---\nname: P\nfile: \"{{date:yyyy}}/{{date}}-platform.md\"\ncadence: weekly\nroster:\n"
                        "  - team: CLI\n    lead: Mei\n---\n# P {{date}}\n");
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    QVERIFY(m_dialog->findChild<SourceBox *>()->currentText().endsWith("edited last"_L1));

    create();

    QCOMPARE(m_dialog->createdPath(), m_repository->path(u"2026/2026-12-01-platform.md"_s)); // weekly
    QVERIFY(text(u"2026/2026-12-01-platform.md"_s).endsWith("### CLI - Mei\n"_L1));
}

void TestNewMeetingDialog::unsavedWordsAreTakenOver()
{
    const QString path = m_repository->path(u"2026/2026-11-24-platform.md"_s);
    QString unsaved = QString::fromUtf8(minutesOf("2026-11-24", "Mei", "- now\n"));
    unsaved.replace("- [ ] Ask"_L1, "- [ ] Decide"_L1);

    open(u"2026/2026-11-24-platform.md"_s, {{path, unsaved}});
    whenPlanned();
    create();

    QCOMPARE(text(u"2026/2026-12-08-platform.md"_s),
             u"# Platform 2026-12-08\n\n## Agenda\n\n* Backlog\n\n## Action Items\n\n"
             u"- [ ] Decide (from [2026-11-24](2026-11-24-platform.md))\n\n## Backlog Reviews\n\n### CLI - Mei\n"_s);
}

void TestNewMeetingDialog::aNameWithoutADateGetsOne()
{
    m_repository->write(u"other/minutes.md"_s, "# Talk\n");
    open(u"other/minutes.md"_s);
    QTRY_VERIFY(m_dialog->findChild<SourceBox *>()->kind() != SourceBox::Kind::None);
    auto *source = m_dialog->findChild<SourceBox *>();

    source->choose(m_repository->path(u"other/minutes.md"_s));

    whenPlanned();
    QCOMPARE(m_dialog->findChild<QLineEdit *>(u"fileName"_s)->text(), u"minutes-2026-11-11.md"_s);
    m_dialog->findChild<QSpinBox *>()->setValue(2);
    QTRY_VERIFY(m_dialog->findChild<MessageBar *>()->isVisible());
    QVERIFY(!createButton()->isEnabled());
}

void TestNewMeetingDialog::aNameCanBeTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("date");
    QTest::newRow("in a folder") << u"extra/2026-12-01-special.md"_s << u"extra/2026-12-01-special.md"_s
                                 << u"2026-12-01"_s;
    QTest::newRow("no suffix") << u"special"_s << u"special.md"_s << u"2026-12-08"_s;
    QTest::newRow("a suffix that is none of Markdown") << u"platform.v2"_s << u"platform.v2.md"_s << u"2026-12-08"_s;
    QTest::newRow("another suffix of Markdown") << u"special.TXT"_s << u"special.TXT"_s << u"2026-12-08"_s;
}

void TestNewMeetingDialog::aNameCanBeTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, made);
    QFETCH(QString, date);
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    auto *name = m_dialog->findChild<QLineEdit *>(u"fileName"_s);

    name->selectAll();
    QTest::keyClicks(name, typed);
    whenPlanned();
    create();

    QCOMPARE(m_dialog->createdPath(), m_repository->path(made));
    QVERIFY(text(made).startsWith(u"# Platform "_s + date + u'\n'));
}

void TestNewMeetingDialog::aNameOutsideTheFolderIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("above it") << u"../evil.md"_s;
    QTest::newRow("beside it") << u"a/../../b/2026-12-01.md"_s;
    QTest::newRow("elsewhere") << u"/tmp/evil.md"_s;
}

void TestNewMeetingDialog::aNameOutsideTheFolderIsRefused()
{
    QFETCH(QString, typed);
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    auto *name = m_dialog->findChild<QLineEdit *>(u"fileName"_s);

    name->selectAll();
    QTest::keyClicks(name, typed);

    QVERIFY(!createButton()->isEnabled());
    QVERIFY(m_dialog->findChild<MessageBar *>()->isVisible());
    QCOMPARE(name->text(), typed);
}

void TestNewMeetingDialog::linesTellWhatBecomesOfThem()
{
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();

    const QAbstractItemModel *model = m_dialog->findChild<MeetingPreview *>()->findChild<QListView *>()->model();
    QStringList spoken;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString line = model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        if (!line.endsWith(u": "_s) && !line.isEmpty())
            spoken.append(line);
    }
    QCOMPARE(spoken,
             (QStringList{u"changed: # Platform 2026-12-08, before: # Platform 2026-11-10 (kept)"_s,
                          u"## Agenda (kept)"_s, u"* Backlog"_s, u"## Action Items (1 of 2 carried)"_s,
                          u"carried: - [ ] Ask (from [2026-11-10](2026-11-10-platform.md))"_s, u"dropped: - [x] Tell"_s,
                          u"## Backlog Reviews (kept)"_s, u"### CLI - Ben (emptied)"_s, u"dropped: - newer"_s}));
}

void TestNewMeetingDialog::templatesAreInSightBehindTheNewestMinutes()
{
    for (int week = 1; week < 40; ++week) {
        const QByteArray date = QDate(2026, 10, 27).addDays(-7 * week).toString(Qt::ISODate).toLatin1();
        m_repository->write(u"2026/%1-platform.md"_s.arg(QString::fromLatin1(date)), minutesOf(date, "Ana", ""));
    }
    open(u"2026/2026-10-27-platform.md"_s);
    whenPlanned();

    const auto *source = m_dialog->findChild<SourceBox *>();

    QCOMPARE(source->itemText(0), u"2026-11-24"_s);
    QCOMPARE(source->itemText(9), u"2026-09-08"_s);
    const int meeting = source->findText(u"Template: Meeting"_s);
    QVERIFY(meeting >= 0 && meeting <= 15);
}

void TestNewMeetingDialog::cancellingLeavesNoTrace()
{
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();
    m_dialog->findChild<QSpinBox *>()->setValue(3);

    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);

    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
    QCOMPARE(files().size(), 3);
}

void TestNewMeetingDialog::everyControlHasAName()
{
    open(u"2026/2026-11-10-platform.md"_s);
    whenPlanned();

    minuta::test::everyControlHasAName(m_dialog.get());
}

QTEST_MAIN(TestNewMeetingDialog)
#include "tst_newmeetingdialog.moc"
