#pragma once

#include <QLabel>

namespace minuta {

/// Text of second rank; its colour follows the palette.
class DimLabel : public QLabel
{
    Q_OBJECT

public:
    explicit DimLabel(const QString &text, QWidget *parent = nullptr);
    explicit DimLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dim();
};

} // namespace minuta
