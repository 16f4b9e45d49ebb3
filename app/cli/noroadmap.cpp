#include "app/cli/noroadmap.h"

#include "app/markdown/syntaxtree.h"
#include "app/tables/brokentables.h"
#include "app/tables/tableproblems.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

QString noRoadmapMessage(const QString &path, const SyntaxTree &tree)
{
    for (const Table &table : readBrokenTables(tree)) {
        const QList<TableProblem> problems = tableProblems(tree, table);
        if (!problems.isEmpty())
            return u"%1:%2: The row of dashes has %3 cells and the row above it %4, so this is no table but text. Give "
                   u"it "
                   "as many as that."_s.arg(path)
                       .arg(problems.first().line + 1)
                       .arg(problems.first().found)
                       .arg(problems.first().expected);
    }
    return path + u": There is no roadmap table. One begins with a row such as: When? | What?"_s;
}

} // namespace minuta::cli
