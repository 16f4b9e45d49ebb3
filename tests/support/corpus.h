#pragma once

#include <QList>
#include <QString>

namespace minuta::test {

/// The folder of real minutes, merge cases and GFM examples that MINUTA_CORPUS names; empty where it is not set. Tests
/// that need it skip with corpusSkipMessage then. Its texts are read in place and never copied into the project.
QString corpusFolder();
inline constexpr const char *corpusSkipMessage = "MINUTA_CORPUS is not set: the tests on real minutes are left out";

struct CorpusFile
{
    QString name; ///< file name, for messages
    QString path;
    QByteArray bytes;
};
/// All real minutes, ordered by name.
QList<CorpusFile> corpusMinutes();

/// An example of the GFM specification, with what cmark-gfm makes of it.
struct GfmExample
{
    int number = 0;
    QString markdown;
    QString html;
};
/// All of them, more than 600; none where there is no corpus.
QList<GfmExample> gfmExamples();

} // namespace minuta::test
