#include "app/merge/threeway.h"

#include <QString>

namespace minuta {

namespace {

qsizetype lineEnd(QStringView text, qsizetype from)
{
    while (from < text.size() && text[from] != u'\n' && text[from] != u'\r')
        ++from;
    return from;
}

qsizetype behindEnding(QStringView text, qsizetype end)
{
    if (end < text.size() && text[end] == u'\r' && end + 1 < text.size() && text[end + 1] == u'\n')
        return end + 2;
    return end < text.size() ? end + 1 : end;
}

QStringView trimmedLine(QStringView text, qsizetype begin, qsizetype end)
{
    while (end > begin && (text[end - 1] == u' ' || text[end - 1] == u'\t'))
        --end;
    return text.sliced(begin, end - begin);
}

} // namespace

QString lineKey(QStringView lines)
{
    QString key;
    key.reserve(lines.size());
    for (qsizetype begin = 0; begin < lines.size();) {
        const qsizetype end = lineEnd(lines, begin);
        key += trimmedLine(lines, begin, end);
        key += u'\n';
        begin = behindEnding(lines, end);
    }
    return key;
}

bool haveSameKey(QStringView left, QStringView right)
{
    return left == right || lineKey(left) == lineKey(right);
}

std::optional<MergeSide> mergedSide(QStringView base, QStringView ours, QStringView theirs)
{
    if (theirs == base || ours == theirs)
        return MergeSide::Ours;
    if (ours == base)
        return MergeSide::Theirs;
    const bool isOursChanged = !haveSameKey(base, ours);
    const bool isTheirsChanged = !haveSameKey(base, theirs);
    if (isOursChanged != isTheirsChanged)
        return isOursChanged ? MergeSide::Ours : MergeSide::Theirs;
    if (haveSameKey(ours, theirs))
        return isPreferred(ours, theirs) ? MergeSide::Ours : MergeSide::Theirs;
    return {};
}

bool isPreferred(QStringView text, QStringView other)
{
    return text.size() != other.size() ? text.size() > other.size() : text >= other;
}

} // namespace minuta
