#include "app/paste/htmltree.h"

#include "app/paste/nesting.h"

#include <QElapsedTimer>

#include <gumbo.h>

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <utility>
#include <vector>

namespace minuta {

/// Where a tree lies: given back as a whole, since freeing it node by node calls itself as deep as it is. A text of a
/// few hundred kilobytes can be made so that its tree is gigabytes (each paragraph begins anew what is open), or takes
/// minutes; the parser asks for memory at every token, and that is where it is ended.
class HtmlTree::Memory
{
public:
    Memory() { m_clock.start(); }
    Memory(const Memory &) = delete;
    Memory &operator=(const Memory &) = delete;

    void *take(std::size_t size)
    {
        if (size > mostMemory - m_taken || m_clock.elapsed() > longest)
            std::longjmp(m_end, 1); // through C functions, that hold nothing but this memory
        constexpr std::size_t alignment = alignof(std::max_align_t);
        size = (size + alignment - 1) / alignment * alignment;
        m_taken += size;
        if (size > m_left) {
            m_left = std::max(size, blockSize);
            m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(m_left));
            m_next = m_blocks.back().get();
        }
        std::byte *given = m_next;
        m_next += size;
        m_left -= size;
        return given;
    }

    std::jmp_buf &end() { return m_end; }

private:
    static constexpr std::size_t mostMemory = 512U * 1024 * 1024;
    static constexpr std::size_t blockSize = 256U * 1024;
    static constexpr qint64 longest = 2000; ///< milliseconds; a page of 1 MB takes 200

    std::jmp_buf m_end;
    QElapsedTimer m_clock;
    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::byte *m_next = nullptr;
    std::size_t m_left = 0;
    std::size_t m_taken = 0;
};

namespace {

/// A parser of HTML5 can be made to nest what its tags do not. Whatever reads the tree may call itself as deep as it is.
bool isDeeperThan(int most, const GumboNode &root)
{
    std::vector<std::pair<const GumboNode *, int>> left{{&root, 0}};
    while (!left.empty()) {
        const auto [node, depth] = left.back();
        left.pop_back();
        if (depth > most)
            return true;
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
            continue;
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            left.emplace_back(static_cast<const GumboNode *>(node->v.element.children.data[i]), depth + 1);
    }
    return false;
}

} // namespace

HtmlTree::HtmlTree(QByteArray html)
    : m_html(std::move(html))
    , m_memory(std::make_unique<Memory>())
{
    if (m_html.size() > mostBytes || isNestedTooDeep(m_html))
        return;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void *memory, std::size_t size) { return static_cast<Memory *>(memory)->take(size); };
    options.deallocator = [](void *, void *) {};
    options.userdata = m_memory.get();
    options.max_errors = 0;
    if (setjmp(m_memory->end()) == 0)
        m_root = gumbo_parse_with_options(&options, m_html.constData(), std::size_t(m_html.size()))->root;
    if (m_root != nullptr && isDeeperThan(2 * deepestNesting, *m_root))
        m_root = nullptr;
}

HtmlTree::~HtmlTree() = default;

} // namespace minuta
