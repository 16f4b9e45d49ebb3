#include "ui/history/historymodel.h"

#include "ui/history/historypicture.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace minuta {

void HistoryModel::setHistory(const RoadmapHistory &history)
{
    beginResetModel();
    m_history = history;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_history.items.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_history.meetings.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto text = [&] { return momentText(m_history, m_history.items[index.row()], index.column()); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text();
    case Qt::AccessibleTextRole: { //: For a screen reader, of a meeting whose roadmap has not the item
        const QString said = text();
        return said.isEmpty() ? tr("not there") : said;
    }
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Vertical)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_history.items[section].title();
    return QLocale().toString(m_history.meetings[section],
                              role == Qt::ToolTipRole ? QLocale::LongFormat : QLocale::ShortFormat);
}

} // namespace minuta
