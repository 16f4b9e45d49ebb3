#pragma once

class QLocale;

namespace minuta {

/// Pages that are printed on.
enum class Paper
{
    A4,
    Letter
};

/// What is usual where locale is spoken.
Paper usualPaper(const QLocale &locale);

} // namespace minuta
