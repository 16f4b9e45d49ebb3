#pragma once

#include "tests/support/random.h"

#include <QStringList>

namespace minuta::test {

/// Made-up minutes, and edits of them as people make them. Every word that is added is like no other, so that a test
/// can look for it.
class RandomMinutes
{
public:
    /// words begins each word that is added.
    RandomMinutes(Random &random, const QString &words)
        : m_random(random)
        , m_words(words)
    {
    }

    QString minutes()
    {
        using namespace Qt::StringLiterals;
        QString text = u"# Platform 2026-03-0%1\n\n## Agenda\n\n* Updates\n* Roadmap\n\n## Discussion\n\n"_s.arg(
            1 + m_random.below(9));
        text += items(m_random.below(3)) + u"\n## Backlog Reviews\n\n"_s;
        const qsizetype teams = 2 + m_random.below(6);
        for (qsizetype i = 0; i < teams; ++i) {
            text += heading();
            if (m_random.oneIn(2))
                text += u"\n"_s + items(1 + m_random.below(4));
            else if (m_random.oneIn(3))
                text += u"\n- [add here]\n"_s;
            text += u"\n"_s;
        }
        text += u"## Roadmap\n\nWhen? | What?\n----- | -----\n*Soon* | - "_s + word() + u'\n';
        for (qsizetype i = m_random.below(4); i > 0; --i)
            text += u"|| - "_s + word() + u' ' + word() + u'\n';
        return text + u"||\n*Later* |\n"_s;
    }

    /// text after one to eight edits.
    QString edited(QString text)
    {
        for (qsizetype count = 1 + m_random.below(8); count > 0; --count)
            edit(text);
        return text;
    }

private:
    QString word() { return m_words + QString::number(++m_count); }
    QString heading() { return QStringLiteral("### ") + word() + QStringLiteral(" - ") + word() + u'\n'; }
    QString items(qsizetype count)
    {
        QString lines;
        for (; count > 0; --count) {
            lines += QStringLiteral("- ") + word() + u' ' + word() + u' ' + word() + u'\n';
            if (m_random.oneIn(4))
                lines += QStringLiteral("  - ") + word() + u' ' + word() + u'\n';
        }
        return lines;
    }

    void edit(QString &text)
    {
        QStringList lines = text.split(u'\n');
        const qsizetype at = m_random.below(lines.size() - 1);
        const bool isHeading = lines[at].startsWith(QStringLiteral("### "));
        switch (m_random.below(9)) {
        case 0: lines.insert(at + 1, items(1 + m_random.below(3)).chopped(1)); break;
        case 1: lines.insert(at + 1, QString()); break;
        case 2: lines[at] += QStringLiteral("  "); break;
        case 3: lines.insert(at + 1, u'\n' + heading() + u'\n' + items(m_random.below(3))); break;
        case 4:
            if (isHeading)
                lines[at] = lines[at].section(QStringLiteral(" - "), 0, 0) + QStringLiteral(" - ") + word();
            else if (!lines[at].trimmed().isEmpty() && !lines[at].contains(u'|') && !lines[at].startsWith(u'#'))
                lines[at] += u' ' + word();
            break;
        case 5:
            if (!isHeading)
                lines.removeAt(at);
            break;
        case 6: moveSection(lines, at, m_random.oneIn(3)); break;
        case 7:
            if (lines[at].contains(QStringLiteral("[add here]")))
                lines[at] = items(2).chopped(1);
            else if (lines[at].startsWith(QStringLiteral("||")))
                lines.insert(at + 1, QStringLiteral("|| - ") + word());
            break;
        default: lines.insert(at + 1, QStringLiteral("\nA paragraph of ") + word() + u'.' + u'\n'); break;
        }
        text = lines.join(u'\n');
    }

    /// The team around a line comes before the first one, or goes.
    void moveSection(QStringList &lines, qsizetype at, bool isRemoved)
    {
        const auto isStart = [&](qsizetype line) { return lines[line].startsWith(QStringLiteral("### ")); };
        const auto ends = [&](qsizetype line) {
            return isStart(line) || lines[line].startsWith(QStringLiteral("## "));
        };
        while (at > 0 && !ends(at))
            --at;
        if (!isStart(at))
            return;
        qsizetype end = at + 1;
        while (end < lines.size() && !ends(end))
            ++end;
        const QStringList section = lines.sliced(at, end - at);
        lines.remove(at, end - at);
        qsizetype first = 0;
        while (first < lines.size() && !isStart(first))
            ++first;
        if (!isRemoved && first < lines.size())
            lines = lines.first(first) + section + lines.sliced(first);
        else if (!isRemoved)
            lines = lines.first(at) + section + lines.sliced(at);
    }

    Random &m_random;
    QString m_words;
    int m_count = 0;
};

} // namespace minuta::test
