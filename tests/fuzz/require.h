#pragma once

#include <cstdlib>

/// What does not hold is a finding: the fuzzer keeps the input.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}
