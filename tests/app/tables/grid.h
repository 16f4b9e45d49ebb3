#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/tables/table.h"
#include "app/text/changeset.h"
#include "app/text/decodedtext.h"
#include "app/text/error.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <functional>

namespace minuta::test {

using TableEdit = std::function<Result<ChangeSet>(const SyntaxTree &, const Table &)>;

/// The text after an edit of its only table; "refused" where there is none.
inline QString editedTable(const QString &text, const TableEdit &edit)
{
    const SyntaxTree tree(text);
    const QList<Table> tables = readTables(tree);
    if (tables.size() != 1)
        return QStringLiteral("%1 tables").arg(tables.size());
    const auto change = edit(tree, tables.first());
    return change ? change->appliedTo(text) : QStringLiteral("refused");
}

/// What a table says: for each row, the header row first, the cells of its columns as source and as cmark-gfm reads
/// them. A cell that a row lacks is empty.
struct Grid
{
    QList<QStringList> sources;
    QList<QStringList> readings;
    QList<CellAlignment> alignments;

    friend bool operator==(const Grid &, const Grid &) = default;
};

inline QList<QList<QStringList>> readings(const SyntaxTree &tree)
{
    QList<QList<QStringList>> tables;
    for (qsizetype block = 0; block < tree.blocks().size(); ++block) {
        const auto nodes = tree.nodes(block);
        for (int node = 0; node < nodes->size(); ++node) {
            if ((*nodes)[node].kind == NodeKind::Table)
                tables.append(QList<QStringList>());
            else if ((*nodes)[node].kind == NodeKind::TableRow)
                tables.last().append(QStringList());
            else if ((*nodes)[node].kind == NodeKind::TableCell)
                tables.last().last().append(plainText(*nodes, node));
        }
    }
    return tables;
}

inline Grid gridOf(const SyntaxTree &tree, qsizetype index)
{
    const Table table = readTables(tree)[index];
    Grid grid;
    grid.alignments = table.alignments;
    grid.readings = readings(tree)[index];
    for (const TableRow &row : QList<TableRow>{table.header} + table.rows) {
        QStringList cells;
        for (qsizetype column = 0; column < table.columns(); ++column)
            cells.append(column < row.cells.size() ? tree.text(row.cells[column]).toString() : QString());
        grid.sources.append(cells);
    }
    return grid;
}

inline QString shown(const Grid &grid)
{
    QString result;
    for (const QStringList &row : grid.sources)
        result += QLatin1Char('[') + row.join(QStringLiteral("][")) + QStringLiteral("]\n");
    return result + QStringLiteral("read as\n") + [&] {
        QString rows;
        for (const QStringList &row : grid.readings)
            rows += QLatin1Char('[') + row.join(QStringLiteral("][")) + QStringLiteral("]\n");
        return rows;
    }();
}

/// What is wrong with an edit of a table that should make expected of it; empty where all is well: the text around stays,
/// undo gives the bytes back, no more than mostLines lines of the table are gone or new, and cmark-gfm reads expected.
inline QString wrongWith(const SyntaxTree &tree, qsizetype index, const Result<ChangeSet> &change, const Grid &expected,
                         qsizetype mostLines)
{
    if (!change)
        return QStringLiteral("refused");
    const QString &before = tree.text();
    const Table table = readTables(tree)[index];
    if (!change->fits(before))
        return QStringLiteral("does not fit");
    const QString after = change->appliedTo(before);
    if (change->inverted().appliedTo(after) != before)
        return QStringLiteral("can not be undone");
    if (after.first(table.range.begin) != before.first(table.range.begin)
        || after.last(before.size() - table.range.end) != before.last(before.size() - table.range.end))
        return QStringLiteral("touches text around the table: ") + after;
    if (after.endsWith(QLatin1Char('\n')) != before.endsWith(QLatin1Char('\n')))
        return QStringLiteral("changes the end of the text: ") + after;
    const auto missing = [](QStringList lines, const QStringList &from) {
        for (const QString &line : from)
            lines.removeOne(line);
        return lines.size();
    };
    const QStringList linesBefore = before.split(QLatin1Char('\n'));
    const QStringList linesAfter = after.split(QLatin1Char('\n'));
    // Where the text's last line has no ending a CR can come to it or go.
    const bool isAtEnd = table.range.end == before.size() && !before.endsWith(QLatin1Char('\n'));
    const qsizetype most = mostLines + (isAtEnd ? 2 : 0);
    if (missing(linesBefore, linesAfter) > most || missing(linesAfter, linesBefore) > most)
        return QStringLiteral("touches more than %1 lines: ").arg(most) + after;
    const SyntaxTree made(after);
    if (readTables(made).size() != readTables(tree).size())
        return QStringLiteral("is no table any more: ") + after;
    const Grid grid = gridOf(made, index);
    return grid == expected ? QString()
                            : QStringLiteral("expected\n") + shown(expected) + QStringLiteral("found\n") + shown(grid)
                                  + QStringLiteral("in\n") + after;
}

/// A text with one table in a random style: outer pipes or none, ragged rows, inside a list or a block quote, line
/// endings of both kinds, perhaps no final one.
inline QString randomTableText(Random &random)
{
    static const QStringList words{QStringLiteral("a"),       QStringLiteral("two words"), QStringLiteral("x\\|y"),
                                   QStringLiteral("`c\\|d`"), QStringLiteral("**b**"),     QString(),
                                   QStringLiteral("- item"),  QStringLiteral("# head"),    QStringLiteral("1. one"),
                                   QStringLiteral("> quote"), QStringLiteral("***"),       QStringLiteral("<b>"),
                                   QStringLiteral("==="),     QStringLiteral("end\\"),     QStringLiteral("日本語"),
                                   QStringLiteral("```"),     QStringLiteral("[l](u)"),    QStringLiteral("👍🏽"),
                                   QStringLiteral("+"),       QStringLiteral("a<br>b")};
    const QString pad = random.oneIn(3) ? QString() : QStringLiteral(" ");
    const bool hasOuter = random.oneIn(2);
    const qsizetype columns = 1 + random.below(4);
    const QString ending = random.oneIn(3) ? QStringLiteral("\r\n") : QStringLiteral("\n");
    const QStringList containers{
        QString(), QString(), QStringLiteral("> "), QStringLiteral("- "), QStringLiteral("> - "), QStringLiteral("  ")};
    const QString first = containers[random.below(containers.size())];
    const QString further = QString(first).replace(QLatin1Char('-'), QLatin1Char(' '));
    const auto row = [&](qsizetype cells, const std::function<QString()> &cell) {
        const bool isOuter = random.oneIn(6) ? !hasOuter : hasOuter;
        QString line;
        for (qsizetype i = 0; i < cells; ++i) {
            const QString text = cell();
            line += (i > 0 ? QStringLiteral("|") + pad : QString()) + text
                    + (text.endsWith(QLatin1Char('\\')) ? QStringLiteral(" ") : pad);
        }
        if (isOuter)
            return QStringLiteral("|") + pad + line + QStringLiteral("|");
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        return line;
    };
    const auto word = [&] { return words[random.below(words.size())]; };
    const auto dashes = [&] {
        return (random.oneIn(3) ? QStringLiteral(":") : QString()) + QString(1 + random.below(6), QLatin1Char('-'))
               + (random.oneIn(3) ? QStringLiteral(":") : QString());
    };
    QString text = QStringLiteral("before") + ending + ending;
    text += first + row(columns, word) + ending + further + row(columns, dashes);
    for (qsizetype i = random.below(5); i > 0; --i)
        text += ending + further + row(random.oneIn(4) ? 1 + random.below(columns + 2) : columns, word);
    if (!random.oneIn(4))
        text += ending;
    if (text.endsWith(QLatin1Char('\n')) && random.oneIn(2))
        text += ending + QStringLiteral("after") + ending;
    return text;
}

/// Calls check(name, tree, index of the table) for the tables of all real minutes, and of many random texts.
inline qsizetype eachTable(const std::function<void(const QString &, const SyntaxTree &, qsizetype)> &check)
{
    qsizetype count = 0;
    const auto checkText = [&](const QString &name, const QString &text) {
        const SyntaxTree tree(text);
        for (qsizetype i = 0; i < readTables(tree).size(); ++i, ++count)
            check(name, tree, i);
    };
    for (const CorpusFile &file : corpusMinutes()) {
        if (const auto decoded = decode(file.bytes))
            checkText(file.name, decoded->text);
    }
    for (quint32 seed = 1; seed <= 600; ++seed) {
        Random random(seed);
        checkText(QStringLiteral("random table %1").arg(seed), randomTableText(random));
    }
    return count;
}

} // namespace minuta::test
