#pragma once

#include <QByteArray>

#include <memory>

struct GumboInternalNode;

namespace minuta {

/// HTML as the parser of browsers reads it (HTML Living Standard §13.2; libgumbo). What is too large, nested too deep or
/// made to exhaust its reader has no tree.
class HtmlTree
{
public:
    /// html in UTF-8.
    explicit HtmlTree(QByteArray html);
    ~HtmlTree();

    /// The <html> element; null: there is no tree.
    const GumboInternalNode *root() const { return m_root; }

    static constexpr qsizetype mostBytes = 32 * 1024 * 1024; ///< pictures stand in it, too

private:
    class Memory;

    QByteArray m_html; ///< the nodes point into it
    std::unique_ptr<Memory> m_memory;
    const GumboInternalNode *m_root = nullptr;
};

} // namespace minuta
