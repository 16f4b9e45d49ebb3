#pragma once

#include "app/text/changeset.h"
#include "app/text/error.h"
#include "ui/tables/cellarea.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace minuta {

class EditorContext;

/// What people do to a table that is no roadmap, each one undo step with a name. Returns the cells that are to be
/// selected afterwards; none where nothing was done.
class TableSteps
{
    Q_DECLARE_TR_FUNCTIONS(minuta::TableSteps)

public:
    using Selection = std::optional<CellArea>;

    explicit TableSteps(EditorContext &context)
        : m_context(context)
    {
    }

    /// Which of the context's plain tables, counted from 0.
    void setTable(int index) { m_index = index; }
    /// An empty one where the document has none.
    const Table &table() const;

    bool setText(int row, int column, const QString &typed);
    Selection clear(const CellArea &area);
    Selection insertRow(int before);
    Selection removeRows(const CellArea &area);
    Selection moveRows(const CellArea &area, int by); ///< one up (-1) or down (1)
    Selection insertColumn(const CellArea &area, int before);
    Selection removeColumns(const CellArea &area);
    Selection moveColumns(const CellArea &area, int by); ///< one to the left (-1) or right (1)
    Selection setAlignment(const CellArea &area, CellAlignment alignment);
    Selection realign(const CellArea &area);
    /// A block over the cells from the area's first on.
    Selection paste(const CellArea &area, const QList<QStringList> &block);
    Selection repair();

    bool isEditable() const;
    /// Whether a row is of a version in a conflict: it is none to be edited.
    bool isInConflict(int row) const;
    bool holdConflict(const CellArea &area) const;
    bool canRemoveRows(const CellArea &area) const;
    bool canMoveRows(const CellArea &area, int by) const;
    bool canRemoveColumns(const CellArea &area) const;
    bool canMoveColumns(const CellArea &area, int by) const;

    /// Rows of cells as an edit field would show them.
    QList<QStringList> texts(const CellArea &area) const;

private:
    const QList<TextRange> &cellsOf(int row) const;
    const Table &edited() const; ///< table() in EditorContext::tableTree()
    Selection make(const Result<ChangeSet> &edit, const QString &name, const CellArea &selection);

    EditorContext &m_context;
    int m_index = 0;
};

} // namespace minuta
