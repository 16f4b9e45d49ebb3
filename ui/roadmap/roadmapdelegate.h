#pragma once

#include "ui/widgets/livelinedelegate.h"

namespace minuta {

/// Paints a roadmap row: items below a group are set in, a line stands above each bucket, and the text wraps.
class RoadmapDelegate : public LiveLineDelegate
{
    Q_OBJECT

public:
    using LiveLineDelegate::LiveLineDelegate;

    /// What a cell needs beside its text, in pixels.
    static int horizontalRoom(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

} // namespace minuta
