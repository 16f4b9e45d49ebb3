#pragma once

#include <QBasicTimer>
#include <QList>
#include <QObject>
#include <QPointer>

class QAbstractItemModel;
class QTableView;

namespace minuta {

/// Keeps a table's rows as high as their text, those in sight only: of ten thousand rows all others cost nothing. Each is
/// measured when it comes into sight, and again when it has changed or may need another height.
class RowHeights : public QObject
{
    Q_OBJECT

public:
    /// The table is its parent.
    explicit RowHeights(QTableView &table);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void fitLater();
    void fit();
    void followModel();
    void forget() { m_isFitted.clear(); }

    QTableView &m_table;
    QPointer<QAbstractItemModel> m_model; ///< that is followed
    QList<bool> m_isFitted;               ///< by row
    QBasicTimer m_timer;
};

} // namespace minuta
