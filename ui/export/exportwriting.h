#pragma once

#include "app/minutes/minutes.h"
#include "app/pages/exportedbytes.h"
#include "app/text/error.h"

namespace minuta {

/// Minutes as the window has them, also where they are not saved.
struct ExportSource
{
    QString text;
    QString path;              ///< of their file; empty: they have none
    SectionRules rules;        ///< of the series' template
    FinishOptions finish = {}; ///< what people have chosen already
};

/// A file that is to be made of them.
struct ExportOrder
{
    ExportFormat format = ExportFormat::Html;
    QString target;
    bool mayReplace = false;
    FinishOptions finish;
    ExportOptions options;
};

/// Makes the file, whole or not at all; never the one that source is. To be run in a worker thread: a long text takes
/// seconds, and so does a slow disk. What was stopped leaves no file, and its answer is of no use.
Result<void> writeExport(const ExportSource &source, const ExportOrder &order, PageProgress *progress = nullptr);

} // namespace minuta
