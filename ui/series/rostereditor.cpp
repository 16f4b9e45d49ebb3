#include "ui/series/rostereditor.h"

#include "app/document/document.h"
#include "app/templates/guidance.h"
#include "ui/errortext.h"
#include "ui/series/rosterapplydialog.h"
#include "ui/series/rostermodel.h"
#include "ui/series/rostertable.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/savequestion.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

RosterEditor::RosterEditor(const QString &path, QDate today, ShownDocumentFinder openFile,
                           std::function<UnsavedTexts()> unsaved, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_today(today)
    , m_openFile(std::move(openFile))
    , m_unsaved(std::move(unsaved))
    , m_table(new RosterTable(today, this))
    , m_model(&m_table->model())
    , m_messages(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_explanation(new DimLabel(this))
    , m_mistake(new QLabel(this))
{
    setWindowTitle(tr("Teams and Leads") + u"[*]"_s); // where the sign of unsaved edits goes
    auto *reading = new QLabel(tr("Reading the minutes of the series…"), this);
    reading->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(reading);
    m_pages->addWidget(buildPage());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buildButtons());
    resize(QSize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 30)
               .boundedTo(screen()->availableSize() * 0.94));
    auto *save = new QAction(tr("Save"), this);
    save->setShortcut(QKeySequence::Save);
    addAction(save);

    connect(save, &QAction::triggered, this, &RosterEditor::save);
    connect(m_model, &RosterModel::changed, this, &RosterEditor::showState);
    connect(&m_model->undoStack(), &QUndoStack::cleanChanged, this, &RosterEditor::showState);
    read([this] { showState(); });
    showState();
}

RosterEditor::~RosterEditor()
{
    m_model->undoStack().disconnect(this); // it is cleared while it is destroyed
    m_model->disconnect(this);             // what an open editor still holds goes into it then
}

QWidget *RosterEditor::buildPage()
{
    m_explanation->setObjectName(u"explanation"_s);
    m_explanation->setWordWrap(true);
    m_mistake->setWordWrap(true);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_messages);
    layout->addWidget(m_explanation);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_mistake);
    return page;
}

QWidget *RosterEditor::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("&Apply to Meetings Not Yet Held…"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(QDialogButtonBox::Save);
    buttons->addButton(QDialogButtonBox::Close);
    m_apply->setToolTip(tr("Shows what changes in the files that are there already; with them the roster is saved"));
    connect(m_apply, &QPushButton::clicked, this, &RosterEditor::apply);
    connect(m_save, &QPushButton::clicked, this, &RosterEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &RosterEditor::reject);
    m_applyAction = new QAction(tr("Apply to Meetings Not Yet Held…"), this);
    connect(m_applyAction, &QAction::triggered, this, &RosterEditor::apply);
    return buttons;
}

void RosterEditor::read(const std::function<void()> &then)
{
    m_isReady = false;
    m_reading.ask(
        this, [path = m_path, unsaved = m_unsaved(), today = m_today] { return readRosterFiles(path, unsaved, today); },
        [this, then](const RosterFiles &files) {
            m_isReady = true;
            showFiles(files);
            then();
        });
}

void RosterEditor::showFiles(const RosterFiles &files)
{
    const bool isFirst = m_pages->currentIndex() == 0;
    m_files = files;
    m_pages->setCurrentIndex(1);
    m_table->setMeetings(files.series.dates());
    const QString shown = QDir(files.series.folder).relativeFilePath(files.templatePath);
    if (files.error || !files.problems.isEmpty()) {
        auto *open = new QAction(tr("Open the Template"), this);
        connect(open, &QAction::triggered, this, [this] { emit openRequested(m_files.templatePath); });
        const QString why = files.error
                                ? errorText(*files.error)
                                : tr("There is a mistake in line %1 of %2. The roster can be edited when it is mended.")
                                      .arg(files.problems.first().line)
                                      .arg(shown);
        m_messages->showMessage(MessageKind::Warning, why, {open});
    }
    m_explanation->setText(
        files.takenFrom.isEmpty()
            ? tr("The teams in the order of their sections, kept in %1. A stand-in for one meeting is written in that "
                 "meeting's minutes, as in “Ana (Ben standing in)”, and stays there.")
                  .arg(shown)
            : tr("The teams in the order of their sections, as %1 has them. Saving keeps them in %2. A stand-in for "
                 "one meeting is written in that meeting's minutes, as in “Ana (Ben standing in)”, and stays there.")
                  .arg(QFileInfo(files.takenFrom).fileName(), shown));
    if (!isFirst)
        return;
    m_model->reset(files.roster);
    m_before = files.roster;
    m_table->setFocus();
    m_table->select(0);
}

void RosterEditor::showState()
{
    const QList<RosterMistake> mistakes = m_model->mistakes();
    const bool isEditable = !m_files.error && m_files.problems.isEmpty();
    const bool isUsable = m_isReady && isEditable;
    m_table->setEditable(isEditable);
    const bool isUnsaved = !m_model->undoStack().isClean() || m_files.isNew || !m_files.takenFrom.isEmpty();
    m_save->setEnabled(isUsable && mistakes.isEmpty() && isUnsaved);
    m_apply->setEnabled(isUsable && mistakes.isEmpty());
    setWindowModified(!m_model->undoStack().isClean());
    m_mistake->setVisible(!mistakes.isEmpty());
    if (!mistakes.isEmpty()) {
        const QModelIndex index = m_model->index(mistakes.first().team, RosterModel::TeamColumn);
        const QString name = index.data().toString();
        const QString why = index.data(Qt::ToolTipRole).toString();
        //: %1 is a team, %2 a sentence that tells what is wrong with it
        m_mistake->setText(name.isEmpty() ? why : tr("%1: %2").arg(name, why));
    }
}

bool RosterEditor::save()
{
    m_table->finishEditing();
    if (!m_save->isEnabled())
        return m_apply->isEnabled();
    const FileChange change = rosterFileChange(m_files, m_model->roster());
    const QString root = m_files.series.folder;
    if (const auto done = applyChanges({change}, m_openFile, root, tr("Change teams and leads")); !done) {
        m_messages->showMessage(MessageKind::Warning, writeErrorText(done.error()));
        return false;
    }
    m_model->undoStack().setClean();
    const ShownDocument open = m_openFile(m_files.templatePath);
    const bool isUnsaved = open.document != nullptr && open.document->isModified();
    const QString name = QDir(root).relativeFilePath(m_files.templatePath);
    read([this, name, isUnsaved] {
        m_messages->showMessage(MessageKind::Information,
                                isUnsaved ? tr("The roster is now in %1, which another window shows with edits that "
                                               "are not saved yet.")
                                                .arg(name)
                                          : tr("The roster is saved in %1.").arg(name),
                                {m_applyAction});
        showState();
    });
    showState();
    return true;
}

void RosterEditor::apply()
{
    m_table->finishEditing();
    if (!m_apply->isEnabled())
        return;
    // Somebody may have written to the meetings since.
    read([this] {
        showState();
        if (m_apply->isEnabled())
            applyTo(m_files);
    });
    showState();
}

void RosterEditor::applyTo(const RosterFiles &files)
{
    const RosterChange change{m_before, m_model->roster(), m_model->renames(), sectionRules(files.definition)};
    const QList<RosterFile> plan = planRoster(files.texts, change, m_today);
    // The roster and the files that follow it: all are written, or none.
    QList<FileChange> changes;
    if (m_save->isEnabled())
        changes.append(rosterFileChange(files, change.after));
    RosterApplyDialog dialog(
        plan, files.series.folder,
        changes.isEmpty() ? QString() : QDir(files.series.folder).relativeFilePath(files.templatePath), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QList<RosterFile> chosen = dialog.chosen();
    int unsaved = 0;
    for (const RosterFile &file : chosen) {
        changes.append({file.meeting.path, file.text, file.change, false});
        const ShownDocument open = m_openFile(file.meeting.path);
        unsaved += open.document != nullptr && open.document->isModified();
    }
    if (const auto done = applyChanges(changes, m_openFile, files.series.folder, tr("Change teams and leads")); !done) {
        m_messages->showMessage(MessageKind::Warning, writeErrorText(done.error()));
        return;
    }
    QString told = tr("%n file(s) changed.", nullptr, int(chosen.size()));
    if (changes.size() > chosen.size())
        //: A sentence that follows another; %1 is a file
        told +=
            u' ' + tr("The roster is saved in %1.").arg(QDir(files.series.folder).relativeFilePath(files.templatePath));
    if (unsaved > 0)
        //: A sentence that follows another
        told += u' ' + tr("%n of them had edits in a window and is to be saved there.", nullptr, unsaved);
    m_model->undoStack().setClean();
    read([this, told] {
        m_messages->showMessage(MessageKind::Information, told);
        showState();
    });
    showState();
}

void RosterEditor::reject()
{
    m_table->finishEditing();
    if (!m_model->undoStack().isClean()) {
        SaveQuestion question(tr("The teams and leads have changes that are not saved."), m_save->isEnabled(), this);
        const int answer = question.exec();
        if (answer == QMessageBox::Cancel || (answer == QMessageBox::Save && !save()))
            return;
    }
    QDialog::reject();
}

} // namespace minuta
