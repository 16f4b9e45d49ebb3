#include "ui/series/meetinglinesmodel.h"

#include "app/text/lineindex.h"
#include "ui/series/meetingwords.h"

namespace minuta {

namespace {

/// By line of the list: index of the section whose heading it is.
QHash<qsizetype, int> headingLines(const QList<MeetingLine> &lines, const QString &earlierText, const NextMeeting &next)
{
    const LineIndex earlierIndex(earlierText);
    const LineIndex nextIndex(next.text);
    QHash<qsizetype, int> ofEarlier; // by line of each text
    QHash<qsizetype, int> ofNext;
    for (int i = 0; i < next.sections.size(); ++i) {
        const CarriedSection &section = next.sections[i];
        if (section.level == 0)
            continue;
        if (section.next >= 0)
            ofNext.insert(nextIndex.lineAt(section.nextRange.begin), i);
        else
            ofEarlier.insert(earlierIndex.lineAt(section.earlierRange.begin), i);
    }
    QHash<qsizetype, int> result;
    qsizetype earlierLine = 0;
    qsizetype nextLine = 0;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const bool isDropped = lines[line].kind == MeetingLine::Kind::Dropped;
        const int section = isDropped ? ofEarlier.value(earlierLine, -1) : ofNext.value(nextLine, -1);
        if (section >= 0)
            result.insert(line, section);
        earlierLine += lines[line].kind == MeetingLine::Kind::Added ? 0 : 1;
        nextLine += isDropped ? 0 : 1;
    }
    return result;
}

} // namespace

void MeetingLinesModel::setMeeting(const QString &earlierText, const NextMeeting &next)
{
    beginResetModel();
    m_lines = meetingLines(earlierText, next);
    for (MeetingLine &line : m_lines) {
        if (line.kind == MeetingLine::Kind::Changed && line.text.startsWith(line.earlier))
            line = {MeetingLine::Kind::Carried, line.text, {}}; // all that is new is where it comes from
    }
    m_sections = headingLines(m_lines, earlierText, next);
    m_outcomes.clear();
    for (const CarriedSection &section : next.sections)
        m_outcomes.append(outcomeText(section));
    showLines();
    endResetModel();
}

void MeetingLinesModel::clear()
{
    setMeeting({}, {});
}

void MeetingLinesModel::setDroppedShown(bool isShown)
{
    beginResetModel();
    m_isDroppedShown = isShown;
    showLines();
    endResetModel();
}

void MeetingLinesModel::showLines()
{
    m_shown.clear();
    for (qsizetype line = 0; line < m_lines.size(); ++line) {
        if (m_isDroppedShown || m_lines[line].kind != MeetingLine::Kind::Dropped)
            m_shown.append(line);
    }
}

int MeetingLinesModel::rowOf(int section) const
{
    const qsizetype line = m_sections.key(section, -1);
    return line < 0 ? -1 : int(m_shown.indexOf(line));
}

int MeetingLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant MeetingLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype number = m_shown[index.row()];
    const MeetingLine &line = m_lines[number];
    const int section = m_sections.value(number, -1);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return line.text;
    case Qt::AccessibleTextRole:
        //: For a screen reader: %1 is a heading's line, %2 what becomes of its section
        return section < 0 ? spokenLine(line) : tr("%1 (%2)").arg(spokenLine(line), m_outcomes[section]);
    case KindRole: return int(line.kind);
    case EarlierRole: return line.earlier;
    case OutcomeRole: return section < 0 ? QString() : m_outcomes[section];
    case HeadingRole: return section >= 0;
    default: return {};
    }
}

} // namespace minuta
