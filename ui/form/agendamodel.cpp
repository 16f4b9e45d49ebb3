#include "ui/form/agendamodel.h"

#include "ui/context/editorcontext.h"

#include <QMimeData>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {
constexpr auto itemMimeType = "application/x-minuta-agenda-item"_L1;
}

AgendaModel::AgendaModel(EditorContext &context, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(context)
{
}

bool AgendaModel::showField(TextRange field)
{
    const auto items = readFlatList(m_context.document().tree(), field);
    m_field = field;
    QStringList titles;
    for (const FlatListItem &item : items.value_or(QList<FlatListItem>()))
        titles += item.title;
    if (titles != m_titles) {
        const QScopedValueRollback following(m_isFollowing, true);
        follow(titles);
    }
    return field.isEmpty() || items.has_value();
}

void AgendaModel::follow(const QStringList &titles)
{
    // Rows before and behind the difference stay what they are, with selection and an open editor.
    const qsizetype shorter = std::min(m_titles.size(), titles.size());
    qsizetype prefix = 0;
    while (prefix < shorter && m_titles[prefix] == titles[prefix])
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix && m_titles[m_titles.size() - suffix - 1] == titles[titles.size() - suffix - 1])
        ++suffix;
    if (titles.size() == m_titles.size()) {
        m_titles = titles;
        emit dataChanged(index(int(prefix)), index(int(titles.size() - suffix) - 1));
        return;
    }
    const qsizetype removed = m_titles.size() - prefix - suffix;
    if (removed > 0) {
        beginRemoveRows({}, int(prefix), int(prefix + removed) - 1);
        m_titles.remove(prefix, removed);
        endRemoveRows();
    }
    const qsizetype inserted = titles.size() - prefix - suffix;
    if (inserted > 0) {
        beginInsertRows({}, int(prefix), int(prefix + inserted) - 1);
        m_titles = titles;
        endInsertRows();
    }
}

void AgendaModel::trimItem(int row)
{
    m_context.apply(setFlatListItem(m_context.document().tree(), m_field, row, m_titles.value(row)),
                    tr("Edit agenda item"), EditKind::Typing);
}

int AgendaModel::insertBelow(int row)
{
    if (m_field.isEmpty()) {
        const auto change = beginList();
        return change && m_context.apply(*change, tr("Add agenda item")) && rowCount() > 0 ? 0 : -1;
    }
    const int target = std::clamp(row + 1, 0, rowCount());
    return m_context.apply(insertFlatListItem(m_context.document().tree(), m_field, target, {}), tr("Add agenda item"))
               ? target
               : -1;
}

int AgendaModel::removeItem(int row)
{
    return m_context.apply(removeFlatListItem(m_context.document().tree(), m_field, row), tr("Remove agenda item"))
               ? std::max(0, std::min(row, rowCount() - 1))
               : -1;
}

int AgendaModel::moveItem(int row, int before)
{
    return m_context.apply(moveFlatListItem(m_context.document().tree(), m_field, row, before), tr("Move agenda item"))
               ? (before > row ? before - 1 : before)
               : -1;
}

int AgendaModel::rowAt(qsizetype place) const
{
    if (m_titles.isEmpty())
        return -1;
    const LineIndex &lines = m_context.document().lines();
    return int(std::clamp<qsizetype>(lines.lineAt(place) - lines.lineAt(m_field.begin), 0, rowCount() - 1));
}

qsizetype AgendaModel::placeOf(int row) const
{
    const LineIndex &lines = m_context.document().lines();
    return lines.start(std::min(lines.lineAt(m_field.begin) + row, lines.lineCount() - 1));
}

int AgendaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_titles.size())
        return {};
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::AccessibleTextRole;
    return isText ? QVariant(m_titles[index.row()]) : QVariant();
}

bool AgendaModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || m_isFollowing)
        return false;
    return m_context.apply(setFlatListItem(m_context.document().tree(), m_field, index.row(), value.toString()),
                           tr("Edit agenda item"), EditKind::Typing);
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex &index) const
{
    if (m_context.document().isReadOnly())
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
                           : Qt::ItemIsDropEnabled;
}

QStringList AgendaModel::mimeTypes() const
{
    return {itemMimeType};
}

QMimeData *AgendaModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(itemMimeType, QByteArray::number(indexes.first().row()));
    return data;
}

bool AgendaModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    if (!data->hasFormat(itemMimeType) || parent.isValid())
        return false;
    moveItem(data->data(itemMimeType).toInt(), row < 0 ? rowCount() : row);
    return false; // the rows follow the text; the view must not remove any itself
}

} // namespace minuta
