#include "ui/form/agendamodel.h"

#include "ui/context/editorcontext.h"

#include <QMimeData>

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
    if (titles == m_titles)
        return items.has_value();
    if (titles.size() == m_titles.size()) {
        m_titles = titles;
        emit dataChanged(index(0), index(int(titles.size()) - 1));
    } else {
        beginResetModel();
        m_titles = titles;
        endResetModel();
    }
    return items.has_value();
}

bool AgendaModel::apply(const Result<ChangeSet> &change, const QString &name, EditKind kind)
{
    if (!change || change->isEmpty())
        return false;
    m_context.document().apply(*change, name, kind);
    return true;
}

int AgendaModel::insertBelow(int row)
{
    const int target = std::clamp(row + 1, 0, rowCount());
    return apply(insertFlatListItem(m_context.document().tree(), m_field, target, {}), tr("Add agenda item")) ? target
                                                                                                              : -1;
}

int AgendaModel::removeItem(int row)
{
    return apply(removeFlatListItem(m_context.document().tree(), m_field, row), tr("Remove agenda item"))
               ? std::max(0, std::min(row, rowCount() - 1))
               : -1;
}

int AgendaModel::moveItem(int row, int before)
{
    return apply(moveFlatListItem(m_context.document().tree(), m_field, row, before), tr("Move agenda item"))
               ? (before > row ? before - 1 : before)
               : -1;
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
    if (role != Qt::EditRole || !index.isValid())
        return false;
    if (value.toString() == m_titles.value(index.row()))
        return true;
    return apply(setFlatListItem(m_context.document().tree(), m_field, index.row(), value.toString()),
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
