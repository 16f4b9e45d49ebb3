#pragma once

#include "app/document/document.h"
#include "app/minutes/flatlist.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>

namespace minuta {

class EditorContext;

/// The items of a flat list in the document as rows; edits change the text, and the rows follow it.
class AgendaModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit AgendaModel(EditorContext &context, QObject *parent = nullptr);

    /// Shows the list in field; false where it is none that rows can show. An empty field is a list without items.
    bool showField(TextRange field);

    /// The change that begins a list in an empty field, with an item that says nothing yet.
    std::function<std::optional<ChangeSet>()> beginList;

    /// Rows are being made what the text says: no time to edit it.
    bool isFollowing() const { return m_isFollowing; }
    /// Takes the blanks behind an item's text away.
    void trimItem(int row);

    /// Each returns the row of the item afterwards; -1 where nothing was done.
    int insertBelow(int row);
    int removeItem(int row);
    int moveItem(int row, int before);

    /// The row of the line that place stands in, the nearest one where it stands in none.
    int rowAt(qsizetype place) const;
    /// Where a row's line begins in the text.
    qsizetype placeOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QStringList mimeTypes() const override;

private:
    void follow(const QStringList &titles);

    EditorContext &m_context;
    TextRange m_field;
    QStringList m_titles;
    bool m_isFollowing = false;
};

} // namespace minuta
