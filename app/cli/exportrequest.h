#pragma once

#include "app/export/exportformat.h"
#include "app/pages/exportedbytes.h"

#include <expected>

namespace minuta::cli {

class Arguments;

/// What the arguments of export ask for.
struct ExportRequest
{
    QString source; ///< "-": standard input
    ExportFormat format = ExportFormat::Html;
    QString target; ///< "-": standard output
    bool mayReplace = false;
    FinishOptions finish;
    ExportOptions options;
};

/// On an error: what is wrong, whole sentences.
std::expected<ExportRequest, QString> readExportRequest(const Arguments &arguments);

} // namespace minuta::cli
