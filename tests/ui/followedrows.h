#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace minuta::test {

/// What a view would know of a table model: rows as they were told when the model last said that they came or changed.
class FollowedRows
{
public:
    FollowedRows(const QAbstractItemModel &model, const QList<int> &roles)
        : m_model(model)
        , m_roles(roles)
        , m_rows(read())
    {
        using Model = QAbstractItemModel;
        const auto readAll = [this] { m_rows = read(); };
        QObject::connect(&model, &Model::modelReset, &m_context, readAll);
        QObject::connect(&model, &Model::columnsInserted, &m_context, readAll);
        QObject::connect(&model, &Model::columnsRemoved, &m_context, readAll);
        QObject::connect(&model, &Model::rowsRemoved, &m_context,
                         [this](const QModelIndex &, int first, int last) { m_rows.remove(first, last - first + 1); });
        QObject::connect(&model, &Model::rowsInserted, &m_context, [this](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                m_rows.insert(row, readRow(row));
        });
        QObject::connect(&model, &Model::dataChanged, &m_context,
                         [this](const QModelIndex &first, const QModelIndex &last) {
                             for (int row = first.row(); row <= last.row(); ++row)
                                 m_rows[row] = readRow(row);
                         });
    }

    const QList<QStringList> &rows() const { return m_rows; }
    /// The rows as the model tells them now.
    QList<QStringList> read() const
    {
        QList<QStringList> rows;
        for (int row = 0; row < m_model.rowCount(); ++row)
            rows.append(readRow(row));
        return rows;
    }

private:
    QStringList readRow(int row) const
    {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column) {
            for (const int role : m_roles)
                cells.append(m_model.index(row, column).data(role).toString());
        }
        return cells;
    }

    const QAbstractItemModel &m_model;
    QList<int> m_roles;
    QList<QStringList> m_rows;
    QObject m_context;
};

} // namespace minuta::test
