#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace minuta {

/// Marks beside a field, one at each of some of its lines: "=" in a narrow column; the line itself is dim.
class LineMarks : public QWidget
{
    Q_OBJECT

public:
    LineMarks(QPlainTextEdit &field, QWidget *parent);

    /// Line numbers from 0, ascending. False where they are those already.
    bool setLines(const QList<qsizetype> &lines);
    const QList<qsizetype> &lines() const { return m_lines; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dim();
    bool isDimmed() const;

    QPlainTextEdit &m_field;
    QList<qsizetype> m_lines;
};

} // namespace minuta
