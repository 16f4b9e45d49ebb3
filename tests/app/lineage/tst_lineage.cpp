#include "app/lineage/lineage.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestLineage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void savesInARowGoOn();
    void whatSomebodyElseWroteDoesNot();
    void whatIsBroughtBackDoesNot();
    void outsideOfWorkingTreesNothingIsKept();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestLineage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(u"state"_s)));
    QVERIFY(QDir(m_folder->path()).mkpath(u"clone/.git"_s));
    m_path = m_folder->filePath(u"clone/notes.md"_s);
}

void TestLineage::savesInARowGoOn()
{
    rememberSaved(m_path, "a", "b");
    rememberSaved(m_path, "b", "c");

    QVERIFY(goesOnBySaving(m_path, "a", "c"));
    QVERIFY(goesOnBySaving(m_path, "b", "c"));
    QVERIFY(goesOnBySaving(m_path, "x", "x"));
    QVERIFY(!goesOnBySaving(m_path, "c", "a"));
    QVERIFY(!goesOnBySaving(m_path, "x", "c"));
}

void TestLineage::whatSomebodyElseWroteDoesNot()
{
    rememberSaved(m_path, "a", "b");
    rememberSaved(m_path, "x", "c");

    QVERIFY(!goesOnBySaving(m_path, "b", "c"));
    QVERIFY(goesOnBySaving(m_path, "x", "c"));
}

void TestLineage::whatIsBroughtBackDoesNot()
{
    rememberSaved(m_path, "a", "b");

    QVERIFY(!goesOnBySaving(m_path, "b", "a")); // git restore
    rememberSaved(m_path, "a", "c");
    QVERIFY(!goesOnBySaving(m_path, "b", "c"));
}

void TestLineage::outsideOfWorkingTreesNothingIsKept()
{
    const QString path = m_folder->filePath(u"notes.md"_s);

    rememberSaved(path, "a", "b");

    QVERIFY(!goesOnBySaving(path, "a", "b"));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"state"_s)));
}

QTEST_GUILESS_MAIN(TestLineage)
#include "tst_lineage.moc"
