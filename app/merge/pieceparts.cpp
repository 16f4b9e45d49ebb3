#include "app/merge/pieceparts.h"

#include "app/markdown/listlines.h"
#include "app/markdown/tablerow.h"
#include "app/merge/threeway.h"

#include <algorithm>

namespace minuta {

namespace {

bool isEnding(QChar unit)
{
    return unit == u'\n' || unit == u'\r';
}

QStringView firstLine(QStringView lines)
{
    return lines.first(std::ranges::find_if(lines, isEnding) - lines.begin());
}

Parts rowParts(QStringView lines)
{
    const QStringView line = firstLine(lines);
    if (!std::ranges::all_of(lines.sliced(line.size()), isEnding))
        return {lines}; // a header row with its delimiter row
    Parts parts;
    qsizetype from = 0;
    for (const TextRange cell : tableCells(line)) {
        parts.append(lines.sliced(from, cell.begin - from));
        parts.append(lines.sliced(cell.begin, cell.size()));
        from = cell.end;
    }
    parts.append(lines.sliced(from));
    return parts;
}

Parts itemParts(QStringView lines)
{
    const ListLine read = parseListLine(firstLine(lines));
    const qsizetype task = read.quote.size() + read.indent.size() + read.marker.size() + read.gap.size();
    const qsizetype text = task + read.task.size();
    return {lines.first(task), lines.sliced(task, text - task), lines.sliced(text)};
}

} // namespace

Parts piecePartsOf(PieceKind kind, QStringView lines)
{
    switch (kind) {
    case PieceKind::Row: return rowParts(lines);
    case PieceKind::Item: return itemParts(lines);
    case PieceKind::Block: break;
    }
    return {lines};
}

std::optional<QString> mergedParts(const Parts &base, const Parts &ours, const Parts &theirs)
{
    if (base.size() != ours.size() || base.size() != theirs.size())
        return {};
    QString merged;
    for (qsizetype i = 0; i < base.size(); ++i) {
        const auto side = mergedSide(base[i], ours[i], theirs[i]);
        if (!side)
            return {};
        merged += *side == MergeSide::Ours ? ours[i] : theirs[i];
    }
    return merged;
}

} // namespace minuta
