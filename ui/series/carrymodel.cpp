#include "ui/series/carrymodel.h"

#include "ui/series/meetingwords.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

void CarryModel::setSections(const QList<CarriedSection> &sections)
{
    QList<CarriedSection> shown;
    QList<int> indexes;
    for (int i = 0; i < sections.size(); ++i) {
        if (sections[i].level == 0)
            continue;
        shown.append(sections[i]);
        indexes.append(i);
    }
    // Mostly only what becomes of them differs: the selection then stays where it is.
    const bool areSame = std::ranges::equal(shown, m_sections, {}, &CarriedSection::earlier, &CarriedSection::earlier);
    if (!areSame)
        beginResetModel();
    m_sections = std::move(shown);
    m_indexes = std::move(indexes);
    if (!areSame)
        endResetModel();
    else if (!m_sections.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void CarryModel::setRules(const QHash<int, CarryRule> &rules)
{
    m_rules = rules;
    if (!m_sections.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CarryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sections.size());
}

int CarryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CarryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CarriedSection &section = m_sections[index.row()];
    const auto chosen = m_rules.constFind(section.earlier);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == SectionColumn ? QString(2 * (section.level - 1), u' ') + section.title
                                               : outcomeText(section);
    case Qt::AccessibleTextRole: return index.column() == SectionColumn ? section.title : outcomeText(section);
    case Qt::ToolTipRole: return index.column() == SectionColumn ? QVariant(section.title) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(chosen != m_rules.constEnd());
        return font;
    }
    case Qt::EditRole:
    case RuleRole: return chosen == m_rules.constEnd() ? -1 : int(*chosen);
    case SectionRole: return m_indexes[index.row()];
    default: return {};
    }
}

QVariant CarryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == SectionColumn ? tr("Section") : tr("What becomes of it");
}

Qt::ItemFlags CarryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isChoice = index.column() == OutcomeColumn && m_sections[index.row()].earlier >= 0;
    return isChoice ? flags | Qt::ItemIsEditable : flags;
}

bool CarryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || value == data(index, role))
        return false;
    const int earlier = m_sections[index.row()].earlier;
    if (value.toInt() < 0)
        m_rules.remove(earlier);
    else
        m_rules.insert(earlier, CarryRule(value.toInt()));
    emit dataChanged(index.siblingAtColumn(0), index);
    emit rulesChanged();
    return true;
}

} // namespace minuta
