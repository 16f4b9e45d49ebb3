// Edits a file as a person would and never stops: to be killed. Usage: driver FOLDER SEED; FOLDER holds notes.md and
// gets the journals. Writes a byte to standard output after each edit that is done.
#include "app/journal/journal.h"
#include "app/journal/journalsync.h"
#include "tests/fault/script.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace minuta;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = application.arguments().value(1);
    test::Script script(application.arguments().value(2).toUInt());
    JournalSync sync;
    Document document;
    DocumentFile file(document);
    const Journal journal(document, file, {folder + u"/journals"_s}, sync);
    if (!file.load(folder + u"/notes.md"_s))
        return 1;
    for (;;) {
        script.next(document, file);
        const char done = 'x';
        if (::write(STDOUT_FILENO, &done, 1) != 1)
            return 2;
        if (document.text().size() > 20'000) // it would only get slower
            document.apply(ChangeSet::between(document.text(), test::Script::begin()), u"Begin"_s);
    }
}
