#include "tests/ui/everycontrolhasaname.h"
#include "ui/export/exportdialog.h"
#include "ui/export/richtext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void optionsAreOffAndDoWhatTheySay();
    void aFileIsReplacedBySecondClickOnly();
    void theMinutesThemselvesAreNotWrittenOver();
    void conflictMarkersAreToldBefore();
    void aMissingFolderIsTold();
    void richTextIsHtmlAndMarkdown();
    void richTextOfASelectionIsThatPart();
    void everyControlHasAName();
};

namespace {

const QString sample =
    u"# Sync 2026-01-02\n\n## Decisions\n\n## Backlog\n\n### CLI - Ana\n- TBD\n\n### Net - Ben\n- n\n"_s;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void choose(ExportDialog &dialog, ExportFormat format)
{
    auto *formats = dialog.findChildren<QComboBox *>().first();
    formats->setCurrentIndex(formats->findData(int(format)));
}

QPushButton *exportButton(ExportDialog &dialog)
{
    for (QPushButton *button : dialog.findChild<QDialogButtonBox *>()->findChildren<QPushButton *>()) {
        if (dialog.findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return button;
    }
    return nullptr;
}

QString message(const ExportDialog &dialog)
{
    QString all;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->wordWrap())
            all += label->text();
    }
    return all;
}

} // namespace

void TestExportDialog::everyFormatIsWritten_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("HTML") << int(ExportFormat::Html) << u"m.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("PDF") << int(ExportFormat::Pdf) << u"m.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("ODT") << int(ExportFormat::OpenDocument) << u"m.odt"_s << QByteArray("PK\3\4");
    QTest::newRow("mail") << int(ExportFormat::Mail) << u"m.eml"_s << QByteArray("Subject: Sync 2026-01-02");
}

void TestExportDialog::everyFormatIsWritten()
{
    QFETCH(const int, format);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, begin);
    const QTemporaryDir folder;
    ExportDialog dialog({sample, folder.filePath(u"m.md"_s), {}}, nullptr);
    dialog.show();

    choose(dialog, ExportFormat(format));
    QTest::mouseClick(exportButton(dialog), Qt::LeftButton);

    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(dialog.writtenPath(), folder.filePath(name));
    QCOMPARE(bytesOf(folder.filePath(name)).first(begin.size()), begin);
}

void TestExportDialog::optionsAreOffAndDoWhatTheySay()
{
    const QTemporaryDir folder;
    QStringList texts;
    for (const bool isChosen : {false, true}) {
        ExportDialog dialog({sample, folder.filePath(u"m.md"_s), {}}, nullptr);
        dialog.show();
        choose(dialog, ExportFormat::Markdown);
        for (QCheckBox *box : dialog.findChildren<QCheckBox *>()) {
            if (box->isEnabled()) {
                QVERIFY(!box->isChecked());
                box->setChecked(isChosen);
            }
        }
        const QString path = folder.filePath(isChosen ? u"tidied.md"_s : u"copy.md"_s);
        dialog.findChild<QLineEdit *>()->setText(path);
        exportButton(dialog)->click();
        QTRY_VERIFY(!dialog.isVisible());
        texts.append(QString::fromUtf8(bytesOf(path)));
    }
    QCOMPARE(texts[0], sample);
    QCOMPARE(texts[1], u"# Sync 2026-01-02\n\n## Backlog\n\n### CLI - Ana\n- No update\n\n### Net - Ben\n- n\n"_s);
}

void TestExportDialog::aFileIsReplacedBySecondClickOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"m.html"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    file.close();
    ExportDialog dialog({sample, folder.filePath(u"m.md"_s), {}}, nullptr);
    dialog.show();

    exportButton(dialog)->click();
    QTRY_VERIFY(message(dialog).contains(u"already"_s));
    QCOMPARE(bytesOf(path), QByteArray("old"));
    QVERIFY(exportButton(dialog)->isEnabled());

    exportButton(dialog)->click();
    QTRY_VERIFY(!dialog.isVisible());
    QVERIFY(bytesOf(path).startsWith("<!DOCTYPE"));
}

void TestExportDialog::theMinutesThemselvesAreNotWrittenOver()
{
    const QTemporaryDir folder;
    ExportDialog dialog({sample, folder.filePath(u"m.md"_s), {}}, nullptr);
    dialog.show();

    choose(dialog, ExportFormat::Markdown);

    QVERIFY(!exportButton(dialog)->isEnabled());
    QVERIFY(!message(dialog).isEmpty());
}

void TestExportDialog::conflictMarkersAreToldBefore()
{
    const QTemporaryDir folder;
    const QString text = sample + u"\n<<<<<<< Ana\n- x\n=======\n- y\n>>>>>>> Ben\n"_s;
    ExportDialog dialog({text, folder.filePath(u"m.md"_s), {}}, nullptr);
    dialog.show();

    QCOMPARE(message(dialog), conflictText());
    QVERIFY(exportButton(dialog)->isEnabled()); // who wants to shows them to others
}

void TestExportDialog::aMissingFolderIsTold()
{
    const QTemporaryDir folder;
    ExportDialog dialog({sample, folder.filePath(u"m.md"_s), {}}, nullptr);
    dialog.show();
    dialog.findChild<QLineEdit *>()->setText(folder.filePath(u"no/such/m.html"_s));

    exportButton(dialog)->click();

    QTRY_VERIFY(message(dialog).contains(u"no/such"_s));
    QVERIFY(dialog.isVisible());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestExportDialog::richTextIsHtmlAndMarkdown()
{
    const auto data = richText(exportedText(sample, {}));

    QVERIFY(data->html().contains(u"<h3 id=\"cli---ana\">CLI - Ana</h3>"_s));
    QVERIFY(!data->html().contains(u"dark"_s));
    QCOMPARE(data->text(), sample);
}

void TestExportDialog::richTextOfASelectionIsThatPart()
{
    const SyntaxTree tree(u"# A\n\n- b **c**\n- [d][e]\n\n[e]: https://example.org\n"_s);
    const TextRange selection{tree.text().indexOf(u"[d]"_s) + 6, tree.text().indexOf(u"**c"_s)}; // from behind

    const auto data = richText(selectedPart(tree, selection));

    QVERIFY(data->html().contains(u"<strong>c</strong>"_s));
    QVERIFY(data->html().contains(u"<a href=\"https://example.org\">d</a>"_s));
    QVERIFY(!data->html().contains(u"<h1"_s));
    QCOMPARE(data->text(), u"**c**\n- [d][e]"_s);
    QVERIFY(selectedPart(tree, {3, 3}).html.isEmpty());
}

void TestExportDialog::everyControlHasAName()
{
    ExportDialog dialog({sample, u"/m/m.md"_s, {}}, nullptr);
    dialog.show();
    minuta::test::everyControlHasAName(&dialog);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
