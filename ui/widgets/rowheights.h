#pragma once

#include <QBasicTimer>
#include <QObject>

class QTableView;

namespace minuta {

/// Keeps a table's rows as high as their text, those in sight only: of ten thousand rows all others cost nothing.
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

    QTableView &m_table;
    QBasicTimer m_timer;
};

} // namespace minuta
