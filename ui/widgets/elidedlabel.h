#pragma once

#include "ui/widgets/dimlabel.h"

namespace minuta {

/// Text of second rank on one line that gives way: where there is too little room it is cut with an ellipsis, and the tool
/// tip says all of it.
class ElidedLabel : public DimLabel
{
    Q_OBJECT

public:
    using DimLabel::DimLabel;

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shown() const;
};

} // namespace minuta
