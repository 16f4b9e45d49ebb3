#include "app/sharing/shareconcerns.h"

#include "app/markdown/syntaxtree.h"
#include "app/merge/conflicttext.h"
#include "app/minutes/filling.h"
#include "app/minutes/minutes.h"
#include "app/sharing/sectiondiff.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QStringList wordsOf(QStringView name)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    return name.toString().toCaseFolded().split(between, Qt::SkipEmptyParts);
}

/// Placeholders beside words: a section that says nothing else is empty, which is no mistake of who shares.
QList<ShareConcern> leftPlaceholders(const QString &text)
{
    const SyntaxTree tree(text);
    const Minutes minutes = readMinutes(tree);
    QList<ShareConcern> concerns;
    for (const Section &section : minutes.sections) {
        if (section.isContent || !section.isFilled)
            continue;
        ShareConcern concern{ShareConcern::Kind::Placeholder, section.team.isEmpty() ? section.title : section.team,
                             section.lead, 0};
        for (const QStringView line :
             QStringView(text).sliced(section.body.begin, section.body.size()).tokenize(u'\n')) {
            // An empty bullet is being typed, or left from typing; it says nothing wrong.
            const bool hasWords = std::ranges::any_of(line, [](QChar unit) { return unit.isLetter(); });
            concern.lines += hasWords && isPlaceholder(line) ? 1 : 0;
        }
        if (concern.lines > 0)
            concerns.append(concern);
    }
    return concerns;
}

} // namespace

bool isNamed(QStringView lead, QStringView name)
{
    const QStringList known = wordsOf(name);
    static const QRegularExpression several(u"[/,&+]|\\band\\b"_s);
    for (const QString &one : lead.toString().split(several)) {
        const QStringList words = wordsOf(one);
        if (!words.isEmpty() && std::ranges::all_of(words, [&](const QString &word) { return known.contains(word); }))
            return true;
    }
    return false;
}

QList<ShareConcern> shareConcerns(const QString &theirs, const QString &mine, const QString &name)
{
    QList<ShareConcern> concerns;
    if (const qsizetype conflicts = findConflicts(mine).size(); conflicts > 0)
        concerns.append({ShareConcern::Kind::Conflict, {}, {}, int(conflicts)});
    for (const SectionDiff &diff : sectionDiff(theirs, mine)) {
        if (diff.gone > 0 && !isNamed(diff.lead, name))
            concerns.append({diff.isRemoved ? ShareConcern::Kind::LostSection : ShareConcern::Kind::LostLines,
                             diff.title, diff.lead, diff.gone});
    }
    return concerns + leftPlaceholders(mine);
}

} // namespace minuta
