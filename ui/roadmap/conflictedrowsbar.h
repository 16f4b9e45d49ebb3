#pragma once

#include <QWidget>

class QAction;

namespace minuta {

class EditorContext;
class MessageBar;

/// Tells how many rows of a table are in a conflict, and leads to where it is settled: they are none to be edited.
class ConflictedRowsBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictedRowsBar(EditorContext &context, QWidget *parent = nullptr);

    /// rows: where the table's rows begin in the text.
    void showRows(const QList<qsizetype> &rows);

private:
    void tell(const QString &text);
    void tellRefusal();

    EditorContext &m_context;
    MessageBar *m_message;
    QAction *m_goTo;
    qsizetype m_place = -1; ///< the first of the rows; -1: none is in a conflict
    QString m_told;
};

} // namespace minuta
