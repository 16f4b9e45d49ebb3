#pragma once

#include "ui/rendering/codehighlighting.h"
#include "ui/rendering/renderedblock.h"

#include <functional>
#include <memory>

namespace minuta {

/// What one block may cost before it reaches Qt's text layout, which takes seconds for more (and crashes on very deep
/// nesting).
namespace previewlimits {
inline constexpr int nesting = 100;           ///< containers in each other; deeper ones are shown side by side
inline constexpr int indents = 12;            ///< that move the text; deeper ones stand below each other
inline constexpr qsizetype columns = 200;     ///< a larger table is shown as text
inline constexpr qsizetype cells = 5'000;     ///< likewise; laying them out takes some 0.1 ms each
inline constexpr qsizetype units = 64 * 1024; ///< UTF-16 units of text; the rest only on request
} // namespace previewlimits

struct RenderOptions
{
    /// Nothing where colours are to come later; see CodeHighlighting.
    std::function<std::optional<QList<CodeFormat>>(const QString &code, const QString &info)> highlight;
    bool showsAll = false;   ///< however long the block is
    bool offersTasks = true; ///< their boxes can be ticked
};

/// A block for reading, built node by node: never through HTML. source is the block's text. Lay it out by
/// RenderedBlock::setWidth().
std::unique_ptr<RenderedBlock> renderBlock(const NodeList &nodes, QStringView source, const PreviewStyle &style,
                                           const RenderOptions &options = {});

} // namespace minuta
