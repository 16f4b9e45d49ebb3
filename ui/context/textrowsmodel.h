#pragma once

#include <QAbstractTableModel>

#include <functional>

namespace minuta {

/// A model whose rows are read from a text. It announces only the rows that differ after an edit, so that those before
/// and behind them stay what they are, with selection, scroll position and an editor that is open.
class TextRowsModel : public QAbstractTableModel
{
    Q_OBJECT

protected:
    using QAbstractTableModel::QAbstractTableModel;

    /// What a model knows of its rows while they change.
    struct Rows
    {
        int now = 0;                                       ///< how many there are; rowCount() tells how many were
        int staying = 0;                                   ///< the first ones that never go
        std::function<bool(int before, int now)> isSame;   ///< for a row that was and one that is now
        std::function<void(int first, int count)> takeOut; ///< of what rowCount() and data() tell
        std::function<void()> read;                        ///< data() tells the text as it is now
    };
    void followRows(const Rows &rows);
};

} // namespace minuta
