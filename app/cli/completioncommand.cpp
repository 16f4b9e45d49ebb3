#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/completion.h"
#include "app/cli/output.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

int completion(const Arguments &arguments, Streams &streams)
{
    const QString &shell = arguments.files().first();
    if (!completedShells().contains(shell))
        return report(streams, Failed,
                      u"There is no completion for %1, but for %2."_s.arg(shell, completedShells().join(u", "_s)));
    write(streams, completionScript(shell));
    return Done;
}

} // namespace minuta::cli
