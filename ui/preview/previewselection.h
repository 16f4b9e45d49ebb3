#pragma once

#include "ui/preview/previewlayout.h"

#include <QString>

#include <utility>

namespace minuta {

class PreviewPage;

/// A place in the preview: a position in the QTextDocument of a block.
struct PreviewPosition
{
    qsizetype block = -1;
    int position = 0;
    friend auto operator<=>(const PreviewPosition &, const PreviewPosition &) = default;
};

/// What is selected in the preview, over any number of blocks, in sight or not.
class PreviewSelection
{
public:
    static constexpr int blockEnd = 0x7fffffff; ///< position behind a block's last character, however long it is

    bool isEmpty() const { return m_anchor.block < 0 || m_anchor == m_caret; }
    void clear() { m_anchor = m_caret = {}; }
    void begin(PreviewPosition position) { m_anchor = m_caret = position; }
    void extendTo(PreviewPosition position) { m_caret = position; }
    void selectWord(PreviewPosition position, PreviewPage &page);
    void selectAll(qsizetype blocks);
    /// After an edit; a selection that begins or ends in an edited block is gone.
    void follow(const BlockSplice &splice);

    /// What of a block is selected: positions, or {-1, -1}.
    std::pair<int, int> inBlock(qsizetype block, int end) const;
    QString text(PreviewPage &page) const;
    /// The same as htmlBody() makes it, so without raw HTML. definitions lead to the addresses of links.
    QString html(PreviewPage &page, const QString &definitions) const;

private:
    QString htmlOf(qsizetype block, PreviewPage &page, const QString &definitions) const;

    PreviewPosition m_anchor;
    PreviewPosition m_caret;
};

} // namespace minuta
