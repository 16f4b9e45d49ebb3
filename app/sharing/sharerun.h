#pragma once

#include "app/minutes/person.h"
#include "app/sharing/publish.h"
#include "app/sharing/shareconcerns.h"
#include "app/sharing/standing.h"

#include <optional>
#include <utility>

namespace minuta {

/// What is to be done next for a file to get to the others.
enum class ShareStep : quint8
{
    Look,     ///< what others have pushed, and where the file stands beside it
    TakeIn,   ///< merge standing().incoming into the text and write that to the file: the caller does it, then tookIn()
    Examine,  ///< whether people should look at something before others get the text, which is in the file by now
    Keep,     ///< in mind that the text holds the others' work, though nothing is shared
    Publish,  ///< commit and push
    Finished, ///< end() tells how
};

/// What sharing came to.
enum class ShareEnd : quint8
{
    Unfinished,
    Failed,         ///< error() tells why
    Stopped,        ///< by people; others may have it or not
    Hindered,       ///< standing().copy.obstacle tells why
    Untrusted,      ///< standing().untrusted tells what git would have run
    ToBeLookedAt,   ///< concerns(), or doubts: nothing was shared
    Overtaken,      ///< others were faster each time
    NothingToShare, ///< others had all of it
    Committed,      ///< there is nobody to push to
    Pushed,
};

/// What carrying out a step needs.
struct ShareInput
{
    QString text;           ///< for Examine: what the file holds
    Person person;          ///< who shares; without a name they are who git says
    bool hasDoubts = false; ///< whether the text may be another meeting's, and nobody has said yes to that
    UserGit git;            ///< its folder does not count
    Trust trust = {};
};

/// A file on its way to the others: fetch, take in, examine, commit and push, as often as others are faster. It says what
/// is next; whoever shares carries the steps out, a window one by one in worker threads, a command in a row. What
/// happened is told with the functions named after it, each for the step of its own; carriedOut() does both.
class ShareRun
{
public:
    /// An empty message becomes one that tells what has changed. Concerns and doubts hold up what is not isConfirmed;
    /// conflict markers do in any case.
    ShareRun(QString path, const QString &message, bool isConfirmed)
        : m_path(std::move(path))
        , m_message(message.trimmed())
        , m_isConfirmed(isConfirmed)
    {
    }

    ShareStep step() const { return m_step; }
    ShareEnd end() const { return m_end; }
    const Standing &standing() const { return m_standing; }
    /// What people should look at in the text that was examined.
    const QList<ShareConcern> &concerns() const { return m_concerns; }
    bool hasConflict() const { return holdConflict(m_concerns); }
    /// Of the commit.
    const QString &message() const { return m_message.isEmpty() ? m_proposed : m_message; }
    const std::optional<Error> &error() const { return m_error; }

    /// The run after its step, which must be none that the caller does. Runs git: a window calls it in a worker thread.
    ShareRun carriedOut(const ShareInput &input) const;

    void looked(const Standing &standing);
    void tookIn();
    void examined(const QList<ShareConcern> &concerns, bool hasDoubts);
    void kept();
    void published(const Result<Published> &published);
    /// The file became another one meanwhile.
    void beginAnew();

private:
    void finish(ShareEnd end);
    bool hasNews() const { return m_standing.incoming.theirs != m_standing.incoming.base; }

    QString m_path;
    QString m_message;
    bool m_isConfirmed = false;
    ShareStep m_step = ShareStep::Look;
    ShareEnd m_end = ShareEnd::Unfinished;
    Standing m_standing;
    QList<ShareConcern> m_concerns;
    QString m_proposed; ///< message about the text that was examined
    std::optional<Error> m_error;
    int m_attempts = 0;
};

} // namespace minuta
