#include "app/tables/rowparts.h"

#include "app/markdown/syntaxtree.h"
#include "app/markdown/tablerow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

qsizetype leadingBlanks(QStringView text)
{
    return std::ranges::find_if_not(text, isCellBlank) - text.begin();
}

qsizetype trailingBlanks(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && isCellBlank(text[text.size() - count - 1]))
        ++count;
    return count;
}

bool isBlank(QStringView text)
{
    return leadingBlanks(text) == text.size();
}

/// Whether Markdown sees in text, as a line, anything but the words of a paragraph.
bool beginsBlock(const QString &text)
{
    if (!text.isEmpty() && text.front().isLetter())
        return false;
    const SyntaxTree tree(text);
    return tree.blocks().size() != 1 || tree.blocks().first().kind != BlockKind::Paragraph;
}

QString joined(const RowParts &parts)
{
    return (parts.hasLead ? u"|"_s : QString()) + parts.fields.join(u'|') + (parts.isClosed ? u"|"_s : QString())
           + parts.rest;
}

void addLead(RowParts &parts)
{
    parts.hasLead = true;
    QString &first = parts.fields.first();
    if (leadingBlanks(first) == 0 && (first.isEmpty() || trailingBlanks(first) > 0 || parts.fields.size() == 1))
        first.prepend(u' ');
}

void close(RowParts &parts)
{
    parts.isClosed = true;
    QString &last = parts.fields.last();
    if (trailingBlanks(last) == 0 && (last.isEmpty() || leadingBlanks(last) > 0 || parts.fields.size() == 1))
        last.append(u' ');
}

/// A row that would be no row, or another one, without its outer pipes gets them.
void addNeededPipes(RowParts &parts, RowRole role)
{
    if (parts.fields.isEmpty())
        parts = {true, {u" "_s}, true, {}};
    const bool isEmptyAtEnd = !parts.isClosed && isBlank(parts.fields.last());
    if (role == RowRole::Delimiter) {
        const bool isUnderline =
            parts.fields.size() == 1 && !parts.hasLead && !parts.isClosed && !parts.fields.first().contains(u':');
        if (isUnderline || (!parts.hasLead && beginsBlock(joined(parts))))
            addLead(parts);
        if (isUnderline)
            close(parts);
        return;
    }
    if (!parts.hasLead && (isBlank(parts.fields.first()) || beginsBlock(joined(parts))))
        addLead(parts);
    if (isEmptyAtEnd && (role == RowRole::Header || parts.fields.size() == 1))
        close(parts);
}

} // namespace

bool RowParts::isPadded() const
{
    bool hasText = false;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (isBlank(fields[i]))
            continue;
        const bool touchesLeft = i > 0 || hasLead;
        const bool touchesRight = i + 1 < fields.size() || isClosed;
        if ((touchesLeft && leadingBlanks(fields[i]) > 0) || (touchesRight && trailingBlanks(fields[i]) > 0))
            return true;
        hasText = hasText || touchesLeft || touchesRight;
    }
    return !hasText;
}

RowParts rowParts(QStringView text)
{
    RowParts parts;
    parts.hasLead = text.startsWith(u'|');
    qsizetype end = parts.hasLead ? 1 : 0;
    for (const TextRange field : tableFields(text)) {
        parts.fields.append(text.sliced(field.begin, field.size()).toString());
        parts.isClosed = field.end < text.size();
        end = field.end + (parts.isClosed ? 1 : 0);
    }
    parts.rest = text.sliced(end).toString();
    return parts;
}

QString rowText(RowParts parts, RowRole role)
{
    addNeededPipes(parts, role);
    for (qsizetype i = 0; i < parts.fields.size(); ++i) {
        // Else the pipe behind it would be escaped.
        if (parts.fields[i].endsWith(u'\\') && (i + 1 < parts.fields.size() || parts.isClosed))
            parts.fields[i].append(u' ');
    }
    return joined(parts);
}

QString delimiterMarker(qsizetype width, CellAlignment alignment)
{
    QString marker(width, u'-');
    if (alignment == CellAlignment::Left || alignment == CellAlignment::Center)
        marker.front() = u':';
    if (alignment == CellAlignment::Right || alignment == CellAlignment::Center)
        marker.back() = u':';
    return marker;
}

void setField(RowParts &parts, qsizetype column, const QString &source, bool closesRows)
{
    const bool isPadded = parts.isPadded();
    if (column >= parts.fields.size()) {
        if (source.isEmpty())
            return; // a missing cell is an empty one
        const QString blanks = parts.isClosed ? parts.rest : QString();
        if (!parts.isClosed && !parts.fields.isEmpty() && trailingBlanks(parts.fields.last()) == 0 && isPadded)
            parts.fields.last().append(u' ');
        while (parts.fields.size() < column)
            parts.fields.append(u" "_s);
        parts.fields.append(blanks);
        parts.isClosed = parts.hasLead && parts.isClosed && closesRows;
        parts.rest.clear();
    }
    QString &field = parts.fields[column];
    if (!isBlank(field)) {
        const qsizetype begin = leadingBlanks(field);
        field.replace(begin, field.size() - begin - trailingBlanks(field), source);
        return;
    }
    if (source.isEmpty())
        return;
    const bool touchesLeft = column > 0 || parts.hasLead;
    const bool touchesRight = column + 1 < parts.fields.size() || parts.isClosed;
    const qsizetype left = touchesLeft && (isPadded || !field.isEmpty()) ? 1 : 0;
    const qsizetype right = !touchesRight ? 0 : std::max<qsizetype>(field.size() - left, isPadded ? 1 : 0);
    field = QString(left, u' ') + source + QString(right, u' ');
}

void rearrange(RowParts &parts, const QList<qsizetype> &order, const QString &fresh)
{
    const bool isPadded = parts.isPadded();
    const qsizetype lastBefore = parts.fields.size() - 1;
    QStringList fields;
    for (qsizetype i = 0; i < order.size(); ++i) {
        QString field = order[i] == newField ? fresh : parts.fields[order[i]];
        const bool isBareLeft = i == 0 && !parts.hasLead;
        const bool isBareRight = i + 1 == order.size() && !parts.isClosed;
        const bool wasBareLeft = order[i] == 0 && !parts.hasLead;
        const bool wasBareRight = order[i] == lastBefore && !parts.isClosed;
        if (isBareLeft && !wasBareLeft)
            field.remove(0, leadingBlanks(field));
        if (isBareRight && !wasBareRight)
            field.chop(trailingBlanks(field));
        if (wasBareLeft && !isBareLeft && isPadded && leadingBlanks(field) == 0)
            field.prepend(u' ');
        if (wasBareRight && !isBareRight && isPadded && trailingBlanks(field) == 0)
            field.append(u' ');
        fields.append(field);
    }
    parts.fields = fields;
}

} // namespace minuta
