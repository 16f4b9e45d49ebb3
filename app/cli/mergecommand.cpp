#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/document/atomicfile.h"
#include "app/document/documentfile.h"
#include "app/merge/merge.h"
#include "app/sharing/conflictlabels.h"
#include "app/sharing/linemerge.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

QString nameOf(const SectionMerge &section)
{
    if (section.title.isEmpty())
        return u"the lines before the first heading"_s;
    return section.lead.isEmpty() ? section.title : section.title + u", "_s + section.lead;
}

QString namesOf(const MergeResult &result, MergeOutcome outcome)
{
    QStringList names;
    for (const SectionMerge &section : result.sections) {
        if (section.outcome == outcome)
            names.append(nameOf(section));
    }
    return names.join(u"; "_s);
}

/// The name of a side in conflict markers: one line. A git that knows no names leaves its placeholder as it is.
QString labelOf(const Arguments &arguments, const QString &option, const QString &otherwise)
{
    const QString label = arguments.value(option).simplified();
    const bool isPlaceholder = label.size() == 2 && label.startsWith(u'%');
    return label.isEmpty() || isPlaceholder ? otherwise : label;
}

MergeOptions withAuthors(MergeOptions options, const QString &path)
{
    for (QString *label : {&options.oursLabel, &options.theirsLabel})
        *label = driverLabel(QDir::currentPath(), path, *label);
    return options;
}

bool hasMergedMark(const LoadedFile &base, const LoadedFile &ours, const LoadedFile &theirs)
{
    const bool isOurs = ours.content.hasByteOrderMark;
    return base.content.hasByteOrderMark == isOurs ? theirs.content.hasByteOrderMark : isOurs;
}

/// Into which file the result goes; "-": to standard output.
QString outputOf(const Arguments &arguments)
{
    return arguments.has(u"output"_s) ? arguments.value(u"output"_s) : arguments.files().at(1);
}

/// oursBytes are those of the second file. False where it could not be written, which has been reported then.
bool writeResult(const Arguments &arguments, const QByteArray &oursBytes, const QByteArray &bytes, Streams &streams)
{
    const QString &ours = arguments.files().at(1);
    const QString output = outputOf(arguments);
    if (output == "-"_L1) {
        if (streams.isOutTerminal)
            write(streams, QString::fromUtf8(bytes));
        else
            streams.out.write(bytes);
        return true;
    }
    if (output == ours && bytes == oursBytes)
        return true;
    const auto base = output == ours ? std::optional(oursBytes) : std::nullopt;
    const auto written = writeFileAtomically(output, bytes, base);
    if (!written)
        report(streams, Failed, errorMessage(written.error()));
    return written.has_value();
}

/// What messages call the file.
QString shownName(const Arguments &arguments)
{
    return arguments.has(u"path"_s) ? arguments.value(u"path"_s) : outputOf(arguments);
}

/// What the driver is asked to merge can be any file; git takes each end but 0 for a conflict and leaves ours alone in it.
bool isNoText(const Error &error)
{
    return error.code == ErrorCode::NotUtf8 || error.code == ErrorCode::ContainsNul
           || error.code == ErrorCode::FileTooLarge;
}

int mergeForeign(const Arguments &arguments, const MergeOptions &options, Error why, Streams &streams)
{
    if (arguments.has(u"path"_s)) // else git's name of a temporary file is told
        why.subject = arguments.value(u"path"_s);
    const auto merged = mergeByLines(arguments.files()[0], arguments.files()[1], arguments.files()[2], options);
    if (!merged) {
        report(streams, Failed, errorMessage(why));
        return report(streams, Failed, errorMessage(merged.error()));
    }
    QFile ours(arguments.files()[1]);
    if (!ours.open(QIODevice::ReadOnly) || !writeResult(arguments, ours.readAll(), merged->bytes, streams))
        return Failed;
    note(streams, errorMessage(why));
    const QString name = shownName(arguments);
    if (merged->isClean) {
        note(streams, u"%1: merged by lines, as git does by itself."_s.arg(name));
        return Done;
    }
    return report(streams, Refused, u"%1: merged by lines, with conflicts between markers."_s.arg(name));
}

} // namespace

int merge(const Arguments &arguments, Streams &streams)
{
    MergeOptions options;
    if (arguments.has(u"marker-size"_s)) {
        bool isNumber = false;
        options.markerSize = arguments.value(u"marker-size"_s).toInt(&isNumber);
        if (!isNumber || options.markerSize < 1 || options.markerSize > 1000)
            return report(streams, Failed, u"The value of --marker-size is not a number from 1 to 1000."_s);
    }
    options.oursLabel = labelOf(arguments, u"ours-label"_s, options.oursLabel);
    options.theirsLabel = labelOf(arguments, u"theirs-label"_s, options.theirsLabel);
    QList<LoadedFile> files;
    for (const QString &path : arguments.files()) {
        auto file = readDocumentFile(path);
        if (!file && isNoText(file.error()))
            return mergeForeign(arguments, options, file.error(), streams);
        if (!file) // a driver that ends with 1 would claim that conflicts are marked
            return report(streams, Failed, errorMessage(file.error()));
        files.append(std::move(*file));
    }
    const auto mergeWith = [&](const MergeOptions &used) {
        return mergeTexts(files[0].content.text, files[1].content.text, files[2].content.text, used);
    };
    MergeResult result = mergeWith(options);
    if (!result.isClean() && arguments.has(u"path"_s)) // git runs this: it knows whose the sides are
        result = mergeWith(withAuthors(options, arguments.value(u"path"_s)));
    const QByteArray bytes = DecodedText{result.text, hasMergedMark(files[0], files[1], files[2])}.encoded();

    if (!writeResult(arguments, files[1].bytes, bytes, streams))
        return Failed;
    const QString name = shownName(arguments);
    if (const QString joined = namesOf(result, MergeOutcome::Joined); !joined.isEmpty())
        note(streams, u"%1: both had changed, and the lines of both are there: %2"_s.arg(name, joined));
    if (result.isClean())
        return Done;
    return report(streams, Refused,
                  u"%1: in conflict, between markers: %2"_s.arg(name, namesOf(result, MergeOutcome::Conflict)));
}

} // namespace minuta::cli
