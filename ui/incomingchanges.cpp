#include "ui/incomingchanges.h"

#include "app/document/document.h"
#include "app/document/filewatch.h"
#include "app/settings/savedperson.h"
#include "app/sharing/conflictlabels.h"
#include "app/sharing/newplace.h"
#include "ui/widgets/messagebar.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace minuta {

namespace {

constexpr std::chrono::milliseconds stillTime = 1500ms; ///< how long a file that became shorter must stay as it is
constexpr qsizetype mostNamed = 4;                      ///< sections in a message
constexpr int mostLookedAt = 50'000;                    ///< files of a repository, for one that was moved

QStringList authorsOf(const QHash<QString, SectionNews> &news)
{
    QStringList authors;
    for (const SectionNews &each : news)
        authors += each.authors;
    authors.removeDuplicates();
    authors.sort();
    return authors;
}

/// Where in its repository the file is that was at path: moved there, or given another name by a commit.
QString newPlace(const QString &path, const FileIdentity &seen)
{
    const QString root = repositoryOf(path);
    if (root.isEmpty())
        return {};
    const QString moved = placeBelow(root, seen, mostLookedAt);
    return moved.isEmpty() ? renamedTo(path) : moved;
}

/// Who has changed what. That there are conflicts is told where they are settled.
QString toldText(const MergeResult &merged, const QStringList &authors)
{
    QStringList names;
    for (const SectionMerge &section : merged.sections) {
        if (!section.title.isEmpty() && !names.contains(section.title))
            names.append(section.title);
    }
    const qsizetype more = names.size() - mostNamed;
    if (more > 0) {
        names.resize(mostNamed);
        names.append(IncomingChanges::tr("%n more", "sections that another program has changed", int(more)));
    }
    const QString who = authors.isEmpty()
                            ? IncomingChanges::tr("Another program has changed this file")
                            //: %1 is a name, or several
                            : IncomingChanges::tr("%1 changed this file").arg(QLocale().createSeparatedList(authors));
    return names.isEmpty()
               //: %1 is "Ana Ruiz changed this file" or "Another program has changed this file"
               ? IncomingChanges::tr("%1; what is new in it is in the text now.").arg(who)
               //: %1 as before; %2 is a list of sections and teams
               : IncomingChanges::tr("%1; what is new in it is in the text now: %2.")
                     .arg(who, QLocale().createSeparatedList(names));
}

} // namespace

IncomingChanges::IncomingChanges(Document &document, DocumentFile &file, MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_file(file)
    , m_messages(messages)
    , m_watch(new FileWatch(this))
    , m_merge(document, this)
{
    m_still.setSingleShot(true);
    m_still.setInterval(stillTime);
    connect(&m_still, &QTimer::timeout, this, [this] {
        m_hasWaited = true;
        look();
    });
    connect(&m_file, &DocumentFile::pathChanged, &m_still, &QTimer::stop);
    connect(&m_file, &DocumentFile::pathChanged, m_watch, &FileWatch::setPath);
    connect(&m_file, &DocumentFile::saved, m_watch, &FileWatch::acknowledge);
    connect(m_watch, &FileWatch::changedOnDisk, this, &IncomingChanges::look);
    connect(m_watch, &FileWatch::removed, this, &IncomingChanges::tellRemoved);
}

void IncomingChanges::look()
{
    if (!m_file.hasPath())
        return;
    m_author.cancel();
    if (m_file.isUnchangedOnDisk()) {
        emit fileReturned();
        return;
    }
    const auto version = m_file.readFromDisk();
    if (!version) {
        emit failed(version.error());
        return;
    }
    if (isBeingWritten(*version))
        return;
    merge(*version, {});
}

/// Some programs empty the file and write into it piece by piece: half of it would look as if the rest had been removed.
/// One that became shorter is looked at again when it has stayed so for a while.
bool IncomingChanges::isBeingWritten(const DiskVersion &version)
{
    const bool stoodStill = std::exchange(m_hasWaited, false) && version.bytes == m_shorter;
    if (version.text.size() >= version.base.size() || stoodStill) {
        m_still.stop();
        return false;
    }
    m_shorter = version.bytes;
    m_still.start();
    return true;
}

/// theirs is what conflict markers call that version; empty: that is still to be found out, should there be any.
void IncomingChanges::merge(const DiskVersion &version, const QString &theirs)
{
    m_merge.start(version.base, version.text, ownMergeOptions(ownName(), theirs),
                  [this, version, theirs](const MergeResult &merged) {
                      // While a long text was merged the file may have been written again, or saved or opened here.
                      const auto now = m_file.readFromDisk();
                      if (!now || now->bytes != version.bytes || now->base != version.base)
                          look();
                      else if (!merged.isClean() && theirs.isEmpty())
                          nameAuthor(version);
                      else
                          accept(version, merged);
                  });
}

void IncomingChanges::nameAuthor(const DiskVersion &version)
{
    m_author.ask(
        this, [path = m_file.path(), text = version.text] { return versionLabel(path, text); },
        [this, version](const QString &author) { merge(version, author); });
}

Result<void> IncomingChanges::takeIn()
{
    m_merge.cancel();
    m_author.cancel();
    const auto version = m_file.readFromDisk();
    if (!version)
        return std::unexpected(version.error());
    // Whose it is would have to be waited for.
    accept(*version,
           mergeTexts(version->base, m_document.text(), version->text, ownMergeOptions(ownName(), diskLabel())));
    return {};
}

void IncomingChanges::tellRemoved(const QString &renamedTo, const FileIdentity &seen)
{
    m_place.cancel();
    emit fileRemoved(renamedTo);
    if (!renamedTo.isEmpty())
        return;
    m_place.ask(
        this, [path = m_file.path(), seen] { return newPlace(path, seen); },
        [this, path = m_file.path()](const QString &place) {
            if (!place.isEmpty() && m_file.path() == path && !QFileInfo::exists(path))
                emit fileRemoved(place);
        });
}

void IncomingChanges::accept(const DiskVersion &version, const MergeResult &merged)
{
    m_file.takeIn(version, merged.fromOurs, tr("Take in what others wrote"));
    if (!merged.fromOurs.isEmpty())
        tell(merged, version.base, version.text);
}

void IncomingChanges::tell(const MergeResult &merged, const QString &base, const QString &theirs)
{
    QList<qsizetype> places;
    for (const SectionMerge &section : merged.sections) {
        if (!section.range.isEmpty())
            places.append(section.range.begin);
    }
    emit cameIn(places);
    m_told = toldText(merged, {});
    m_messages.showMessage(MessageKind::Information, m_told);
    m_news.ask(
        this, [path = m_file.path(), base, theirs] { return sectionNews(path, base, theirs); },
        [this, merged](const QHash<QString, SectionNews> &news) {
            emit described(news);
            const QStringList authors = authorsOf(news);
            if (authors.isEmpty() || m_messages.text() != m_told)
                return;
            m_told = toldText(merged, authors);
            m_messages.showMessage(MessageKind::Information, m_told);
        });
}

} // namespace minuta
