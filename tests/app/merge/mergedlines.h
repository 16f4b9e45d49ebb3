#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace minuta::test {

/// The lines of a text that say something, without blanks around them and whatever their endings.
inline QStringList spokenLines(const QString &text)
{
    QString unified = text;
    unified.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QStringList lines;
    for (const QString &line : unified.split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines.append(trimmed);
    }
    return lines;
}

/// Lines that side has and that are not in merged: new ones, and those of base that other has kept too. Lines that base
/// has more than once are left out: which of them a side has removed cannot be told.
inline QStringList lostLines(const QString &base, const QString &side, const QString &other, const QString &merged)
{
    const QStringList inBase = spokenLines(base);
    const auto setOf = [](const QString &text) {
        const QStringList lines = spokenLines(text);
        return QSet<QString>(lines.cbegin(), lines.cend());
    };
    const QSet<QString> inOther = setOf(other);
    const QSet<QString> inMerged = setOf(merged);
    QStringList lost;
    for (const QString &line : spokenLines(side)) {
        const qsizetype before = inBase.count(line);
        if ((before == 0 || (before == 1 && inOther.contains(line))) && !inMerged.contains(line))
            lost.append(line);
    }
    return lost;
}

} // namespace minuta::test
