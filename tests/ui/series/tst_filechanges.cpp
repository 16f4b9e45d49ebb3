#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "ui/series/filechanges.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestFileChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void filesAreWritten();
    void anOpenFileGetsAnUndoStep();
    void unsavedEditsStayInTheirWindow();
    void noneIsChangedWhenOneCannotBe_data();
    void noneIsChangedWhenOneCannotBe();
    void aNewFileIsMadeWithItsFolders();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray bytes(const QString &name) const;
    FileChange change(const QString &name, const QString &text) const;
    Result<void> apply(const QList<FileChange> &changes);
    void open(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<DocumentFile> m_file;
};

void TestFileChanges::init()
{
    m_file.reset();
    m_document.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"a.md"_s, "\xEF\xBB\xBF# A\r\nold\r\n");
    write(u"b.md"_s, "# B\nold\n");
}

void TestFileChanges::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestFileChanges::bytes(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "none";
}

/// "old" becomes "new" in the text of a file.
FileChange TestFileChanges::change(const QString &name, const QString &text) const
{
    const qsizetype at = text.indexOf("old"_L1);
    return {path(name), text, TextChange::replacing(text, {at, at + 3}, u"new"_s), false};
}

void TestFileChanges::open(const QString &name)
{
    m_document = std::make_unique<Document>();
    m_file = std::make_unique<DocumentFile>(*m_document);
    QVERIFY(m_file->load(path(name)));
}

Result<void> TestFileChanges::apply(const QList<FileChange> &changes)
{
    const auto find = [this](const QString &asked) {
        return m_file && m_file->path() == asked ? ShownDocument{m_document.get(), m_file.get()} : ShownDocument();
    };
    return applyChanges(changes, find, m_folder->path(), u"Step"_s);
}

void TestFileChanges::filesAreWritten()
{
    QVERIFY(apply({change(u"a.md"_s, u"# A\r\nold\r\n"_s), change(u"b.md"_s, u"# B\nold\n"_s)}));

    QCOMPARE(bytes(u"a.md"_s), "\xEF\xBB\xBF# A\r\nnew\r\n");
    QCOMPARE(bytes(u"b.md"_s), "# B\nnew\n");
}

void TestFileChanges::anOpenFileGetsAnUndoStep()
{
    open(u"a.md"_s);

    QVERIFY(apply({change(u"a.md"_s, m_document->text())}));

    QCOMPARE(m_document->text(), u"# A\r\nnew\r\n"_s);
    QCOMPARE(m_document->undoStack().count(), 1);
    QCOMPARE(m_document->undoStack().undoText(), u"Step"_s);
    QCOMPARE(bytes(u"a.md"_s), "\xEF\xBB\xBF# A\r\nnew\r\n");
    QVERIFY(m_file->isUnchangedOnDisk()); // saving does not find another program's edit
    m_document->undoStack().undo();
    QVERIFY(m_file->save());
    QCOMPARE(bytes(u"a.md"_s), "\xEF\xBB\xBF# A\r\nold\r\n");
}

void TestFileChanges::unsavedEditsStayInTheirWindow()
{
    open(u"b.md"_s);
    m_document->apply(TextChange::replacing(m_document->text(), {8, 8}, u"more\n"_s), u"Type"_s);

    QVERIFY(apply({change(u"a.md"_s, u"# A\r\nold\r\n"_s), change(u"b.md"_s, m_document->text())}));

    QCOMPARE(m_document->text(), u"# B\nnew\nmore\n"_s);
    QCOMPARE(m_document->undoStack().count(), 2);
    QCOMPARE(bytes(u"b.md"_s), "# B\nold\n");
    QCOMPARE(bytes(u"a.md"_s), "\xEF\xBB\xBF# A\r\nnew\r\n");
    m_document->undoStack().undo();
    QCOMPARE(m_document->text(), u"# B\nold\nmore\n"_s);
}

void TestFileChanges::noneIsChangedWhenOneCannotBe_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another program wrote it") << u"changed"_s << ErrorCode::ChangedOnDisk;
    QTest::newRow("it is gone") << u"gone"_s << ErrorCode::FileMissing;
    QTest::newRow("its window shows another text") << u"edited"_s << ErrorCode::ChangedOnDisk;
    QTest::newRow("its window only shows it") << u"read-only"_s << ErrorCode::ChangedOnDisk;
}

void TestFileChanges::noneIsChangedWhenOneCannotBe()
{
    QFETCH(QString, obstacle);
    QFETCH(ErrorCode, code);
    if (obstacle == "changed"_L1)
        write(u"b.md"_s, "# B\nold\nmore\n");
    else if (obstacle == "gone"_L1)
        QVERIFY(QFile::remove(path(u"b.md"_s)));
    else
        open(u"b.md"_s);
    if (obstacle == "edited"_L1)
        m_document->apply(TextChange::replacing(m_document->text(), {8, 8}, u"more\n"_s), u"Type"_s);
    if (obstacle == "read-only"_L1)
        m_document->setReadOnly(true);
    const QByteArray before = bytes(u"b.md"_s);

    const auto done = apply({change(u"a.md"_s, u"# A\r\nold\r\n"_s), change(u"b.md"_s, u"# B\nold\n"_s)});

    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QCOMPARE(done.error().subject, path(u"b.md"_s));
    QCOMPARE(bytes(u"a.md"_s), "\xEF\xBB\xBF# A\r\nold\r\n");
    QCOMPARE(bytes(u"b.md"_s), before);
}

void TestFileChanges::aNewFileIsMadeWithItsFolders()
{
    const FileChange made{path(u".minuta/templates/t.md"_s), {}, TextChange{{}, {}, u"---\n"_s}, true};

    QVERIFY(apply({made}));
    QCOMPARE(bytes(u".minuta/templates/t.md"_s), "---\n");

    const auto again = apply({made, change(u"b.md"_s, u"# B\nold\n"_s)});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::FileExists);
    QCOMPARE(bytes(u"b.md"_s), "# B\nold\n");
}

QTEST_MAIN(TestFileChanges)
#include "tst_filechanges.moc"
