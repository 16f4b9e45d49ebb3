#include "app/document/documentfile.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/series/templatenotice.h"
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

class TestTemplateNotice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theSeriesTemplateIsFound();
    void aTemplateMadeLaterIsFound();
    void ofSeveralTheTitleDecides();
    void mistakesAreToldWithTheirPlace();
    void aMendedTemplateIsReadAgain();
    void aTemplateIsCheckedWhileOneEdits();
    void everyControlHasAName();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    QString told() const
    {
        const auto *bar = m_notice->findChild<MessageBar *>();
        return bar->isVisible() ? bar->findChild<QLabel *>()->text() : QString();
    }
    bool hasHint()
    {
        const TemplateSection *section = m_context->templateSection(1);
        return section != nullptr && section->hint == "One line each"_L1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<DocumentFile> m_file;
    std::unique_ptr<EditorContext> m_context;
    std::unique_ptr<TemplateNotice> m_notice;
};

namespace {

const QString templateName = u".minuta/templates/platform.minutes-template.md"_s;
const QByteArray good = "---\nname: Platform\nfile: \"{{date:yyyy}}/{{date}}-platform.md\"\nsections:\n"
                        "  - heading: Agenda\n    hint: One line each\n---\n# Platform {{date}}\n\n## Agenda\n";
const QByteArray bad = QByteArray(good).replace("hint:", "hnt:");

} // namespace

void TestTemplateNotice::write(const QString &name, const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(name)).path()));
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestTemplateNotice::init()
{
    m_notice.reset();
    m_context.reset();
    m_file.reset();
    m_document = std::make_unique<Document>();
    m_file = std::make_unique<DocumentFile>(*m_document);
    m_context = std::make_unique<EditorContext>(*m_document);
    m_notice = std::make_unique<TemplateNotice>(*m_context, *m_file, QString());
    m_notice->show();
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"2026/2026-11-24-platform.md"_s, "# Platform 2026-11-24\n\n## Agenda\n");
}

void TestTemplateNotice::theSeriesTemplateIsFound()
{
    write(templateName, good);

    QVERIFY(m_file->load(m_folder->filePath(u"2026/2026-11-24-platform.md"_s)));

    QTRY_VERIFY(hasHint());
    QCOMPARE(told(), QString());
}

void TestTemplateNotice::aTemplateMadeLaterIsFound()
{
    write(u".minuta/templates/other.minutes-template.md"_s,
          "---\nname: Other\nfile: \"{{date}}-other.md\"\n---\n# O\n");
    QVERIFY(m_file->load(m_folder->filePath(u"2026/2026-11-24-platform.md"_s)));
    QSignalSpy changed(m_context.get(), &EditorContext::templateChanged);
    QTRY_COMPARE(changed.size(), 1); // the only template of the series

    write(templateName, good);

    QTRY_VERIFY(hasHint());
}

void TestTemplateNotice::ofSeveralTheTitleDecides()
{
    const QByteArray open = QByteArray(good).replace("file: \"{{date:yyyy}}/{{date}}-platform.md\"\n", "");
    write(templateName, open);
    write(u".minuta/templates/special.minutes-template.md"_s, "---\nseries: Special\n---\n# Special {{date}}\n");

    QVERIFY(m_file->load(m_folder->filePath(u"2026/2026-11-24-platform.md"_s)));

    QTRY_VERIFY2(told().contains(u"Several templates"_s), qPrintable(told()));
    QVERIFY(!hasHint());

    write(templateName, QByteArray(open).replace("name: Platform", "series: platform"));

    QTRY_VERIFY(hasHint());
    QCOMPARE(told(), QString());
}

void TestTemplateNotice::mistakesAreToldWithTheirPlace()
{
    write(templateName, bad);

    QVERIFY(m_file->load(m_folder->filePath(u"2026/2026-11-24-platform.md"_s)));

    QTRY_VERIFY(!told().isEmpty());
    QCOMPARE(told(), u"Mistake in platform.minutes-template.md. Line 6, column 5: there is no such key. Found: hnt. "
                     "Expected: heading, kind, hint, required, carry, field."_s);
    QSignalSpy opened(m_notice.get(), &TemplateNotice::openRequested);
    m_notice->findChild<QPushButton *>()->click();
    QCOMPARE(opened.first().first().toString(), m_folder->filePath(templateName));
}

void TestTemplateNotice::aMendedTemplateIsReadAgain()
{
    write(templateName, bad);
    QVERIFY(m_file->load(m_folder->filePath(u"2026/2026-11-24-platform.md"_s)));
    QTRY_VERIFY(!told().isEmpty());
    QVERIFY(!hasHint());

    write(templateName, good);

    QTRY_COMPARE(told(), QString());
    QVERIFY(hasHint());
}

void TestTemplateNotice::aTemplateIsCheckedWhileOneEdits()
{
    write(templateName, bad);
    QVERIFY(m_file->load(m_folder->filePath(templateName)));
    QVERIFY(told().startsWith("Mistake in platform.minutes-template.md. Line 6, column 5"_L1));
    QSignalSpy asked(m_context.get(), &EditorContext::goToRequested);
    m_notice->findChild<QPushButton *>()->click();
    const qsizetype place = m_document->text().indexOf("hnt"_L1);
    QCOMPARE(asked.first().first().value<TextRange>(), (TextRange{place, place}));

    m_document->apply(TextChange::replacing(m_document->text(), {place, place + 3}, u"hint"_s), u"Typing"_s);

    QTRY_COMPARE(told(), QString());
}

void TestTemplateNotice::everyControlHasAName()
{
    write(templateName, bad);
    QVERIFY(m_file->load(m_folder->filePath(templateName)));

    minuta::test::everyControlHasAName(m_notice.get());
}

QTEST_MAIN(TestTemplateNotice)
#include "tst_templatenotice.moc"
