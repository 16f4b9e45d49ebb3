#pragma once

#include "app/check/finding.h"
#include "app/text/lineindex.h"

namespace minuta::cli {

/// A place in a text as editors count it: both from 1, columns in characters.
struct Place
{
    qsizetype line = 1;
    qsizetype column = 1;
};
Place placeAt(QStringView text, const LineIndex &lines, qsizetype position);

/// What was found in one file.
struct CheckedFile
{
    QString path;
    QString text;
    QList<Finding> findings;
};

/// "file:line:column: severity: words [rule]", a line each.
QString findingLines(const CheckedFile &file);
/// Workflow commands of GitHub's: annotations in the changes that are reviewed.
QString githubAnnotations(const CheckedFile &file);
/// All files as one object.
QString findingsJson(const QList<CheckedFile> &files);
/// "1 error, 2 warnings, 3 notes".
QString findingCounts(const QList<CheckedFile> &files);

} // namespace minuta::cli
