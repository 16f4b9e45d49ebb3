#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/document/atomicfile.h"
#include "app/document/documentfile.h"
#include "app/merge/merge.h"
#include "app/sharing/conflictlabels.h"

#include <QDir>
#include <QIODevice>

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
        if (!file) {
            report(streams, Failed, errorMessage(file.error()));
            return Failed; // nothing was merged: a driver that ends with 1 would claim that conflicts are marked
        }
        files.append(std::move(*file));
    }
    const auto mergeWith = [&](const MergeOptions &used) {
        return mergeTexts(files[0].content.text, files[1].content.text, files[2].content.text, used);
    };
    MergeResult result = mergeWith(options);
    if (!result.isClean() && arguments.has(u"path"_s)) // git runs this: it knows whose the sides are
        result = mergeWith(withAuthors(options, arguments.value(u"path"_s)));
    const QByteArray bytes = DecodedText{result.text, hasMergedMark(files[0], files[1], files[2])}.encoded();

    const QString &ours = arguments.files().at(1);
    const QString output = arguments.has(u"output"_s) ? arguments.value(u"output"_s) : ours;
    if (output == "-"_L1) {
        if (streams.isOutTerminal)
            write(streams, result.text);
        else
            streams.out.write(bytes);
    } else if (output != ours || bytes != files[1].bytes) {
        const auto base = output == ours ? std::optional(files[1].bytes) : std::nullopt;
        if (const auto written = writeFileAtomically(output, bytes, base); !written) {
            report(streams, Failed, errorMessage(written.error()));
            return Failed;
        }
    }

    const QString name = arguments.has(u"path"_s) ? arguments.value(u"path"_s) : output;
    if (const QString joined = namesOf(result, MergeOutcome::Joined); !joined.isEmpty())
        note(streams, u"%1: both had changed, and the lines of both are there: %2"_s.arg(name, joined));
    if (result.isClean())
        return Done;
    return report(streams, Refused,
                  u"%1: in conflict, between markers: %2"_s.arg(name, namesOf(result, MergeOutcome::Conflict)));
}

} // namespace minuta::cli
