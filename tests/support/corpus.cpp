#include "tests/support/corpus.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QList<GfmExample> gfmExamples()
{
    QFile file(corpusFolder() + u"/gfm/gfm-spec.json"_s);
    QList<GfmExample> examples;
    if (corpusFolder().isEmpty() || !file.open(QIODevice::ReadOnly))
        return examples;
    for (const QJsonValue &example : QJsonDocument::fromJson(file.readAll()).array())
        examples.append(
            {example["example"_L1].toInt(), example["markdown"_L1].toString(), example["html"_L1].toString()});
    return examples;
}

} // namespace minuta::test
