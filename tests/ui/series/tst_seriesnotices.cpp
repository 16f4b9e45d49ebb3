#include "app/document/documentfile.h"
#include "app/minutes/minutesedit.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/series/seriesnotices.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestSeriesNotices : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void datesThatAgreeAreNoNews();
    void aTitleOfAnotherDateIsToldWithBothWaysOut();
    void changingTheDateOffersTheNewNameAtOnce();
    void aNameThatIsTakenIsNotOffered();
    void theFolderOfAnotherYearIsTold();
    void minutesOfAPastMeetingOfferTheLaterOne();
    void aLaterMeetingMadeMeanwhileIsTold();
    void theMeetingToComeIsNoNews();
    void aDismissedNoticeStaysAway();
    void everyControlHasAName();

private:
    void open(const QString &name, const QString &title = {});
    MessageBar *bar(const QString &notice) const { return m_notices->findChild<MessageBar *>(notice); }
    QStringList buttons(const QString &notice) const;
    void click(const QString &notice, const QString &beginning) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<DocumentFile> m_file;
    std::unique_ptr<EditorContext> m_context;
    std::unique_ptr<SeriesNotices> m_notices;
};

void TestSeriesNotices::init()
{
    m_notices.reset();
    m_context.reset();
    m_file.reset();
    m_document = std::make_unique<Document>();
    m_file = std::make_unique<DocumentFile>(*m_document);
    m_context = std::make_unique<EditorContext>(*m_document);
    m_notices = std::make_unique<SeriesNotices>(*m_context, *m_file);
    m_notices->setToday([] { return QDate(2026, 11, 20); });
    m_notices->show();
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString &date : {u"2026-11-10"_s, u"2026-11-24"_s, u"2026-12-08"_s}) {
        QVERIFY(QDir(m_folder->path()).mkpath(date.first(4)));
        QFile file(m_folder->filePath(u"%1/%2-platform.md"_s.arg(date.first(4), date)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# Platform " + date.toLatin1() + "\n\n## Agenda\n");
    }
}

void TestSeriesNotices::open(const QString &name, const QString &title)
{
    const QString path = m_folder->filePath(name);
    if (!title.isEmpty()) {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# " + title.toUtf8() + "\n\n## Agenda\n");
    }
    QVERIFY(m_file->load(path));
}

QStringList TestSeriesNotices::buttons(const QString &notice) const
{
    QStringList texts;
    for (const auto *button : bar(notice)->findChildren<QPushButton *>()) {
        if (button->isVisible())
            texts.append(button->toolTip().isEmpty() ? button->text() : button->toolTip());
    }
    return texts;
}

void TestSeriesNotices::click(const QString &notice, const QString &beginning) const
{
    for (auto *button : bar(notice)->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(beginning)) {
            button->click();
            return;
        }
    }
    QFAIL("no such button");
}

void TestSeriesNotices::datesThatAgreeAreNoNews()
{
    open(u"2026/2026-11-24-platform.md"_s);

    QVERIFY(!bar(u"dateNotice"_s)->isVisible());
}

void TestSeriesNotices::aTitleOfAnotherDateIsToldWithBothWaysOut()
{
    open(u"2026/2026-12-22-platform.md"_s, u"Platform 2027-01-05"_s);

    QVERIFY(bar(u"dateNotice"_s)->isVisible());
    QCOMPARE(bar(u"dateNotice"_s)->findChild<QLabel *>()->text(),
             u"The title says Tuesday, 5 January 2027, the file's name Tuesday, 22 December 2026."_s);
    QCOMPARE(buttons(u"dateNotice"_s),
             (QStringList{u"Rename the File to 2027/2027-01-05-platform.md"_s, u"Change the Title to 2026-12-22"_s}));
    QSignalSpy moved(m_notices.get(), &SeriesNotices::moveFileRequested);
    click(u"dateNotice"_s, u"Rename"_s);
    QCOMPARE(moved.first().first().toString(), m_folder->filePath(u"2027/2027-01-05-platform.md"_s));

    click(u"dateNotice"_s, u"Change"_s);

    QCOMPARE(m_document->text(), u"# Platform 2026-12-22\n\n## Agenda\n"_s);
    QVERIFY(!bar(u"dateNotice"_s)->isVisible());
    m_document->undoStack().undo();
    QVERIFY(bar(u"dateNotice"_s)->isVisible());
}

void TestSeriesNotices::changingTheDateOffersTheNewNameAtOnce()
{
    open(u"2026/2026-11-24-platform.md"_s);

    m_document->apply(*setDate(m_document->tree(), m_context->minutes(), QDate(2026, 11, 25)), u"Change date"_s);

    QCOMPARE(buttons(u"dateNotice"_s),
             (QStringList{u"Rename the File to 2026/2026-11-25-platform.md"_s, u"Change the Title to 2026-11-24"_s}));
}

void TestSeriesNotices::aNameThatIsTakenIsNotOffered()
{
    open(u"2026/2026-11-17-platform.md"_s, u"Platform 2026-11-24"_s);

    QCOMPARE(buttons(u"dateNotice"_s), (QStringList{u"Change the Title to 2026-11-17"_s}));
    QCOMPARE(
        bar(u"dateNotice"_s)->findChild<QLabel *>()->text(),
        u"The title says Tuesday, 24 November 2026, the file's name Tuesday, 17 November 2026. The file cannot be renamed to "
        "2026/2026-11-24-platform.md, which is there already."_s);
}

void TestSeriesNotices::theFolderOfAnotherYearIsTold()
{
    open(u"2026/2027-01-05-platform.md"_s, u"Platform 2027-01-05"_s);

    QCOMPARE(bar(u"dateNotice"_s)->findChild<QLabel *>()->text(),
             u"The file is in the folder 2026, but the meeting is on Tuesday, 5 January 2027."_s);
    QCOMPARE(buttons(u"dateNotice"_s), (QStringList{u"Rename the File to 2027/2027-01-05-platform.md"_s}));
}

void TestSeriesNotices::minutesOfAPastMeetingOfferTheLaterOne()
{
    open(u"2026/2026-11-10-platform.md"_s);

    QVERIFY(bar(u"meetingNotice"_s)->isVisible());
    QCOMPARE(
        bar(u"meetingNotice"_s)->findChild<QLabel *>()->text(),
        u"These are the minutes of Tuesday, 10 November 2026. The next meeting is on Tuesday, 24 November 2026."_s);
    QSignalSpy opened(m_notices.get(), &SeriesNotices::openRequested);
    QSignalSpy moved(m_notices.get(), &SeriesNotices::moveSectionRequested);
    const QString later = m_folder->filePath(u"2026/2026-11-24-platform.md"_s);
    click(u"meetingNotice"_s, u"Open"_s);
    click(u"meetingNotice"_s, u"Move"_s);
    QCOMPARE(opened.first().first().toString(), later);
    QCOMPARE(moved.first().first().toString(), later);
}

void TestSeriesNotices::aLaterMeetingMadeMeanwhileIsTold()
{
    open(u"2026/2026-12-08-platform.md"_s);
    m_notices->setToday([] { return QDate(2026, 12, 9); });
    QVERIFY(!bar(u"meetingNotice"_s)->isVisible());
    QVERIFY(QFile::copy(m_folder->filePath(u"2026/2026-12-08-platform.md"_s),
                        m_folder->filePath(u"2026/2026-12-22-platform.md"_s)));
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));

    m_notices->resize(600, 200);
    m_notices->activateWindow(); // back from where the file was made

    QTRY_VERIFY(bar(u"meetingNotice"_s)->isVisible());
    QVERIFY(bar(u"meetingNotice"_s)->findChild<QLabel *>()->text().endsWith("Tuesday, 22 December 2026."_L1));
}

void TestSeriesNotices::theMeetingToComeIsNoNews()
{
    open(u"2026/2026-11-24-platform.md"_s);

    QVERIFY(!bar(u"meetingNotice"_s)->isVisible());
}

void TestSeriesNotices::aDismissedNoticeStaysAway()
{
    open(u"2026/2026-11-10-platform.md"_s, u"Platform 2026-11-11"_s);
    for (auto *bar : m_notices->findChildren<MessageBar *>())
        bar->dismiss();

    m_document->apply(TextChange::replacing(m_document->text(), {0, 0}, u"\n"_s), u"Typing"_s);
    m_notices->refresh();

    QVERIFY(!bar(u"dateNotice"_s)->isVisible());
    QVERIFY(!bar(u"meetingNotice"_s)->isVisible());
}

void TestSeriesNotices::everyControlHasAName()
{
    open(u"2026/2026-11-10-platform.md"_s, u"Platform 2026-11-11"_s);

    minuta::test::everyControlHasAName(m_notices.get());
}

QTEST_MAIN(TestSeriesNotices)
#include "tst_seriesnotices.moc"
