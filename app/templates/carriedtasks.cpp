#include "app/templates/carriedtasks.h"

#include "app/minutes/minutesedit.h"
#include "app/templates/minutesreading.h"
#include "app/templates/openitems.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QStringList linesOf(const QString &text)
{
    QStringList lines;
    const LineIndex index(text);
    for (qsizetype line = 0; line < index.lineCount(); ++line) {
        const TextRange range = index.contentRange(text, line);
        lines.append(text.sliced(range.begin, range.size()));
    }
    return lines;
}

/// What an item's line says, whether it is done or not, and wherever it is from.
QString taskKey(const QString &line)
{
    static const QRegularExpression marker(u"^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+(?:\\[[ xX]\\]\\s+)?"_s);
    QString text = withoutReference(line).toString();
    return text.remove(marker).simplified().toCaseFolded();
}

QSet<QString> taskKeys(const QString &text)
{
    QSet<QString> keys;
    for (const QString &line : linesOf(text))
        keys.insert(taskKey(line));
    return keys;
}

/// The top-level items of a field that holds items only, each with what is nested in it.
QList<QStringList> itemsIn(const QString &field)
{
    static const QRegularExpression begin(u"^ {0,3}(?:[-*+]|\\d{1,9}[.)])\\s"_s);
    const auto indentOf = [](const QString &line) {
        return std::ranges::find_if(line, [](QChar unit) { return unit != u' '; }) - line.begin();
    };
    QList<QStringList> items;
    qsizetype indent = 0;
    for (const QString &line : linesOf(field)) {
        const bool isItem = begin.matchView(line).hasMatch() && (items.isEmpty() || indentOf(line) <= indent);
        if (isItem) {
            items.append(QStringList());
            indent = indentOf(line);
        }
        if (!items.isEmpty() && !line.trimmed().isEmpty())
            items.last().append(line);
    }
    return items;
}

class Carrier
{
public:
    Carrier(const QString &text, const NextMeetingOptions &options)
        : m_rules(options.sections)
        , m_text(text, m_rules)
        , m_known(taskKeys(text))
    {
    }

    void carry(const MinutesReading &from, int section);
    CarriedTasks take() { return std::move(m_result); }

private:
    const SectionRules &m_rules;
    MinutesReading m_text;
    QSet<QString> m_known;
    CarriedTasks m_result;
};

void Carrier::carry(const MinutesReading &from, int section)
{
    QStringList lines;
    int tasks = 0;
    for (const QStringList &item : itemsIn(from.field(section))) {
        if (std::ranges::all_of(item, [&](const QString &line) { return m_known.contains(taskKey(line)); }))
            continue;
        lines += item;
        ++tasks;
        for (const QString &line : item)
            m_known.insert(taskKey(line));
    }
    if (tasks == 0)
        return;
    const QString source = lines.join(u'\n');
    const Section &asked = from.minutes.sections[section];
    const int known = m_text.counterpartOf(from, section);
    const QString title = asked.kind == SectionKind::Actions ? asked.title : u"Action Items"_s;
    const auto change = known >= 0 ? appendToField(m_text.tree, m_text.minutes, known, source)
                                   : appendToKind(m_text.tree, m_text.minutes, SectionKind::Actions, title, -1, source);
    if (!change)
        return;
    m_text = MinutesReading(change->appliedTo(m_text.tree.text()), m_rules);
    m_result.change = m_result.change.composed(*change);
    m_result.tasks += tasks;
}

} // namespace

CarriedTasks carryTasks(const QString &text, const QString &earlier, const NextMeetingOptions &options)
{
    const NextMeeting next = nextMeeting(earlier, options);
    const MinutesReading from(next.text, options.sections);
    Carrier carrier(text, options);
    for (const CarriedSection &section : next.sections) {
        if (section.rule == CarryRule::Open && section.carriedItems > 0 && section.next >= 0)
            carrier.carry(from, section.next);
    }
    return carrier.take();
}

} // namespace minuta
