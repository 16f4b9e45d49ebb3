#include "app/text/textchange.h"

#include <algorithm>

namespace minuta {

namespace {

// A cut inside CR LF or a surrogate pair would make a change that inserts half of one.
bool isInsidePair(QStringView text, qsizetype position)
{
    if (position <= 0 || position >= text.size())
        return false;
    const QChar left = text[position - 1];
    const QChar right = text[position];
    return (left == u'\r' && right == u'\n') || (left.isHighSurrogate() && right.isLowSurrogate());
}

} // namespace

TextChange TextChange::replacing(QStringView text, TextRange range, QString inserted)
{
    Q_ASSERT(range.begin >= 0 && range.begin <= range.end && range.end <= text.size());
    return {range, text.sliced(range.begin, range.size()).toString(), std::move(inserted)};
}

TextChange TextChange::inverted() const
{
    return {insertedRange(), inserted, removed};
}

TextChange TextChange::minimized() const
{
    const qsizetype shorter = std::min(removed.size(), inserted.size());
    qsizetype prefix = 0;
    while (prefix < shorter && removed[prefix] == inserted[prefix])
        ++prefix;
    while (prefix > 0 && (isInsidePair(removed, prefix) || isInsidePair(inserted, prefix)))
        --prefix;

    qsizetype suffix = 0;
    while (suffix < shorter - prefix && removed[removed.size() - suffix - 1] == inserted[inserted.size() - suffix - 1])
        ++suffix;
    while (suffix > 0
           && (isInsidePair(removed, removed.size() - suffix) || isInsidePair(inserted, inserted.size() - suffix)))
        --suffix;

    return {{range.begin + prefix, range.end - suffix},
            removed.sliced(prefix, removed.size() - prefix - suffix),
            inserted.sliced(prefix, inserted.size() - prefix - suffix)};
}

qsizetype TextChange::mapPosition(qsizetype position, Bias bias) const
{
    if (position < range.begin || (position == range.begin && bias == Bias::Before))
        return position;
    if (position > range.end || (position == range.end && !range.isEmpty() && bias == Bias::After))
        return position + delta();
    return bias == Bias::Before ? range.begin : range.begin + inserted.size();
}

} // namespace minuta
