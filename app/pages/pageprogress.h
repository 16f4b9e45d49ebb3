#pragma once

#include <atomic>

namespace minuta {

/// How far pages are that a worker thread makes. Another thread reads it, and can stop the work.
struct PageProgress
{
    std::atomic<int> painted = 0;
    std::atomic<int> pages = 0; ///< of all; 0: they are still being laid out
    std::atomic<bool> isStopped = false;
};

} // namespace minuta
