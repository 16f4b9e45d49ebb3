#include "ui/form/sectioncard.h"
#include "ui/mainwindow.h"
#include "ui/roadmap/roadmaptableview.h"
#include "ui/source/sourceedit.h"
#include "ui/tables/tableview.h"
#include "ui/widgets/clipboardtext.h"
#include "ui/widgets/markdownedit.h"
#include "ui/widgets/wrappedfield.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace minuta;

/// What real programs have put on the clipboard (tests/data/clipboard) is pasted by keys into a window.
class TestPaste : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void intoTheSource_data();
    void intoTheSource();
    void plainIntoTheSource();
    void headingsInAFieldComeBelowItsSection();
    void intoAnEmptyField();
    void intoACodeBlock();
    void intoACellOfTheRoadmap();
    void asItemsOfTheRoadmap();
    void intoAGrid();
    void theMenuPastesToo();
    void theListOfCommandsPastesToo();
    void textOfAnEditorStaysAsItIs();
    void whatWasCopiedAsRichTextIsItsMarkdown();
    void aReadOnlyTextTakesNothing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString sample = u"# Meeting 2026-11-24\n\n## Agenda\n* one\n\n## Reviews\n### Storage - Ben\n* x\n\n"
                       "### Routing - Emi\n\n## Roadmap\nWhen? | What?\n--|--\n*Soon* | - a\n|| - b\n"_s;

QByteArray read(const QString &name)
{
    QFile file(QStringLiteral(MINUTA_TEST_DATA "/clipboard/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As if name had been copied just now.
void copied(const QString &name)
{
    auto *data = new QMimeData;
    data->setData(u"text/html"_s, read(name + u".html"_s));
    data->setText(QString::fromUtf8(read(name + u".txt"_s)));
    QGuiApplication::clipboard()->setMimeData(data);
}

QString expected(const QString &name)
{
    return QString::fromUtf8(read(name + u".expected.md"_s)).chopped(1);
}

struct Shown
{
    explicit Shown(const QString &text = sample)
    {
        window.startNew();
        window.document().apply(ChangeSet::between({}, text), u"Open"_s);
        window.document().undoStack().clear();
        window.show();
        window.activateWindow();
        isActive = QTest::qWaitForWindowActive(&window);
    }

    QAction *action(const QKeySequence &keys)
    {
        for (QAction *each : window.actions()) {
            if (each->shortcuts().contains(keys))
                return each;
        }
        return nullptr;
    }

    SourceEdit *source(qsizetype caret)
    {
        action(QKeySequence(Qt::CTRL | Qt::Key_2))->trigger();
        auto *edit = window.findChild<SourceEdit *>();
        edit->setFocus();
        edit->setSelection({caret, caret});
        return edit;
    }

    MarkdownEdit *field(const QString &key)
    {
        for (SectionCard *card : window.findChildren<SectionCard *>()) {
            if (!card->isHidden() && card->key().contains(key, Qt::CaseInsensitive)) {
                card->field()->setFocus();
                card->field()->moveCursor(QTextCursor::End);
                return card->field();
            }
        }
        return nullptr;
    }

    QString text() { return window.document().text(); }

    MainWindow window;
    bool isActive = false;
};

void pressPaste(QWidget *control, Qt::KeyboardModifiers more = {})
{
    QTest::keyClick(control, Qt::Key_V, Qt::ControlModifier | more);
}

} // namespace

void TestPaste::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(u"config"_s)));
}

void TestPaste::intoTheSource_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"page", "firefox", "document", "sheet", "cell"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPaste::intoTheSource()
{
    QFETCH(const QString, name);
    Shown shown(u"# A\n\n"_s);
    SourceEdit *edit = shown.source(5);
    copied(name);

    pressPaste(edit);

    QCOMPARE(shown.text(), u"# A\n\n"_s + expected(name));
    QCOMPARE(shown.window.document().undoStack().count(), 1);
    shown.window.document().undoStack().undo();
    QCOMPARE(shown.text(), u"# A\n\n"_s);
}

void TestPaste::plainIntoTheSource()
{
    Shown shown(u"# A\n\n"_s);
    QVERIFY(shown.isActive);
    SourceEdit *edit = shown.source(5);
    copied(u"page"_s);

    pressPaste(edit, Qt::ShiftModifier);

    QCOMPARE(shown.text(), u"# A\n\n"_s + QString::fromUtf8(read(u"page.txt"_s)));
    QCOMPARE(shown.window.document().undoStack().count(), 1);
}

void TestPaste::headingsInAFieldComeBelowItsSection()
{
    Shown shown;
    copied(u"document"_s);

    pressPaste(shown.field(u"storage"_s));

    const QString text = shown.text();
    QVERIFY2(text.contains(u"### Storage - Ben\n* x\n\n#### Orchard meeting\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"\n##### Work\n\n* Prune the **pears**\n  * the tall ones\n"_s));
    QVERIFY(text.contains(u"\n### Routing - Emi\n"_s));
    QCOMPARE(shown.window.document().undoStack().count(), 1);
}

void TestPaste::intoAnEmptyField()
{
    Shown shown;
    copied(u"document"_s);

    pressPaste(shown.field(u"routing"_s));

    QString wanted = expected(u"document"_s);
    wanted.replace(u"\n## Work"_s, u"\n##### Work"_s).replace(u"# Orchard"_s, u"#### Orchard"_s);
    wanted.replace(u"- Prune"_s, u"* Prune"_s).replace(u"- the"_s, u"* the"_s).replace(u"- Mend"_s, u"* Mend"_s);
    QString after = sample;
    after.replace(u"### Routing - Emi\n"_s, u"### Routing - Emi\n"_s + wanted + u'\n');
    QCOMPARE(shown.text(), after);
    QCOMPARE(shown.window.document().undoStack().count(), 1);
}

void TestPaste::intoACodeBlock()
{
    Shown shown(u"```\n\n```\n"_s);
    copied(u"sheet"_s);

    pressPaste(shown.source(4));

    QCOMPARE(shown.text(), u"```\n"_s + QString::fromUtf8(read(u"sheet.txt"_s)) + u"\n```\n"_s);
}

void TestPaste::intoACellOfTheRoadmap()
{
    Shown shown;
    QVERIFY(shown.isActive);
    shown.action(QKeySequence(Qt::CTRL | Qt::Key_3))->trigger();
    auto *table = shown.window.findChild<RoadmapTableView *>();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    table->edit(table->currentIndex());
    auto *editor = table->findChild<WrappedField *>();
    QVERIFY(editor != nullptr);
    copied(u"cell"_s);

    editor->selectAll();
    pressPaste(editor);

    QVERIFY2(shown.text().contains(u"*Soon* | - calm \\| clear\n"_s), qPrintable(shown.text()));
    editor->selectAll();
    auto *data = new QMimeData;
    data->setHtml(u"<ul><li>the <b>lamp</b></li><li><a href='https://example.org/x'>is | out</a></li></ul>"_s);
    data->setText(u"the lamp\nis | out"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    pressPaste(editor);
    QVERIFY2(shown.text().contains(u"*Soon* | - the **lamp** [is \\| out](https://example.org/x)\n"_s),
             qPrintable(shown.text()));
    editor->selectAll();
    pressPaste(editor, Qt::ShiftModifier);
    QVERIFY2(shown.text().contains(u"*Soon* | - the lamp is \\| out\n"_s), qPrintable(shown.text()));
}

void TestPaste::asItemsOfTheRoadmap()
{
    Shown shown;
    QVERIFY(shown.isActive);
    shown.action(QKeySequence(Qt::CTRL | Qt::Key_3))->trigger();
    auto *table = shown.window.findChild<RoadmapTableView *>();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 1));
    auto *data = new QMimeData;
    data->setHtml(u"<ul><li>the <b>lamp</b></li><li>a_b *c*</li></ul>"_s);
    data->setText(u"the lamp\na_b *c*"_s);
    QGuiApplication::clipboard()->setMimeData(data);

    pressPaste(table);
    QVERIFY2(shown.text().endsWith(u"|| - b\n|| - the **lamp**\n|| - a_b \\*c\\*\n"_s), qPrintable(shown.text()));
    shown.window.document().undoStack().undo();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 1));
    pressPaste(table, Qt::ShiftModifier);
    QVERIFY2(shown.text().endsWith(u"|| - b\n|| - the lamp\n|| - a_b *c*\n"_s), qPrintable(shown.text()));
}

void TestPaste::intoAGrid()
{
    Shown shown(u"# A\n\n| a | b | c |\n| - | - | - |\n|  |  |  |\n"_s);
    QVERIFY(shown.isActive);
    shown.action(QKeySequence(Qt::CTRL | Qt::Key_3))->trigger();
    auto *grid = shown.window.findChild<TableView *>();
    QVERIFY(grid->isVisible());
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(0, 0));
    copied(u"sheet"_s);

    pressPaste(grid);

    QVERIFY2(shown.text().contains(u"[tide_table](https://example.org/tides)"_s)
                 && shown.text().contains(u"first line<br>second \\*line\\*"_s)
                 && shown.text().contains(u"calm \\| clear"_s),
             qPrintable(shown.text()));
    QCOMPARE(shown.window.document().undoStack().count(), 1);
}

void TestPaste::theMenuPastesToo()
{
    Shown shown(u"# A\n\n"_s);
    QVERIFY(shown.isActive);
    shown.source(5);
    copied(u"cell"_s);

    shown.action(QKeySequence::Paste)->trigger();
    shown.action(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V))->trigger();

    QCOMPARE(shown.text(), u"# A\n\ncalm | clearcalm | clear"_s);
}

// The list of commands is still the active window when it has been answered.
void TestPaste::theListOfCommandsPastesToo()
{
    Shown shown(u"# A\n\n"_s);
    QVERIFY(shown.isActive);
    shown.source(5);
    copied(u"cell"_s);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));

    shown.action(QKeySequence::Paste)->trigger();

    QCOMPARE(shown.text(), u"# A\n\ncalm | clear"_s);
}

void TestPaste::textOfAnEditorStaysAsItIs()
{
    const QString text = u"# *Not* escaped\n\n- [ ] a_b_\n\tx\n"_s;
    Shown shown(u"\n"_s);
    auto *data = new QMimeData;
    data->setText(text);
    data->setHtml(u"<meta charset='utf-8'><div style=\"font-family: 'Droid Sans Mono', monospace;white-space: pre;\">"
                  "<div><span># *Not* escaped</span></div><br><div>- [ ] a_b_</div><div>\tx</div></div>"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    pressPaste(shown.source(0));
    QCOMPARE(shown.text(), text + u'\n');

    SourceEdit *edit = shown.source(0);
    edit->selectAll();
    edit->copy();
    pressPaste(edit);
    QCOMPARE(shown.text(), text + u'\n');
}

void TestPaste::whatWasCopiedAsRichTextIsItsMarkdown()
{
    const QString text = u"# A 2026-11-24\n\n* b *c*\n    * d\n"_s;
    Shown shown(text);
    QVERIFY(shown.isActive);
    SourceEdit *edit = shown.source(0);
    shown.action(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C))->trigger();
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());

    edit->setFocus();
    edit->selectAll();
    pressPaste(edit);

    QCOMPARE(shown.text(), text);
}

void TestPaste::aReadOnlyTextTakesNothing()
{
    Shown shown;
    SourceEdit *edit = shown.source(0);
    edit->setReadOnly(true);
    copied(u"page"_s);

    pressPaste(edit);
    edit->pastePlain();

    QCOMPARE(shown.text(), sample);
}

QTEST_MAIN(TestPaste)
#include "tst_paste.moc"
