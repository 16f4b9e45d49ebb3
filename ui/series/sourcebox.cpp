#include "ui/series/sourcebox.h"

#include "ui/series/seriesscan.h"

#include <QFileInfo>
#include <QLocale>

#include <ranges>

namespace minuta {

namespace {

constexpr int pathRole = Qt::UserRole + 1;

} // namespace

SourceBox::SourceBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    add(Kind::None, tr("Looking at the earlier minutes…"), {});
}

void SourceBox::add(Kind kind, const QString &text, const QString &path)
{
    addItem(text, int(kind));
    setItemData(count() - 1, path, pathRole);
    setItemData(count() - 1, path, Qt::ToolTipRole);
}

void SourceBox::showScan(const SeriesScan &scan)
{
    clear();
    const int proposed = scan.proposedSource();
    const QString proposedPath = proposed < 0 ? QString() : scan.texts[proposed].meeting.path;
    for (const Meeting &meeting : scan.series.meetings | std::views::reverse) {
        const QString date = QLocale().toString(meeting.date, QLocale::LongFormat);
        const bool isEdited = meeting.path == proposedPath && scan.texts[proposed].isEdited;
        //: Minutes to make the next ones from; %1 is a date
        add(Kind::Earlier, isEdited ? tr("%1 – edited last").arg(date) : date, meeting.path);
    }
    //: A new meeting is made from nothing
    add(Kind::Empty, tr("Nothing: an empty document"), {});
    setCurrentIndex(proposedPath.isEmpty() ? 0 : findData(proposedPath, pathRole));
}

void SourceBox::choose(const QString &path)
{
    if (findData(path, pathRole) < 0) {
        insertItem(0, QFileInfo(path).fileName(), int(Kind::Earlier));
        setItemData(0, path, pathRole);
        setItemData(0, path, Qt::ToolTipRole);
    }
    setCurrentIndex(findData(path, pathRole));
}

SourceBox::Kind SourceBox::kind() const
{
    return Kind(currentData().toInt());
}

QString SourceBox::path() const
{
    return currentData(pathRole).toString();
}

} // namespace minuta
