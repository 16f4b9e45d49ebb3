#include "app/sharing/edits.h"

#include "app/sharing/git.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qint64 largest = 16 << 20; // minutes are far smaller
constexpr char commitMark = '\x01';

bool isMarkdown(const QByteArray &path)
{
    const QByteArray lower = path.toLower();
    return lower.endsWith(".md") || lower.endsWith(".markdown");
}

/// The last edits by path, from a log that goes from the newest commit back.
class History
{
public:
    void read(const QByteArray &log);
    const QHash<QByteArray, qint64> &edits() const { return m_edits; }

private:
    /// Today's path of the file that had path at the commit that is looked at; empty: it is gone, or another one.
    QByteArray &today(const QByteArray &path)
    {
        const auto found = m_today.find(path);
        return found == m_today.end() ? m_today.insert(path, path).value() : found.value();
    }
    void edited(const QByteArray &path, qint64 time)
    {
        if (!path.isEmpty())
            m_edits[path] = std::max(m_edits.value(path), time);
    }

    QHash<QByteArray, QByteArray> m_today;
    QHash<QByteArray, qint64> m_edits; ///< seconds
};

void History::read(const QByteArray &log)
{
    const QList<QByteArray> words = log.split('\0');
    qint64 time = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QByteArray word = words[i];
        if (word.startsWith('\n'))
            word.removeFirst();
        if (word.isEmpty())
            continue;
        if (word.front() == commitMark) {
            time = word.sliced(1).trimmed().toLongLong();
            continue;
        }
        const QByteArray path = words.value(++i);
        if (word.front() == 'R') {
            const QByteArray file = std::exchange(today(words.value(++i)), {});
            m_today[path] = file;
            if (word != "R100")
                edited(file, time);
        } else if (word.front() == 'A' || word.front() == 'D') {
            today(path).clear(); // what had that path before is another file
        } else {
            edited(today(path), time);
        }
    }
}

/// Whether the file holds what git's object id is of. A file with CR LF may be stored with LF.
bool holds(const QString &path, const QByteArray &id)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const auto algorithm = id.size() == 64 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1;
    const auto idOf = [&](const QByteArray &bytes) {
        QCryptographicHash hash(algorithm);
        hash.addData("blob " + QByteArray::number(bytes.size()) + '\0');
        hash.addData(bytes);
        return hash.result().toHex();
    };
    QByteArray bytes = file.readAll();
    return idOf(bytes) == id || idOf(bytes.replace("\r\n", "\n")) == id;
}

struct CommittedFile
{
    QByteArray path; ///< relative to the folder
    QByteArray id;
};

/// What is committed of the Markdown files in folder.
QList<CommittedFile> committedFiles(const QByteArray &tree)
{
    QList<CommittedFile> files;
    const QList<QByteArray> lines = tree.split('\0');
    for (const QByteArray &line : lines) { // "100644 blob ID\tPATH"; links and submodules have other modes
        const qsizetype tab = line.indexOf('\t');
        const QByteArray path = line.sliced(tab + 1);
        if (tab >= 0 && line.startsWith("100") && isMarkdown(path))
            files.append({path, line.first(tab).split(' ').last()});
    }
    return files;
}

} // namespace

QHash<QString, QDateTime> lastEdits(const QString &folder)
{
    const auto log = runGit(folder, {u"log"_s, u"--topo-order"_s, u"--format=%x01%ct"_s, u"--name-status"_s, u"-z"_s,
                                     u"-M90%"_s, u"-l200"_s, u"--no-diff-merges"_s, u"--no-show-signature"_s,
                                     u"--no-ext-diff"_s, u"--no-textconv"_s, u"--ignore-submodules=all"_s,
                                     u"--relative"_s, u"--end-of-options"_s, u"HEAD"_s, u"--"_s, u"."_s});
    if (!log)
        return {};
    const auto tree = runGit(folder, {u"ls-tree"_s, u"-r"_s, u"-z"_s, u"HEAD"_s});
    if (!tree)
        return {};
    History history;
    history.read(*log);

    const QString root = QDir::cleanPath(QDir(folder).absolutePath()) + u'/';
    QHash<QString, QDateTime> edits;
    for (const CommittedFile &file : committedFiles(*tree)) {
        const QString path = root + QFile::decodeName(file.path);
        const QFileInfo info(path);
        if (!info.isFile() || info.isSymLink() || info.size() > largest)
            continue;
        if (!holds(path, file.id))
            edits.insert(path, info.lastModified());
        else if (const auto edit = history.edits().constFind(file.path); edit != history.edits().constEnd())
            edits.insert(path, QDateTime::fromSecsSinceEpoch(*edit));
    }
    return edits;
}

} // namespace minuta
