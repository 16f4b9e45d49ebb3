#pragma once

#include <QHeaderView>

namespace minuta {

/// Column titles with as much room at their left as the cells below have, without frames between them.
class RoomyHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit RoomyHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
};

} // namespace minuta
