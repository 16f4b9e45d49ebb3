#include "app/series/seriestitle.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/minutes/words.h"
#include "app/templates/meetingdates.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qint64 mostBytes = 4096; // a title stands at the top

/// Of the beginning of a file; without sections where it can not be read.
Minutes beginningOf(const QString &path)
{
    QFile file(path);
    return readMinutes(
        SyntaxTree(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(mostBytes)) : QString()));
}

/// What tells one committee's title from another's.
QStringList tellingWords(const QString &path)
{
    static const QStringList common = {u"meeting"_s, u"minute"_s,    u"note"_s,    u"agenda"_s, u"weekly"_s,
                                       u"monthly"_s, u"the"_s,       u"of"_s,      u"and"_s,    u"for"_s,
                                       u"sitzung"_s, u"protokoll"_s, u"protocol"_s};
    QStringList words = plainWords(beginningOf(path).titleWithoutDate);
    words.removeIf([](const QString &word) {
        return common.contains(word) || std::ranges::none_of(word, [](QChar unit) { return unit.isLetter(); });
    });
    return words;
}

} // namespace

bool haveOtherTitles(const QString &path, const QString &otherPath)
{
    const QStringList words = tellingWords(path);
    const QStringList others = tellingWords(otherPath);
    return !words.isEmpty() && !others.isEmpty()
           && std::ranges::none_of(words, [&](const QString &word) { return others.contains(word); });
}

QString seriesTitleOf(const QString &path)
{
    return seriesTitle(beginningOf(path));
}

} // namespace minuta
