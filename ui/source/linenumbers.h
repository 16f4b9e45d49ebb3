#pragma once

#include <QWidget>

namespace minuta {

class SourceEdit;

/// The gutter of a SourceEdit: numbers, that of the caret's line in bold, and a bar along the section being edited.
class LineNumbers : public QWidget
{
    Q_OBJECT

public:
    explicit LineNumbers(SourceEdit &edit);

    int neededWidth() const;
    QSize sizeHint() const override { return {neededWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    SourceEdit &m_edit;
};

} // namespace minuta
