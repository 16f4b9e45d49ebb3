#pragma once

#include <QHash>
#include <QList>
#include <QStringView>

namespace minuta {

/// Numbers for texts: equal ones have the same. The texts must outlive it.
class TextNumbers
{
public:
    int of(QStringView text);

private:
    QHash<QStringView, int> m_numbers;
};

/// For each element of before the index in after of the one that it is; -1: it has none. The indexes ascend. Short
/// sequences: as many as there can be; long ones are first parted at what is in both only once (patience diff), so
/// that the cost stays near their length.
QList<qsizetype> commonSequence(const QList<int> &before, const QList<int> &after);

} // namespace minuta
