#include "app/series/meetingpath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

struct Form
{
    FileDateForm form;
    QLatin1StringView pattern; ///< y, m, d stand for digits
    QString format;
};

const Form forms[] = {
    {FileDateForm::YearFirst, "yyyy-mm-dd"_L1, u"yyyy-MM-dd"_s},
    {FileDateForm::MonthFirst, "mm-dd-yyyy"_L1, u"MM-dd-yyyy"_s},
    {FileDateForm::Compact, "yyyymmdd"_L1, u"yyyyMMdd"_s},
};

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

/// Whether pattern fits at position, not as a part of a longer number.
bool fits(QStringView name, qsizetype position, QLatin1StringView pattern)
{
    const qsizetype end = position + pattern.size();
    if (end > name.size() || (position > 0 && isDigit(name[position - 1])) || (end < name.size() && isDigit(name[end])))
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isDash = pattern[i] == '-'_L1;
        if (isDash ? name[position + i] != u'-' : !isDigit(name[position + i]))
            return false;
    }
    return true;
}

qsizetype nameBegin(QStringView path)
{
    return path.lastIndexOf(u'/') + 1;
}

} // namespace

FileDate fileDate(QStringView path)
{
    for (qsizetype position = nameBegin(path); position < path.size(); ++position) {
        for (const Form &form : forms) {
            if (!fits(path, position, form.pattern))
                continue;
            const TextRange range{position, position + form.pattern.size()};
            const QDate date = QDate::fromString(path.sliced(range.begin, range.size()).toString(), form.format);
            if (date.isValid())
                return {date, range, form.form};
        }
    }
    return {};
}

int folderYear(QStringView path)
{
    const qsizetype end = nameBegin(path) - 1;
    if (end < 0)
        return 0;
    const QStringView folder = path.first(end);
    const QStringView name = folder.sliced(nameBegin(folder));
    return name.size() == 4 && std::ranges::all_of(name, isDigit) ? name.toInt() : 0;
}

QString pathForDate(const QString &path, QDate date)
{
    const FileDate found = fileDate(path);
    if (!found.date.isValid() || !date.isValid())
        return path;
    const auto form = std::ranges::find(forms, found.form, &Form::form);
    QString result = path;
    result.replace(found.range.begin, found.range.size(), date.toString(form->format));
    if (folderYear(path) == found.date.year())
        result.replace(nameBegin(path) - 5, 4, date.toString(u"yyyy"_s));
    return result;
}

QString filePattern(const QString &path)
{
    const FileDate found = fileDate(path);
    if (!found.date.isValid())
        return {};
    const auto form = std::ranges::find(forms, found.form, &Form::form);
    QString pattern = path;
    pattern.replace(found.range.begin, found.range.size(),
                    found.form == FileDateForm::YearFirst ? u"{{date}}"_s : u"{{date:%1}}"_s.arg(form->format));
    const qsizetype name = nameBegin(path);
    const int year = folderYear(path);
    if (year != 0 && year != found.date.year()) // that year is a name as any other
        return pattern.sliced(name - 5);
    return (year == 0 ? QString() : u"{{date:yyyy}}/"_s) + pattern.sliced(name);
}

QString seriesFolder(const QString &path)
{
    const qsizetype end = nameBegin(path) - 1;
    if (end < 0)
        return u"."_s;
    const QString folder = end == 0 ? u"/"_s : path.first(end);
    if (folderYear(path) == 0)
        return folder;
    const qsizetype above = folder.lastIndexOf(u'/');
    return above < 0 ? u"."_s : above == 0 ? u"/"_s : folder.first(above);
}

} // namespace minuta
