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

QString RowEdits::spacerTail(int near) const
{
    const int lender = nearest(near, [this](const RoadmapRow &candidate) {
        return candidate.kind == RoadmapRowKind::Spacer && rowSource(m_tree, candidate.line).hasTail();
    });
    if (lender >= 0)
        return text(source(lender).tail);
    return hasOuterPipes(near) ? u"| |"_s : u"|"_s;
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

QString RowEdits::filledTail(int index, const QString &tail) const
{
    const RowSource old = source(index);
    if (!old.hasTail())
        return u' ' + tail;
    if (old.cells.size() <= 2)
        return tail;
    // Cells that belong to no column stay.
    const qsizetype end = m_tree.text().indexOf(u'|', row(index).what.end);
    const QStringView cell = QStringView(tail).sliced(1);
    const QString words = (cell.endsWith(u'|') ? cell.chopped(1) : cell).trimmed().toString();
    return u"| "_s + words + u' ' + text({end, old.tail.end});
}

void RowEdits::setTail(int index, const QString &tail)
{
    replace(source(index).tail, filledTail(index, tail));
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

void RowEdits::insertSpacer(int before, int styledAs)
{
    insertLine(before, unlabelledHead(styledAs), spacerTail(styledAs), styledAs);
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

} // namespace minuta
