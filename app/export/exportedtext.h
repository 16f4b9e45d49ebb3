#pragma once

#include "app/check/finishing.h"
#include "app/markdown/syntaxtree.h"

#include <QDate>

namespace minuta {

/// Minutes on their way to readers, in whatever format.
struct ExportedText
{
    SyntaxTree tree;
    QString title; ///< plain text, with the date where the heading has it; without a heading the file's name
    QDate date;    ///< invalid where none is known

    const QString &text() const { return tree.text(); }
};

/// text as it is given to others. path is its file's; empty: it has none.
ExportedText exportedText(const QString &text, const QString &path, const FinishOptions &options = {},
                          const SectionRules &rules = {});

} // namespace minuta
