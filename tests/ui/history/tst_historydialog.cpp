#include "ui/history/historydialog.h"

#include "app/markdown/syntaxtree.h"
#include "app/series/earlierroadmap.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/history/historymodel.h"
#include "ui/history/historyview.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestHistoryDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void theSeriesIsShownTwice();
    void itBeginsAtTheMeetingOfTheFile();
    void ofSeveralRoadmapsTheSameIsFollowed();
    void aSeriesWithoutRoadmapSaysSo();
    void thePictureIsSaved_data();
    void thePictureIsSaved();
    void anotherEndingIsCompleted_data();
    void anotherEndingIsCompleted();
    void whereNothingCanBeSavedIsTold();
    void everyControlHasAName();

private:
    /// Minutes of three meetings; the path of the second.
    static QString makeSeries(const QTemporaryDir &folder);
};

QString TestHistoryDialog::makeSeries(const QTemporaryDir &folder)
{
    const std::pair<QString, QByteArray> meetings[] = {
        {u"2026-11-10"_s, "*Done* | - Old\n*Soon* | - Quotas\n"},
        {u"2026-11-24"_s, "*Done* | - Quotas\n*Soon* | - Login\n"},
        {u"2026-12-08"_s, "*Done* | - Quotas\n*Soon* | - Login\n"},
    };
    for (const auto &[date, rows] : meetings) {
        QFile file(folder.filePath(date + u"-platform.md"_s));
        if (!file.open(QIODevice::WriteOnly)
            || file.write("# P " + date.toUtf8() + "\n\nWhen? | What?\n---|---\n" + rows) <= 0)
            return {};
    }
    return folder.filePath(u"2026-11-24-platform.md"_s);
}

void TestHistoryDialog::theSeriesIsShownTwice()
{
    const QTemporaryDir folder;
    const QString path = makeSeries(folder);
    const QString last = folder.filePath(u"2026-12-08-platform.md"_s);
    HistoryDialog dialog(path, {},
                         {{last, u"# P 2026-12-08\n\nWhen? | What?\n---|---\n*Done* |\n*Soon* | - Login\n"_s}});
    dialog.resize(500, 400); // not all columns have room
    dialog.show();

    auto *view = dialog.findChild<HistoryView *>();
    QTRY_VERIFY(view->isVisible());

    auto *table = dialog.findChild<QTableView *>();
    QAbstractItemModel *model = table->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->columnCount(), 3);
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells{model->headerData(row, Qt::Vertical).toString()};
        for (int column = 0; column < 3; ++column)
            cells.append(model->index(row, column).data().toString());
        rows.append(cells.join(u" | "_s));
    }
    // The last meeting is as a window holds it.
    QCOMPARE(rows, (QStringList{u"Login |  | Soon, new | Soon"_s, u"Quotas | Soon | Done, moved from Soon | "_s,
                                u"Old | Done |  | "_s}));
    QCOMPARE(model->index(1, 2).data(Qt::AccessibleTextRole).toString(), u"not there"_s);
    for (QAction *action : dialog.findChildren<QAction *>()) {
        if (action->text() == u"Table"_s)
            action->trigger();
    }
    QVERIFY(table->isVisible() && !view->isVisible());
    QVERIFY(table->viewport()->rect().contains(table->visualRect(model->index(0, 1)).center()));
}

/// Of a long series whose first and last meetings have no roadmap.
void TestHistoryDialog::itBeginsAtTheMeetingOfTheFile()
{
    QTemporaryDir folder;
    QDate date(2026, 1, 6);
    QStringList paths;
    for (int meeting = 0; meeting < 40; ++meeting, date = date.addDays(7)) {
        const QString day = date.toString(Qt::ISODate);
        paths.append(folder.filePath(day + u"-p.md"_s));
        QFile file(paths.last());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# P " + day.toUtf8() + "\n") > 0);
        if (meeting >= 5 && meeting < 30)
            QVERIFY(file.write("\nWhen? | What?\n---|---\n*Soon* | - Quotas\n") > 0);
    }
    for (const auto &[file, column] : {std::pair(12, 7), {29, 24}, {35, 24}}) {
        HistoryDialog dialog(paths[file], {}, {});
        dialog.resize(700, 400);
        dialog.show();
        auto *view = dialog.findChild<HistoryView *>();
        QTRY_VERIFY(view->isVisible());
        const QAbstractItemModel *model = dialog.findChild<QTableView *>()->model();
        QCOMPARE(model->columnCount(), 26); // the last tells that the item was dropped
        const HistoryPicture picture = view->exported();
        const qreal x = picture.titles + picture.column * column - view->horizontalScrollBar()->value();
        QVERIFY2(x >= picture.titles && x + picture.column <= view->viewport()->width(), qPrintable(paths[file]));
    }
}

void TestHistoryDialog::ofSeveralRoadmapsTheSameIsFollowed()
{
    const QTemporaryDir folder;
    const QString table = u"\nWhen? | What?\n---|---\n*Soon* | - %1\n\n"_s;
    const QString first = u"## Roadmap of Storage\n"_s + table.arg(u"Disks"_s);
    const QString second = u"## Roadmap of Routing\n"_s + table.arg(u"Routes"_s);
    QHash<QString, QString> texts;
    for (const auto &[date, text] : {std::pair(u"2026-11-10"_s, second + first), {u"2026-11-24"_s, first + second}}) {
        QFile file(folder.filePath(date + u"-p.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(("# P " + date.toUtf8() + "\n\n") + text.toUtf8()) > 0);
        texts.insert(file.fileName(), u"# P %1\n\n"_s.arg(date) + text);
    }
    const QString path = folder.filePath(u"2026-11-24-p.md"_s);
    const SyntaxTree tree(texts.value(path));
    HistoryDialog dialog(path, roadmapPlace(readMinutes(tree), readRoadmaps(tree), 1), {});
    dialog.show();
    QTRY_VERIFY(dialog.findChild<HistoryView *>()->isVisible());

    const QAbstractItemModel *model = dialog.findChild<QTableView *>()->model();

    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->headerData(0, Qt::Vertical).toString(), u"Routes"_s);
    QCOMPARE(model->index(0, 0).data().toString(), u"Soon"_s);
    QCOMPARE(model->index(0, 1).data().toString(), u"Soon"_s);
}

void TestHistoryDialog::aSeriesWithoutRoadmapSaysSo()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"2026-11-10-a.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# A\n") > 0);
    file.close();
    HistoryDialog dialog(file.fileName(), {}, {});
    dialog.show();

    const auto says = [&](const QString &text) {
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says(u"None of the minutes in this folder has a roadmap with items."_s));
}

void TestHistoryDialog::thePictureIsSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("SVG") << u"a.svg"_s;
    QTest::newRow("PNG") << u"a.PNG"_s;
}

void TestHistoryDialog::thePictureIsSaved()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    HistoryDialog dialog(makeSeries(folder), {}, {});
    QPalette dark = dialog.palette();
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    dialog.setPalette(dark);
    dialog.show();
    QTRY_VERIFY(dialog.findChild<HistoryView *>()->isVisible());

    QVERIFY(dialog.saveTo(folder.filePath(name)));

    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QImage image = QImage::fromData(bytes, "PNG");
    QCOMPARE(!image.isNull(), name.endsWith(u".PNG"_s));
    if (!image.isNull())
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white)); // whatever the theme
    QCOMPARE(bytes.contains("<svg"), !name.endsWith(u".PNG"_s));
    QVERIFY(dialog.findChild<MessageBar *>()->isVisible());
}

void TestHistoryDialog::anotherEndingIsCompleted_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("wantsPng");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << u"a"_s << false << u"a.svg"_s;
    QTest::newRow("none, pixels") << u"a"_s << true << u"a.png"_s;
    QTest::newRow("of another program") << u"a.pdf"_s << false << u"a.pdf.svg"_s;
    QTest::newRow("a date") << u"a.2026"_s << true << u"a.2026.png"_s;
    QTest::newRow("the other kind, written out") << u"a.svg"_s << true << u"a.svg"_s;
}

void TestHistoryDialog::anotherEndingIsCompleted()
{
    QFETCH(QString, asked);
    QFETCH(bool, wantsPng);
    QFETCH(QString, name);
    const QTemporaryDir folder;
    HistoryDialog dialog(makeSeries(folder), {}, {});
    dialog.show();
    QTRY_VERIFY(dialog.findChild<HistoryView *>()->isVisible());

    QVERIFY(dialog.saveTo(folder.filePath(asked), wantsPng));

    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.contains("<svg"), name.endsWith(u".svg"_s));
    QVERIFY(dialog.findChild<MessageBar *>()->text().contains(name));
    if (asked == name)
        return;
    QVERIFY(!QFile::exists(folder.filePath(asked)));
    QVERIFY(!dialog.saveTo(folder.filePath(asked), wantsPng)); // it would be another file that is replaced
    QVERIFY(dialog.findChild<MessageBar *>()->text().contains(name));
}

void TestHistoryDialog::whereNothingCanBeSavedIsTold()
{
    const QTemporaryDir folder;
    HistoryDialog dialog(makeSeries(folder), {}, {});
    dialog.show();
    QTRY_VERIFY(dialog.findChild<HistoryView *>()->isVisible());

    QVERIFY(!dialog.saveTo(folder.filePath(u"no/such/folder/a.svg"_s)));

    QVERIFY(dialog.findChild<MessageBar *>()->isVisible());
}

void TestHistoryDialog::everyControlHasAName()
{
    const QTemporaryDir folder;
    HistoryDialog dialog(makeSeries(folder), {}, {});
    dialog.show();
    QTRY_VERIFY(dialog.findChild<HistoryView *>()->isVisible());
    test::everyControlHasAName(&dialog);
}

QTEST_MAIN(TestHistoryDialog)
#include "tst_historydialog.moc"
