#include "ui/series/sourcebox.h"

#include "ui/series/seriesscan.h"

#include <QFileInfo>

#include <algorithm>
#include <ranges>

namespace minuta {

namespace {

constexpr int mostEarlier = 10; ///< behind them templates are to be seen; older minutes are chosen as files
constexpr int pathRole = Qt::UserRole + 1;
constexpr int definitionRole = Qt::UserRole + 2;

QString templateText(const TemplateFile &file)
{
    switch (file.place) {
    //: Minutes are made from a template; %1 is its name
    case TemplateFile::Place::Series: return SourceBox::tr("Template of the series: %1").arg(file.value.name);
    case TemplateFile::Place::User: return SourceBox::tr("My template: %1").arg(file.value.name);
    case TemplateFile::Place::BuiltIn: return SourceBox::tr("Template: %1").arg(file.value.name);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

SourceBox::SourceBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    add(Kind::None, tr("Looking at the earlier minutes…"));
}

void SourceBox::add(Kind kind, const QString &text, const QString &path, int definition)
{
    addItem(text, int(kind));
    setItemData(count() - 1, path, pathRole);
    setItemData(count() - 1, definition, definitionRole);
    setItemData(count() - 1, path, Qt::ToolTipRole);
}

void SourceBox::showScan(const SeriesScan &scan)
{
    clear();
    const int proposed = newestText(scan.texts);
    const QString proposedPath = proposed < 0 ? QString() : scan.texts[proposed].meeting.path;
    bool isProposed = proposedPath.isEmpty();
    for (const Meeting &meeting : scan.series.meetings | std::views::reverse) {
        if (count() >= mostEarlier && isProposed)
            break;
        isProposed = isProposed || meeting.path == proposedPath;
        const QString date = meeting.date.toString(Qt::ISODate); // as the files are named
        const bool isEdited = meeting.path == proposedPath && scan.texts[proposed].isEdited;
        //: Minutes to make the next ones from; %1 is a date
        add(Kind::Earlier, isEdited ? tr("%1 – edited last").arg(date) : date, meeting.path);
    }
    if (count() > 0)
        insertSeparator(count());
    for (int i = 0; i < scan.templates.size(); ++i)
        add(Kind::Template,
            //: A template in a list; %1 is its name
            scan.templates[i].problems.isEmpty() ? templateText(scan.templates[i])
                                                 : tr("%1 (with mistakes)").arg(templateText(scan.templates[i])),
            {}, i);
    //: A new meeting is made from nothing
    add(Kind::Empty, tr("Nothing: an empty document"));
    if (scan.openTemplate >= 0)
        setCurrentIndex(findData(scan.openTemplate, definitionRole));
    else if (proposedPath.isEmpty())
        setCurrentIndex(std::max(0, findData(scan.proposedTemplate(), definitionRole)));
    else
        setCurrentIndex(findData(proposedPath, pathRole));
}

void SourceBox::choose(const QString &path)
{
    if (findData(path, pathRole) < 0) {
        insertItem(0, QFileInfo(path).fileName(), int(Kind::Earlier));
        setItemData(0, path, pathRole);
        setItemData(0, -1, definitionRole);
        setItemData(0, path, Qt::ToolTipRole);
    }
    setCurrentIndex(findData(path, pathRole));
}

SourceBox::Kind SourceBox::kind() const
{
    return Kind(currentData().toInt());
}

int SourceBox::definition() const
{
    return kind() == Kind::Template ? currentData(definitionRole).toInt() : -1;
}

QString SourceBox::path() const
{
    return currentData(pathRole).toString();
}

} // namespace minuta
