#include "app/templates/filepattern.h"

#include "app/templates/placeholders.h"
#include "app/templates/template.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = Placeholder::Kind;

/// Names that mean a device on Windows, whatever their ending.
bool isDeviceName(QStringView part)
{
    static const QSet<QString> devices = {u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString name =
        part.left(part.indexOf(u'.') < 0 ? part.size() : part.indexOf(u'.')).trimmed().toString().toLower();
    const bool isPort =
        name.size() == 4 && (name.startsWith("com"_L1) || name.startsWith("lpt"_L1)) && name[3].isDigit();
    return isPort || devices.contains(name);
}

bool isNameCharacter(QChar unit)
{
    // Nor marks that turn the direction of writing: the name would be shown as another.
    return unit.category() != QChar::Other_Control && unit.category() != QChar::Other_Format
           && !"<>:\"|?*\\"_L1.contains(unit);
}

/// A name of a file or folder that every system can have and nobody overlooks.
std::optional<QString> mistakeInPart(const QString &part)
{
    static constexpr qsizetype longest = 200; // of 255 bytes that most file systems take
    if (part.isEmpty())
        return u"a path inside of the series' folder"_s;
    if (part == "."_L1 || part == ".."_L1 || part.startsWith(u'~'))
        return u"a path inside of the series' folder"_s;
    if (part.startsWith(u'.') || part.startsWith(u'-') || part.endsWith(u'.') || part.trimmed() != part)
        return u"a name that begins and ends with a letter or digit"_s;
    if (!std::ranges::all_of(part, isNameCharacter))
        return u"a name without < > : \" | ? * \\"_s;
    if (isDeviceName(part))
        return u"a name that is not reserved"_s;
    if (part.toUtf8().size() > longest)
        return u"a name of at most %1 bytes"_s.arg(longest);
    return std::nullopt;
}

constexpr qsizetype longestPath = 500; // below the series' folder, of 4,096 that systems take

/// A form that tells a file's date without the folder it lies in (meetingpath.h reads them).
bool isWholeDate(const Placeholder &placeholder)
{
    static const QStringList forms = {QString(), u"yyyy-MM-dd"_s, u"MM-dd-yyyy"_s, u"yyyyMMdd"_s};
    return placeholder.kind == Kind::Date && forms.contains(placeholder.format);
}

} // namespace

std::optional<PatternMistake> mistakeInPattern(const QString &pattern)
{
    const QList<Placeholder> placeholders = findPlaceholders(pattern);
    for (const Placeholder &each : placeholders) {
        if (each.kind != Kind::Date && each.kind != Kind::Series)
            return PatternMistake{pattern.sliced(each.range.begin, each.range.size()),
                                  u"{{date}}, {{date:FORMAT}} (of d, M and y) or {{series}}"_s, true};
    }
    // One-digit days and months, and those of two.
    for (const QDate date : {QDate(2026, 5, 4), QDate(2026, 11, 24)}) {
        const QStringList parts = pathFromPattern(pattern, date, u"series"_s).split(u'/');
        for (const QString &part : parts) {
            if (const auto expected = mistakeInPart(part))
                return PatternMistake{pattern, *expected};
        }
        if (parts.join(u'/').toUtf8().size() > longestPath)
            return PatternMistake{pattern.first(40) + u'…', u"a path of at most %1 bytes"_s.arg(longestPath)};
    }
    if (!pattern.endsWith(".md"_L1, Qt::CaseInsensitive) && !pattern.endsWith(".markdown"_L1, Qt::CaseInsensitive))
        return PatternMistake{pattern, u"the ending .md"_s};
    if (pattern.endsWith(templateFileEnding, Qt::CaseInsensitive)) // its minutes would be taken for templates
        return PatternMistake{pattern, u"another ending than .minutes-template.md"_s};
    const qsizetype name = pattern.lastIndexOf(u'/') + 1;
    const auto isInName = [&](const Placeholder &each) { return each.range.begin >= name && isWholeDate(each); };
    if (std::ranges::none_of(placeholders, isInName))
        return PatternMistake{pattern, u"{{date}}, {{date:MM-dd-yyyy}} or {{date:yyyyMMdd}} in the file's name"_s};
    return std::nullopt;
}

QString pathFromPattern(const QString &pattern, QDate date, const QString &series)
{
    QString path;
    qsizetype done = 0;
    for (const Placeholder &each : findPlaceholders(pattern)) {
        path += QStringView(pattern).sliced(done, each.range.begin - done);
        if (each.kind == Kind::Date)
            path += each.dateText(date);
        else if (each.kind == Kind::Series)
            path += fileNamePart(series);
        done = each.range.end;
    }
    return path + pattern.sliced(done);
}

QString fileNamePart(const QString &name)
{
    static constexpr qsizetype longest = 100;
    QString part;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar unit : plain) {
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            part += unit;
        else if (!unit.isMark() && !part.isEmpty() && !part.endsWith(u'-'))
            part += u'-';
    }
    part.truncate(longest);
    while (part.endsWith(u'-'))
        part.chop(1);
    return part.isEmpty() || isDeviceName(part) ? u"meeting"_s : part;
}

} // namespace minuta
