#include "ui/settings/appsettings.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestAppSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void recentFilesAreNewestFirstAndTenAtMost();
    void filesThatAreGoneAreNotRecent();
    void windowsComeBackWithAbsolutePaths();
    void whoTheUserIsIsKept();
    void valuesOfAWrongTypeReadAsDefaults();

private:
    QString file(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAppSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->filePath(u"settings"_s));
}

QString TestAppSettings::file(const QString &name) const
{
    QFile made(m_folder->filePath(name));
    return made.open(QIODevice::WriteOnly) ? made.fileName() : QString();
}

void TestAppSettings::recentFilesAreNewestFirstAndTenAtMost()
{
    QStringList files;
    for (int i = 0; i < 12; ++i)
        files.prepend(file(u"%1.md"_s.arg(i)));
    for (qsizetype i = files.size(); i-- > 0;)
        AppSettings::addRecentFile(files[i]);

    AppSettings::addRecentFile(files[3]);

    files.move(3, 0);
    QCOMPARE(AppSettings::recentFiles(), files.first(10));
}

void TestAppSettings::filesThatAreGoneAreNotRecent()
{
    const QString kept = file(u"kept.md"_s);
    const QString gone = file(u"gone.md"_s);
    AppSettings::addRecentFile(kept);
    AppSettings::addRecentFile(gone);

    QVERIFY(QFile::remove(gone));

    QCOMPARE(AppSettings::recentFiles(), QStringList{kept});
}

void TestAppSettings::windowsComeBackWithAbsolutePaths()
{
    const WindowState start{"place", "columns", {}, u"form"_s, true, false};
    const WindowState relative{"other", "columns", u"notes.md"_s, u"source"_s, false, true};

    AppSettings::setSession({start, relative});

    const QList<WindowState> windows = AppSettings::session();
    QCOMPARE(windows.size(), 2);
    QCOMPARE(windows[0].geometry, start.geometry);
    QCOMPARE(windows[0].path, QString());
    QVERIFY(!windows[0].isOutlineShown);
    QCOMPARE(windows[1].path, QDir::current().absoluteFilePath(u"notes.md"_s));
    QCOMPARE(windows[1].view, u"source"_s);
    QVERIFY(!windows[1].isPreviewShown);
}

void TestAppSettings::whoTheUserIsIsKept()
{
    QCOMPARE(AppSettings::person(), Person());
    const Person person{u"Ruiz, Ana"_s, {u"CLI"_s, u"A, B & C"_s}};

    AppSettings::setPerson(person);

    QCOMPARE(AppSettings::person(), person);
}

void TestAppSettings::valuesOfAWrongTypeReadAsDefaults()
{
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"minuta"_s, u"minuta"_s);
    settings.setValue("theme"_L1, 7);
    settings.setValue("session"_L1, u"none"_s);
    settings.sync();

    QVERIFY(AppSettings::theme() == Theme::Desktop);
    QVERIFY(AppSettings::session().isEmpty());
    QVERIFY(AppSettings::recentFiles().isEmpty());
}

QTEST_GUILESS_MAIN(TestAppSettings)
#include "tst_appsettings.moc"
