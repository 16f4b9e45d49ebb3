#include "app/roadmap/rowedits.h"

#include "app/tables/tablelines.h"

using namespace Qt::StringLiterals;

namespace minuta {

int RowEdits::nearest(int index, const std::function<bool(const RoadmapRow &)> &isWanted) const
{
    for (int distance = 0; distance < m_table.rows.size(); ++distance) {
        for (const int candidate : {index - distance, index + distance}) {
            if (hasRow(candidate) && isWanted(row(candidate)))
                return candidate;
        }
    }
    return -1;
}

int RowEdits::endOfBucket(int index) const
{
    int end = bucket(index).endRow;
    while (end > bucket(index).firstRow && row(end - 1).kind == RoadmapRowKind::Spacer)
        --end;
    return end == bucket(index).firstRow ? bucket(index).endRow : end;
}

QString RowEdits::unlabelledHead(int near) const
{
    const auto canLend = [this](const RoadmapRow &candidate) {
        return !candidate.hasLabel && rowSource(m_tree, candidate.line).hasTail();
    };
    // An item's head rather than a spacer's: people write "||" for both, but pad only rows with text.
    int lender = nearest(near, [&](const RoadmapRow &candidate) {
        return canLend(candidate) && candidate.kind != RoadmapRowKind::Spacer;
    });
    if (lender < 0)
        lender = nearest(near, canLend);
    if (lender >= 0)
        return text(source(lender).head);
    return text(source(near).head).startsWith(u'|') ? u"| "_s : u"|"_s;
}

QString RowEdits::itemTail(int near, const QString &title) const
{
    const int lender = nearest(near, [](const RoadmapRow &candidate) {
        return candidate.kind == RoadmapRowKind::Item && !candidate.title.isEmpty();
    });
    QString gap = u" "_s;
    QString marker = u"- "_s;
    bool endsWithPipe = source(near).endsWithPipe && text(source(near).head).startsWith(u'|') && row(near).hasLabel;
    if (lender >= 0) {
        const RowSource style = source(lender);
        gap = text({style.tail.begin + 1, row(lender).what.begin});
        marker = text({row(lender).what.begin, row(lender).text.begin});
        endsWithPipe = style.endsWithPipe;
    }
    return u'|' + gap + (marker + cellText(title)).trimmed() + (endsWithPipe ? u" |"_s : QString());
}

QString RowEdits::groupTail(int near, const QString &cell) const
{
    const int lender =
        nearest(near, [](const RoadmapRow &candidate) { return candidate.kind == RoadmapRowKind::Group; });
    QString name = u"**%1:**"_s.arg(cell);
    if (lender >= 0) { // the signs around its name, but not a note behind it
        const RoadmapRow &style = row(lender);
        const QString behind = text({style.text.end, style.what.end});
        name = text({style.what.begin, style.text.begin}) + cell
               + (behind.startsWith(u"**:"_s)  ? u"**:"_s
                  : behind.startsWith(u"**"_s) ? u"**"_s
                                               : u":**"_s);
    }
    return u"| "_s + name + (hasOuterPipes(near) ? u" |"_s : QString());
}

void RowEdits::setHead(int index, const QString &head)
{
    const RowSource old = source(index);
    replace(old.head, old.hasTail() ? head : head + u'|');
}

void RowEdits::setTail(int index, const QString &tail)
{
    const RowSource old = source(index);
    if (!old.hasTail()) {
        replace({old.tail.begin, old.tail.end}, u' ' + tail);
    } else if (old.cells.size() > 2) { // cells that belong to no column stay
        const qsizetype end = m_tree.text().indexOf(u'|', row(index).what.end);
        const QStringView cell = QStringView(tail).sliced(1);
        replace({old.tail.begin + 1, end},
                (cell.endsWith(u'|') ? cell.chopped(1) : cell).trimmed().toString().prepend(u' ') + u' ');
    } else {
        replace(old.tail, tail);
    }
}

void RowEdits::clear(int index)
{
    const RowSource old = source(index);
    if (old.hasTail())
        replace(old.tail, hasOuterPipes(index) ? u"| |"_s : u"|"_s);
}

void RowEdits::insertLine(int before, const QString &head, const QString &tail, int styledAs)
{
    const RowSource style = source(styledAs);
    const QString line = text(style.prefix) + head + tail;
    const QString ending = style.ending.isEmpty()
                               ? toString(lineEndingNear(m_tree.text(), m_tree.lines(), style.line.begin)).toString()
                               : text(style.ending);
    if (hasRow(before)) {
        const qsizetype position = row(before).range.begin;
        replace({position, position}, line + ending);
        return;
    }
    const RowSource last = source(int(m_table.rows.size()) - 1);
    const bool isTextEnd = last.ending.isEmpty();
    replace({last.line.end, last.line.end}, isTextEnd ? ending + line : line + ending);
}

void RowEdits::removeLines(int first, int end)
{
    m_changes.append(removedLines(m_tree, row(first).line, row(end - 1).line + 1));
}

void RowEdits::moveLines(int first, int end, int before)
{
    const qsizetype line = before < m_table.rows.size() ? row(before).line : m_table.rows.last().line + 1;
    m_changes += movedLines(m_tree, row(first).line, row(end - 1).line + 1, line);
}

void RowEdits::takeAway(int index)
{
    if (!row(index).hasLabel) {
        removeLines(index, index + 1);
    } else if (const int next = nextInBucket(index); next >= 0) {
        setHead(next, text(source(index).head));
        removeLines(index, index + 1);
    } else {
        clear(index);
    }
}

} // namespace minuta
