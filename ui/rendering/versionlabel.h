#pragma once

#include "ui/rendering/renderedblock.h"

#include <memory>

namespace minuta {

/// A line above a version in a conflict that says whose it is; above the first one a title, which leads to the conflict.
std::unique_ptr<RenderedBlock> renderVersionLabel(const QString &title, const QString &name, const PreviewStyle &style);

} // namespace minuta
