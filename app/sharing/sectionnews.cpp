#include "app/sharing/sectionnews.h"

#include "app/sharing/commits.h"
#include "app/sharing/git.h"
#include "app/sharing/newplace.h"
#include "app/sharing/sectiondiff.h"
#include "app/sharing/workingcopy.h"
#include "app/text/decodedtext.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostNames = 5; ///< of a file, one after the other

struct FileCommit
{
    QString id;
    QStringList parents; ///< of the commits that changed the file
    QString author;
};

/// The commits that tip has of the file, newest first.
QList<FileCommit> commitsOf(const WorkingCopy &copy, const QString &tip)
{
    const QByteArray log =
        runGit(copy.root, {u"log"_s, u"-50"_s, u"--parents"_s, u"--topo-order"_s, u"--format=%H%x00%P%x00%an"_s,
                           u"--no-show-signature"_s, u"--no-ext-diff"_s, u"--no-textconv"_s, u"--no-renames"_s,
                           u"--end-of-options"_s, tip, u"--"_s, copy.path})
            .value_or(QByteArray());
    QList<FileCommit> commits;
    for (const QByteArray &line : log.split('\n')) {
        const QByteArrayList parts = line.split('\0');
        if (parts.size() == 3)
            commits.append({QString::fromLatin1(parts[0]),
                            QString::fromLatin1(parts[1]).split(u' ', Qt::SkipEmptyParts),
                            QString::fromUtf8(parts[2])});
    }
    return commits;
}

/// Who has changed which section on the way from before to after, by commits.
class Authors
{
public:
    Authors(const WorkingCopy &copy, const QString &before, const QString &after)
        : m_copy(copy)
        , m_before(before)
        , m_after(after)
    {
    }

    QHash<QString, QStringList> bySection()
    {
        for (const QString &tip : {m_copy.head, m_copy.upstreamHead}) {
            if (!tip.isEmpty() && textIn(tip) == m_after && follow(tip))
                return m_authors;
        }
        return {};
    }

private:
    std::optional<QString> textIn(const QString &commit)
    {
        const std::pair key(m_copy.path, commit);
        const auto known = m_texts.constFind(key);
        if (known != m_texts.cend())
            return *known;
        std::optional<QString> text;
        if (const auto bytes = versionIn(m_copy, commit); bytes && *bytes) {
            if (auto decoded = decode(**bytes))
                text = std::move(decoded->text);
        }
        m_texts.insert(key, text);
        return text;
    }

    /// Whether before is one of the versions that tip goes back to, under whatever name.
    bool follow(const QString &tip)
    {
        m_authors.clear();
        const QString path = m_copy.path;
        QString from = tip;
        bool isFound = false;
        for (int names = 0; names < mostNames && !isFound && !from.isEmpty(); ++names)
            isFound = followName(from);
        m_copy.path = path;
        return isFound || m_before.isEmpty();
    }

    /// The same as far as the file has had its name; from becomes the commit that had another one last, and the path
    /// that name, or from becomes empty.
    bool followName(QString &from)
    {
        const QList<FileCommit> commits = commitsOf(m_copy, from);
        from.clear();
        for (const FileCommit &commit : commits) {
            const QString text = textIn(commit.id).value_or(QString());
            if (text == m_before)
                return true;
            if (commit.parents.size() > 1)
                continue; // what it joins is told by the commits that it joins
            const QString old = commit.parents.isEmpty() ? nameBefore(m_copy.root, m_copy.path, commit.id) : QString();
            if (!old.isEmpty()) {
                m_copy.path = old;
                from = commitId(m_copy.root, commit.id + u"^1"_s);
            }
            const QString parent = old.isEmpty() ? commit.parents.value(0) : from;
            addAuthor(commit.author, parent.isEmpty() ? QString() : textIn(parent).value_or(QString()), text);
            if (!old.isEmpty())
                break;
        }
        return !from.isEmpty() && textIn(from) == m_before;
    }

    void addAuthor(const QString &author, const QString &parent, const QString &text)
    {
        for (const SectionDiff &diff : sectionDiff(parent, text)) {
            QStringList &names = m_authors[diff.key];
            if (!names.contains(author))
                names.append(author);
        }
    }

    WorkingCopy m_copy; ///< whose path is the name of the file in the commits that are looked at
    const QString &m_before;
    const QString &m_after;
    QHash<std::pair<QString, QString>, std::optional<QString>>
        m_texts; ///< by path and commit; nothing where the file is no text
    QHash<QString, QStringList> m_authors;
};

} // namespace

QHash<QString, SectionNews> sectionNews(const QString &path, const QString &before, const QString &after)
{
    QHash<QString, QStringList> authors;
    if (const auto copy = workingCopy(path); copy && !copy->root.isEmpty())
        authors = Authors(*copy, before, after).bySection();
    QHash<QString, SectionNews> news;
    for (const SectionDiff &diff : sectionDiff(before, after))
        news.insert(diff.key, {authors.value(diff.key), diff.added, diff.removed});
    return news;
}

} // namespace minuta
