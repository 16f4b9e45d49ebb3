#include "ui/crashprotection.h"

#include "app/journal/recovery.h"
#include "app/settings/savedperson.h"
#include "app/sharing/conflictlabels.h"
#include "app/sharing/sectiondiff.h"
#include "app/text/linechanges.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QLocale>

namespace minuta {

namespace {

constexpr qsizetype mostNamed = 3; ///< sections

} // namespace

CrashProtection::CrashProtection(Document &document, DocumentFile &file, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_file(file)
    , m_bar(bar)
    , m_undo(new QAction(tr("Undo"), this))
{
    connect(m_undo, &QAction::triggered, this, [this] {
        m_document.undoStack().undo();
        m_bar.dismiss();
    });
}

void CrashProtection::begin(const QStringList &folders, JournalSync &sync)
{
    m_journal = std::make_unique<Journal>(m_document, m_file, folders, sync);
    connect(m_journal.get(), &Journal::protectionChanged, this, &CrashProtection::tellProtection);
}

void CrashProtection::tellProtection()
{
    QString text;
    switch (m_journal->protection()) {
    case Protection::Full: m_bar.dismiss(); return;
    case Protection::UntilSwitchedOff:
        //: %1 is the path of a folder, %2 the system's word for what is wrong with it
        text = tr("What you type is protected against a crash, but not against a power cut: nothing can be written to "
                  "%1 (%2). Save often.");
        break;
    case Protection::None:
        //: %1 is the path of a folder, %2 the system's word for what is wrong with it
        text = tr("What you type is not protected against a crash: nothing can be written to %1 (%2). Save often.");
        break;
    }
    const Error problem = m_journal->problem().value_or(Error());
    m_bar.showMessage(MessageKind::Warning, text.arg(problem.subject, problem.detail));
}

bool CrashProtection::holdsAll()
{
    if (!m_document.isModified() && !m_file.isGone())
        return true;
    return m_journal && m_journal->keepAll() && m_journal->syncNow();
}

void CrashProtection::discard()
{
    if (m_journal)
        m_journal->discard();
}

void CrashProtection::recover(AbandonedJournal &journal, bool hasFile)
{
    if (!journal.content())
        return;
    const JournalContent &content = *journal.content();
    if (!hasFile && !content.start.path.isEmpty())
        m_file.restore(content.start.path, content.start.base, content.start.charset, content.start.hasByteOrderMark);
    const QString before = m_document.text();
    const Recovery recovery =
        recoveryOf(content, hasFile ? std::optional(before) : std::nullopt, ownMergeOptions(ownName(), diskLabel()));
    m_document.endUndoStep();
    m_document.apply(lineChanges(before, recovery.text), tr("Recover what was not saved"));
    // Not before the words are on the disk again, under this window's name.
    const QString damaged = holdsAll() || !recovery.isNeeded() ? journal.finish() : QString();
    if (recovery.isNeeded() || !damaged.isEmpty())
        tellRecovered(before, recovery.isFileUsable || content.start.path.isEmpty(), damaged);
}

void CrashProtection::tellRecovered(const QString &before, bool isFileUsable, const QString &damaged)
{
    QStringList names;
    for (const SectionDiff &diff : sectionDiff(before, m_document.text())) {
        if (!diff.title.isEmpty() && m_file.hasPath()) // else all is new
            names.append(diff.title);
    }
    const qsizetype more = names.size() - mostNamed;
    if (more > 0) {
        names.resize(mostNamed);
        names.append(tr("%n more", "sections in which something was not saved", int(more)));
    }
    QStringList sentences{
        names.isEmpty()
            ? tr("What was not saved when Minuta ended is here again.")
            //: %1 is a list of sections and teams
            : tr("What was not saved when Minuta ended is here again: %1.").arg(QLocale().createSeparatedList(names))};
    if (!isFileUsable)
        sentences.append(tr("The file is gone or was cut off; saving writes it whole."));
    if (!damaged.isEmpty())
        //: %1 is the path of a file
        sentences.append(tr("What was kept could not be read to its end; it is in %1.").arg(damaged));
    m_bar.showMessage(MessageKind::Information, sentences.join(u' '), {m_undo});
}

} // namespace minuta
