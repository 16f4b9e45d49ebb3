#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/series/rosterapplydialog.h"
#include "ui/series/rostereditor.h"
#include "ui/series/rostermodel.h"
#include "ui/series/teamchangedialog.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestRosterEditor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theTeamsAreThoseOfTheNewestMinutes();
    void savingMakesATemplateThatKeepsThem();
    void aNewLeadIsAppliedToMeetingsNotYetHeld();
    void unsavedEditsOfAWindowAreNotOverwritten();
    void nothingIsWrittenWhenNotAsked();
    void mergingNeedsSeveralTeams();
    void keysMoveEditAndUndo();
    void aLeadFromAMeetingOn();
    void aTemplateWithAMistakeIsLeftAlone();
    void aNewTeamAloneIsSelected();
    void aTeamIsTypedAcross();
    void returnPressesTheButtonWithTheKeyboard();
    void severalSelectedTeamsGoTogether();
    void aMessagePushesTheRowOfNowNotOutOfSight();
    void closingAsksForWhatIsNotSaved();
    void everyControlHasAName();

private:
    static constexpr int meetings = 6;
    QString pathOf(int meeting) const;
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray bytes(const QString &path) const;
    void open();
    QTableView *table() const { return m_editor->findChild<QTableView *>(); }
    void setText(int row, int column, const QString &text);
    QString message() const { return m_editor->findChild<MessageBar *>()->findChild<QLabel *>()->text(); }
    void click(const QString &beginning);
    QToolButton *toolButton(const QString &beginning) const;
    /// Calls answer with the next modal dialog of that class, once.
    template<typename Dialog> void whenAsked(std::function<void(Dialog &)> answer);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<DocumentFile> m_file;
    std::unique_ptr<RosterEditor> m_editor;
};

namespace {

const QDate today(2026, 11, 25);
const QString templateName = u".minuta/templates/platform-committee.minutes-template.md"_s;

QDate dateOf(int meeting) // 0 and 1 were held
{
    return QDate(2026, 11, 3).addDays(14 * meeting);
}

QByteArray minutes(int meeting, const QByteArray &storage = "Ilse Brandt")
{
    return "# Platform Committee " + dateOf(meeting).toString(Qt::ISODate).toLatin1()
           + "\n\n## Agenda\n\n- Updates\n\n## Backlog Reviews\n\n### Gateway - Noor Bakker\n\n### Storage - " + storage
           + "\n\n### Docs - Tom Rey\n\n## Action Items\n";
}

} // namespace

QString TestRosterEditor::pathOf(int meeting) const
{
    return m_folder->filePath(dateOf(meeting).toString(u"yyyy/yyyy-MM-dd"_s) + u"-platform.md"_s);
}

void TestRosterEditor::write(const QString &path, const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestRosterEditor::bytes(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "none";
}

void TestRosterEditor::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true); // no templates of the user's own
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestRosterEditor::init()
{
    m_editor.reset();
    m_file.reset();
    m_document.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    for (int i = 0; i < meetings; ++i)
        write(pathOf(i), minutes(i));
}

void TestRosterEditor::open()
{
    const auto find = [this](const QString &path) {
        return m_file && m_file->path() == path ? ShownDocument{m_document.get(), m_file.get()} : ShownDocument();
    };
    const auto unsaved = [this] {
        UnsavedTexts texts;
        if (m_document && m_document->isModified())
            texts.insert(m_file->path(), m_document->text());
        return texts;
    };
    m_editor = std::make_unique<RosterEditor>(pathOf(1), today, find, unsaved, nullptr);
    m_editor->show();
    QTRY_VERIFY(m_editor->isReady());
}

void TestRosterEditor::setText(int row, int column, const QString &text)
{
    QVERIFY(m_editor->model().setData(m_editor->model().index(row, column), text, Qt::EditRole));
}

void TestRosterEditor::click(const QString &beginning)
{
    for (auto *button : m_editor->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(beginning) && button->isVisible()) {
            QVERIFY(button->isEnabled());
            button->click();
            return;
        }
    }
    QFAIL("no such button");
}

QToolButton *TestRosterEditor::toolButton(const QString &beginning) const
{
    for (auto *button : m_editor->findChildren<QToolButton *>()) {
        if (button->text().startsWith(beginning))
            return button;
    }
    return nullptr;
}

template<typename Dialog> void TestRosterEditor::whenAsked(std::function<void(Dialog &)> answer)
{
    auto *timer = new QTimer(m_editor.get());
    connect(timer, &QTimer::timeout, this, [timer, answer] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            answer(*dialog);
        }
    });
    timer->start(5);
}

void TestRosterEditor::theTeamsAreThoseOfTheNewestMinutes()
{
    write(pathOf(1), minutes(1, "Sam Otieno").replace("Bakker\n", "Bakker\n\n- Released 2.4\n"));
    write(pathOf(3), minutes(3, "Kim Li").replace("Bakker\n", "Bakker\n\n- A stand-in prepares this\n"));
    open();

    const RosterModel &model = m_editor->model();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, RosterModel::LeadColumn).data().toString(), u"Sam Otieno"_s);
    const QString explanation = m_editor->findChild<QLabel *>(u"explanation"_s)->text();
    QVERIFY2(explanation.contains(QFileInfo(pathOf(1)).fileName()), qPrintable(explanation));
    QVERIFY2(explanation.contains(templateName), qPrintable(explanation));
    QVERIFY(!QFile::exists(m_folder->filePath(templateName))); // looking leaves no trace
}

void TestRosterEditor::savingMakesATemplateThatKeepsThem()
{
    open();
    setText(0, RosterModel::LeadColumn, u"Mei Tanaka"_s);

    click(u"Save"_s);

    QTRY_COMPARE(message(), u"The roster is saved in %1."_s.arg(templateName));
    const QString text = QString::fromUtf8(bytes(m_folder->filePath(templateName)));
    const TemplateReading reading = readTemplate(text, templateName);
    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(reading.value.roster, m_editor->model().roster());
    QCOMPARE(reading.value.filePattern, u"{{date:yyyy}}/{{date}}-platform.md"_s);
    QCOMPARE(toString(reading.value.cadence.value_or(Cadence())), u"every 2 weeks on Tuesday"_s);
    QVERIFY(reading.value.skeleton.contains(u"### {{team}} - {{lead}}\n"_s));
    QCOMPARE(bytes(pathOf(3)), minutes(3));

    setText(2, RosterModel::LeadColumn, u"Ada Lind"_s);
    click(u"Save"_s);

    QTRY_VERIFY(m_editor->isReady());
    QCOMPARE(QString::fromUtf8(bytes(m_folder->filePath(templateName))),
             QString(text).replace(u"Tom Rey"_s, u"Ada Lind"_s));
}

void TestRosterEditor::aNewLeadIsAppliedToMeetingsNotYetHeld()
{
    write(pathOf(4), minutes(4, "Kim Li"));
    open();
    setText(1, RosterModel::LeadColumn, u"Sam Otieno"_s);
    whenAsked<RosterApplyDialog>([](RosterApplyDialog &dialog) { dialog.accept(); });

    click(u"Apply"_s);

    QTRY_COMPARE(message(), u"3 file(s) changed. The roster is saved in %1."_s.arg(templateName));
    QVERIFY(bytes(m_folder->filePath(templateName)).contains("Sam Otieno"));
    for (const int held : {0, 1})
        QCOMPARE(bytes(pathOf(held)), minutes(held));
    for (const int next : {2, 3, 5})
        QCOMPARE(bytes(pathOf(next)), minutes(next, "Sam Otieno"));
    QCOMPARE(bytes(pathOf(4)), minutes(4, "Kim Li")); // somebody wrote that for this meeting
}

void TestRosterEditor::unsavedEditsOfAWindowAreNotOverwritten()
{
    m_document = std::make_unique<Document>();
    m_file = std::make_unique<DocumentFile>(*m_document);
    QVERIFY(m_file->load(pathOf(3)));
    const qsizetype end = m_document->text().size();
    m_document->apply(TextChange::replacing(m_document->text(), {end, end}, u"\n- [ ] Ask\n"_s), u"Type"_s);
    open();
    setText(1, RosterModel::LeadColumn, u"Sam Otieno"_s);
    whenAsked<RosterApplyDialog>([](RosterApplyDialog &dialog) { dialog.accept(); });

    click(u"Apply"_s);

    QTRY_COMPARE(
        message(),
        u"4 file(s) changed. The roster is saved in %1. 1 of them had edits in a window and is to be saved there."_s
            .arg(templateName));
    QCOMPARE(bytes(pathOf(3)), minutes(3));
    QCOMPARE(m_document->text(), QString::fromUtf8(minutes(3, "Sam Otieno")) + u"\n- [ ] Ask\n"_s);
    m_document->undoStack().undo();
    QCOMPARE(m_document->text(), QString::fromUtf8(minutes(3)) + u"\n- [ ] Ask\n"_s);
    QCOMPARE(bytes(pathOf(4)), minutes(4, "Sam Otieno"));
}

void TestRosterEditor::nothingIsWrittenWhenNotAsked()
{
    open();
    setText(1, RosterModel::LeadColumn, u"Sam Otieno"_s);
    bool isAsked = false;
    whenAsked<RosterApplyDialog>([&](RosterApplyDialog &dialog) {
        isAsked = true;
        dialog.reject();
    });

    click(u"Apply"_s);

    QTRY_VERIFY(isAsked);
    for (int i = 0; i < meetings; ++i)
        QCOMPARE(bytes(pathOf(i)), minutes(i));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(templateName))); // the roster neither
    QVERIFY(m_editor->isWindowModified());
}

void TestRosterEditor::mergingNeedsSeveralTeams()
{
    open();
    QToolButton *merge = toolButton(u"Merge"_s);
    QVERIFY(merge != nullptr && merge->isVisible());
    QTRY_VERIFY(!merge->isEnabled());
    QVERIFY(merge->toolTip().contains(u"Select"_s)); // how to get there

    table()->selectionModel()->select(table()->model()->index(1, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);

    QVERIFY(merge->isEnabled());
    QVERIFY(!merge->toolTip().contains(u"Select"_s));
}

void TestRosterEditor::keysMoveEditAndUndo()
{
    open();
    QTRY_VERIFY(table()->hasFocus());
    const Roster before = m_editor->model().roster();
    const auto lead = [&](int row) { return m_editor->model().index(row, RosterModel::LeadColumn).data().toString(); };

    QTest::keyClick(table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(table()->currentIndex().row(), 1);
    QCOMPARE(lead(1), u"Noor Bakker"_s);
    QTest::keyClick(table(), Qt::Key_Right);
    QTest::keyClick(table(), Qt::Key_Return);
    auto *editor = table()->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, u"Mei"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(lead(1), u"Mei"_s);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(m_editor->model().rowCount(), 2);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(m_editor->model().roster(), before);
}

void TestRosterEditor::aLeadFromAMeetingOn()
{
    open();
    QTRY_VERIFY(table()->hasFocus());
    whenAsked<TeamChangeDialog>([](TeamChangeDialog &dialog) {
        QCOMPARE(dialog.turn().first, dateOf(2));                // the next meeting
        QTest::keyClicks(dialog.focusWidget(), u"Mei Tanaka"_s); // the field that is proposed
        test::everyControlHasAName(&dialog);
        dialog.accept();
    });
    QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier);

    const Roster roster = m_editor->model().roster();
    QCOMPARE(roster.teams.size(), 4);
    QCOMPARE(roster.teams[0].until, dateOf(1));
    QCOMPARE(roster.teams[1].lead, u"Mei Tanaka"_s);
    QCOMPARE(roster.teams[1].since, dateOf(2));
    QCOMPARE(table()->currentIndex().row(), 1);
}

void TestRosterEditor::aTemplateWithAMistakeIsLeftAlone()
{
    const QByteArray broken = "---\nname: T\nroster:\n  - team: Docs\n    led: Tom\n---\n# T\n";
    write(m_folder->filePath(templateName), broken);
    open();
    QSignalSpy asked(m_editor.get(), &RosterEditor::openRequested);

    QCOMPARE(message(),
             u"There is a mistake in line 5 of %1. The roster can be edited when it is mended."_s.arg(templateName));
    QVERIFY(!table()->isEnabled());
    click(u"Open the Template"_s);

    QCOMPARE(asked.takeFirst(), QVariantList{m_folder->filePath(templateName)});
    QCOMPARE(bytes(m_folder->filePath(templateName)), broken);
}

// The key that adds a team holds Ctrl, with which a view keeps what was selected.
void TestRosterEditor::aNewTeamAloneIsSelected()
{
    open();
    QTRY_VERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QVERIFY(!toolButton(u"Merge teams…"_s)->isEnabled());
}

void TestRosterEditor::aTeamIsTypedAcross()
{
    open();
    const Roster before = m_editor->model().roster();
    for (const int column : {RosterModel::LeadColumn, RosterModel::UntilColumn}) {
        table()->setCurrentIndex(m_editor->model().index(0, column));
        QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"Metrics"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"Bo Lind"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

        QCOMPARE(m_editor->model().roster().teams.size(), 4);
        QTRY_COMPARE(m_editor->model().roster().teams[1].lead, u"Bo Lind"_s);
        QCOMPARE(m_editor->model().roster().teams[1].team, u"Metrics"_s);
        while (m_editor->model().undoStack().canUndo())
            m_editor->model().undoStack().undo();
        QCOMPARE(m_editor->model().roster(), before);
    }
}

void TestRosterEditor::returnPressesTheButtonWithTheKeyboard()
{
    open();
    toolButton(u"Retire"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(m_editor->model().roster().teams[0].until.isValid());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(templateName)));

    m_editor->model().undoStack().undo();
    for (auto *button : m_editor->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(u"Close"_s))
            button->setFocus(Qt::TabFocusReason);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!m_editor->isVisible());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(templateName)));
}

void TestRosterEditor::severalSelectedTeamsGoTogether()
{
    open();
    const Roster before = m_editor->model().roster();
    const auto selectTwo = [&] {
        table()->setFocus();
        table()->setCurrentIndex(m_editor->model().index(0, 0));
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    };
    const auto selectedRows = [&] {
        QList<int> rows;
        for (const QModelIndex &index : table()->selectionModel()->selectedRows())
            rows.append(index.row());
        std::ranges::sort(rows);
        return rows;
    };
    selectTwo();
    QTest::keyClick(table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_editor->model().roster().teams, (QList{before.teams[2], before.teams[0], before.teams[1]}));
    QCOMPARE(selectedRows(), (QList{1, 2}));
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_editor->model().roster(), before);
    QCOMPARE(selectedRows(), (QList{0, 1}));
    toolButton(u"Retire"_s)->click();
    const QList<RosterTeam> retired = m_editor->model().roster().teams;
    QVERIFY(retired[0].until.isValid() && retired[1].until == retired[0].until && !retired[2].until.isValid());
    m_editor->model().undoStack().undo();
    QCOMPARE(m_editor->model().roster(), before);

    selectTwo();
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(m_editor->model().roster().teams, before.teams.sliced(2));
    m_editor->model().undoStack().undo();
    QCOMPARE(m_editor->model().roster(), before);
}

void TestRosterEditor::aMessagePushesTheRowOfNowNotOutOfSight()
{
    open();
    const auto bottomOf = [&](int row) { return table()->visualRect(table()->model()->index(row, 0)).bottom(); };
    int last = 2;
    for (const int rowHeight = bottomOf(1) - bottomOf(0); bottomOf(last) + rowHeight < table()->viewport()->height();) {
        last = m_editor->model().addTeam(last, QDate());
        setText(last, RosterModel::TeamColumn, u"Team %1"_s.arg(last));
    }
    table()->setCurrentIndex(table()->model()->index(last, 0));
    const int height = table()->viewport()->height();
    QVERIFY(bottomOf(last) < height);

    click(u"Save"_s);

    QTRY_VERIFY2(table()->viewport()->height() < height, qPrintable(message()));
    QVERIFY(bottomOf(last) < table()->viewport()->height());
}

void TestRosterEditor::closingAsksForWhatIsNotSaved()
{
    open();
    setText(0, RosterModel::LeadColumn, u"Mei Tanaka"_s);
    whenAsked<QMessageBox>([](QMessageBox &box) { box.button(QMessageBox::Cancel)->click(); });
    m_editor->reject();
    QVERIFY(m_editor->isVisible());

    whenAsked<QMessageBox>([](QMessageBox &box) { box.button(QMessageBox::Discard)->click(); });
    m_editor->reject();

    QVERIFY(!m_editor->isVisible());
    QVERIFY(!QFile::exists(m_folder->filePath(templateName)));
}

void TestRosterEditor::everyControlHasAName()
{
    open();
    test::everyControlHasAName(m_editor.get());
}

QTEST_MAIN(TestRosterEditor)
#include "tst_rostereditor.moc"
