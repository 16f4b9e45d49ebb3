#include "app/sharing/mergedriver.h"

#include "app/sharing/git.h"
#include "app/text/shellquoted.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
constexpr QByteArrayView ownLines = "# Minutes are merged by section: minuta git-setup\n*.md merge=minuta\n";

constexpr qsizetype mostOthers = 10;
constexpr qsizetype mostPaths = 200; ///< of one call
constexpr QStringView driverArguments =
    u" merge --marker-size=%L --path=%P --ours-label=%X --theirs-label=%Y -- %O %A %B";

/// Where our lines stand in attributes; -1: nowhere.
qsizetype ownPlace(const QByteArray &attributes)
{
    qsizetype at = attributes.indexOf(ownLines);
    while (at > 0 && attributes[at - 1] != '\n'
           && !(at == byteOrderMark.size() && attributes.startsWith(byteOrderMark)))
        at = attributes.indexOf(ownLines, at + 1);
    return at;
}

/// As one word for a shell, with git's own % doubled.
QString quoted(QString program)
{
    program.replace(u'%', u"%%"_s);
    const auto isPlain = [](QChar unit) {
        return (unit < u'\x80' && unit.isLetterOrNumber()) || QStringView(u"/._-+").contains(unit);
    };
    if (std::ranges::all_of(program, isPlain))
        return program;
    return shellQuoted(program);
}

} // namespace

bool hasMergeAttributes(const QByteArray &attributes)
{
    return ownPlace(attributes) >= 0;
}

QByteArray withMergeAttributes(const QByteArray &attributes)
{
    if (hasMergeAttributes(attributes))
        return attributes;
    // Git skips a byte order mark only at the file's begin.
    const qsizetype begin = attributes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    return QByteArray(attributes).insert(begin, ownLines);
}

QByteArray withoutMergeAttributes(const QByteArray &attributes)
{
    const qsizetype at = ownPlace(attributes);
    return at < 0 ? attributes : QByteArray(attributes).remove(at, ownLines.size());
}

Result<QString> workingTree(const QString &folder)
{
    const auto top = runGit(folder, {u"rev-parse"_s, u"--show-toplevel"_s});
    if (!top)
        return std::unexpected(top.error());
    return QString::fromUtf8(top->endsWith('\n') ? top->chopped(1) : *top);
}

QList<OtherMerge> otherMerges(const QString &workingCopy)
{
    QStringList paths{u"minutes.md"_s};
    const auto listed = runGit(workingCopy, {u"ls-tree"_s, u"-r"_s, u"-z"_s, u"--name-only"_s, u"HEAD"_s});
    for (const QByteArray &path : listed.value_or(QByteArray()).split('\0')) {
        if (path.endsWith(".md"))
            paths.append(QString::fromUtf8(path));
    }
    QList<OtherMerge> others;
    for (qsizetype at = 0; at < paths.size() && others.size() < mostOthers; at += mostPaths) {
        const auto told = runGit(workingCopy, QStringList{u"check-attr"_s, u"-z"_s, u"merge"_s, u"--"_s}
                                                  + paths.sliced(at, std::min(mostPaths, paths.size() - at)));
        const QByteArrayList words = told.value_or(QByteArray()).split('\0'); // "minutes.md", "merge", "minuta", …
        for (qsizetype i = 0; i + 2 < words.size() && others.size() < mostOthers; i += 3) {
            if (words[i + 2] != "minuta")
                others.append({QString::fromUtf8(words[i]), QString::fromUtf8(words[i + 2])});
        }
    }
    return others;
}

QString mergeDriver(const QString &program)
{
    return quoted(program) + driverArguments.toString();
}

bool isOwnDriver(const QString &driver)
{
    const QString own = QCoreApplication::applicationFilePath();
    return driver == mergeDriver(QFileInfo(own).fileName()) || driver == mergeDriver(own);
}

QString configuredDriver(const QString &workingCopy)
{
    const auto value = runGit(workingCopy, {u"config"_s, u"--local"_s, u"--get"_s, u"merge.minuta.driver"_s});
    return value ? QString::fromUtf8(value->endsWith('\n') ? value->chopped(1) : *value) : QString();
}

Result<void> configureDriver(const QString &workingCopy, const QString &driver)
{
    const std::pair<QString, QString> settings[] = {{u"merge.minuta.name"_s, u"minutes, by section"_s},
                                                    {u"merge.minuta.driver"_s, driver}};
    for (const auto &[key, value] : settings) {
        const auto written = runGit(workingCopy, {u"config"_s, u"--local"_s, u"--replace-all"_s, key, value});
        if (!written)
            return std::unexpected(written.error());
    }
    return {};
}

Result<void> removeDriver(const QString &workingCopy)
{
    const auto removed = runGit(workingCopy, {u"config"_s, u"--local"_s, u"--remove-section"_s, u"merge.minuta"_s});
    if (!removed)
        return std::unexpected(removed.error());
    return {};
}

} // namespace minuta
