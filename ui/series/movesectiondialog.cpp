#include "ui/series/movesectiondialog.h"

#include "app/document/documentfile.h"
#include "app/minutes/sectiontransfer.h"
#include "ui/context/editorcontext.h"
#include "ui/widgets/longdate.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// How many sections of the minutes at path answer to the one asked for; nothing where they cannot be read.
std::optional<qsizetype> countThere(const Minutes &minutes, int section, const QString &path)
{
    const auto file = readDocumentFile(path);
    if (!file)
        return std::nullopt;
    return counterparts(minutes, section, readMinutes(SyntaxTree(file->content.text))).size();
}

} // namespace

MoveSectionDialog::MoveSectionDialog(EditorContext &context, const QList<Meeting> &meetings, int section,
                                     const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_sections(new QComboBox(this))
    , m_meetings(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_effect(new QLabel(this))
{
    setWindowTitle(tr("Move Section to Another Meeting"));
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Text that moves"));
    m_text->setTabChangesFocus(true);
    m_effect->setWordWrap(true);
    m_effect->setTextFormat(Qt::PlainText);

    auto *form = new QFormLayout;
    form->addRow(tr("&Section:"), m_sections);
    form->addRow(tr("&To the minutes of:"), m_meetings);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_move = buttons->addButton(tr("&Move"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_effect);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillSections(section);
    fillMeetings(meetings, path);
    connect(m_sections, &QComboBox::currentIndexChanged, this, &MoveSectionDialog::showChoice);
    connect(m_meetings, &QComboBox::currentIndexChanged, this, &MoveSectionDialog::showChoice);
    showChoice();
}

void MoveSectionDialog::fillSections(int proposed)
{
    const Minutes &minutes = m_context.minutes();
    for (int i = 0; i < minutes.sections.size(); ++i) {
        const Section &section = minutes.sections[i];
        if (section.level == 0 || section.isContent || section.field.isEmpty() || i == minutes.titleSection
            || section.kind == SectionKind::Roadmap) // each meeting has the whole of it
            continue;
        m_sections->addItem(section.team.isEmpty() ? section.title : section.team, i);
    }
    // Nobody's text is proposed where the caret stands in none: it would be that of whoever comes first.
    m_sections->setPlaceholderText(tr("Choose a section"));
    m_sections->setCurrentIndex(m_sections->findData(proposed));
}

void MoveSectionDialog::fillMeetings(const QList<Meeting> &meetings, const QString &proposed)
{
    for (const Meeting &meeting : meetings)
        //: A meeting to choose: %1 is its date, %2 its file's name
        m_meetings->addItem(tr("%1 (%2)").arg(longDate(meeting.date), QFileInfo(meeting.path).fileName()),
                            meeting.path);
    const int found = m_meetings->findData(proposed);
    m_meetings->setCurrentIndex(found >= 0 ? found : m_meetings->count() - 1);
}

int MoveSectionDialog::section() const
{
    return m_sections->currentIndex() < 0 ? -1 : m_sections->currentData().toInt();
}

QString MoveSectionDialog::path() const
{
    return m_meetings->currentData().toString();
}

void MoveSectionDialog::showChoice()
{
    const bool isChosen = section() >= 0 && !path().isEmpty();
    m_move->setEnabled(isChosen);
    if (!isChosen) {
        m_text->clear();
        m_effect->setText(m_sections->count() == 0 ? tr("No section has text to move.")
                          : section() < 0          ? tr("Choose the section whose text is to move.")
                                                   : tr("There are no minutes of another meeting in this folder."));
        return;
    }
    const Minutes &minutes = m_context.minutes();
    m_text->setPlainText(m_context.document().tree().text(minutes.sections[section()].field).toString());
    const std::optional<qsizetype> count = countThere(minutes, section(), path());
    m_move->setEnabled(count == 1);
    const QString name = m_sections->currentText();
    m_effect->setText(
        !count        ? tr("Those minutes cannot be read. Open them to see why.")
        : *count > 1  ? tr("Those minutes have several sections “%1”. Give them different headings first.").arg(name)
        : *count == 0 ? tr("Those minutes have no section “%1”. Add it there first.").arg(name)
                      : tr("It goes behind what “%1” holds there; here its heading stays. Undo brings it back, in "
                           "either window.")
                            .arg(name));
}

} // namespace minuta
