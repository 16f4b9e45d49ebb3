#pragma once

#include <QFrame>

namespace minuta {

/// A rounded frame on the base colour; with the accent as its border while the keyboard's focus is inside.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    bool isCurrent() const { return m_isCurrent; }
    void setCurrent(bool current);
    /// Without frame and background: for a card that is only a heading over others.
    void setFrameless(bool frameless);
    /// How far the card is set in from the left, in pixels: it is part of the card above it.
    void setIndent(int indent);
    int indent() const { return m_indent; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isCurrent = false;
    bool m_isFrameless = false;
    int m_indent = 0;
};

} // namespace minuta
