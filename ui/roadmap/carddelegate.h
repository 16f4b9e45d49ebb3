#pragma once

#include "ui/rendering/renderedblock.h"
#include "ui/widgets/celldelegate.h"

#include <QHash>

#include <memory>

namespace minuta {

class EditorContext;
class RoadmapModel;

/// Paints a row of a roadmap in a lane: an item as a card with rendered Markdown, a group's name as a bold head, a
/// spacer as a line, a bucket without items as a hint.
class CardDelegate : public CellDelegate
{
    Q_OBJECT

public:
    CardDelegate(EditorContext &context, const RoadmapModel &model, QObject *parent);

    /// For option.rect's width.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// About as high as sizeHint() would say, without laying the text out.
    static int guessedHeight(const QStyleOptionViewItem &option, const QModelIndex &index);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What a click at point in option.rect would follow; a refused target where there is no link.
    LinkTarget linkAt(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const;
    /// The text has changed: a picture may be another one although its source is the same, because a link reference
    /// definition elsewhere has changed. Links are told apart by where they lead.
    void forgetPictures();

private:
    using Block = std::shared_ptr<RenderedBlock>;
    Block rendered(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    EditorContext &m_context;
    const RoadmapModel &m_model;
    mutable PreviewStyle m_style;
    mutable QHash<QString, Block> m_blocks; ///< by the cell's source and where its links lead
};

} // namespace minuta
