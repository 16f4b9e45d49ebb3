#include "tests/support/corpus.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace minuta::test {

QString corpusFolder()
{
    return qEnvironmentVariable("MINUTA_CORPUS");
}

QList<CorpusFile> corpusMinutes()
{
    QList<CorpusFile> files;
    if (corpusFolder().isEmpty())
        return files;
    const QDir folder(corpusFolder() + u"/minutes"_s);
    for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        if (name == u"README.md") // describes the corpus
            continue;
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.append({name, file.fileName(), file.readAll()});
    }
    return files;
}

} // namespace minuta::test
