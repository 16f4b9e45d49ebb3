#include "ui/series/rosterapplydialog.h"

#include "ui/series/rosterwords.h"
#include "ui/widgets/checkdelegate.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/longdate.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/roomydelegate.h"
#include "ui/widgets/roomyheader.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

enum Column
{
    PlaceColumn,
    NowColumn,
    ThenColumn,
    ColumnCount
};

constexpr int fileRole = Qt::UserRole; ///< index of the file

} // namespace

RosterApplyDialog::RosterApplyDialog(const QList<RosterFile> &files, const QString &folder, const QString &roster,
                                     QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_folder(folder)
    , m_roster(roster)
    , m_tree(new QTreeWidget(this))
    , m_hint(new QLabel(this))
{
    setWindowTitle(tr("Apply to Meetings Not Yet Held"));
    auto *explanation = new DimLabel(summary(), this);
    explanation->setObjectName(u"explanation"_s);
    explanation->setWordWrap(true);
    m_hint->setWordWrap(true);

    m_tree->setHeader(new RoomyHeader(m_tree));
    m_tree->setItemDelegateForColumn(PlaceColumn, new CheckDelegate(m_tree));
    for (const int column : {NowColumn, ThenColumn})
        m_tree->setItemDelegateForColumn(column, new RoomyDelegate(m_tree));
    m_tree->setColumnCount(ColumnCount);
    //: Columns: where a line stands, what it says now, what it will say
    m_tree->setHeaderLabels({tr("File and line"), tr("Now"), tr("Then")});
    m_tree->setAccessibleName(tr("Lines that change"));
    m_tree->setRootIsDecorated(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTabKeyNavigation(false);
    for (const RosterFile &file : m_files)
        addFile(file);
    m_tree->expandAll();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(explanation);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    resize(QSize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 30)
               .boundedTo(screen()->availableSize() * 0.94));
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(PlaceColumn, fontMetrics().averageCharWidth() * 36);
    m_tree->header()->resizeSection(NowColumn, fontMetrics().averageCharWidth() * 38);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tree, &QTreeWidget::itemChanged, this, &RosterApplyDialog::showCount);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_tree->setFocus();
    showCount();
}

QString RosterApplyDialog::summary() const
{
    const auto same = std::ranges::count_if(m_files, [](const RosterFile &file) { return file.change.isEmpty(); });
    if (m_files.isEmpty())
        return tr("There are no files of meetings yet to come. New ones will have the teams and leads of the roster.");
    if (same == m_files.size())
        return tr("The files of all meetings yet to come have these teams and leads already.");
    QString text =
        tr("All of the ticked files are changed, or none. Minutes of meetings that were held stay as they are.");
    if (same > 0)
        //: A sentence that follows another
        text += u' ' + tr("%n file(s) need no change.", nullptr, int(same));
    if (!m_roster.isEmpty())
        //: A sentence that follows another; %1 is a file
        text += u' ' + tr("The roster is saved in %1 with them; it is not yet.").arg(m_roster);
    return text;
}

void RosterApplyDialog::addFile(const RosterFile &file)
{
    if (file.change.isEmpty() && file.deviations.isEmpty())
        return;
    auto *item = new QTreeWidgetItem(m_tree);
    item->setData(PlaceColumn, fileRole, int(&file - m_files.constData()));
    item->setText(PlaceColumn, QDir(m_folder).relativeFilePath(file.meeting.path));
    item->setText(NowColumn, longDate(file.meeting.date));
    QFont bold = m_tree->font();
    bold.setBold(true);
    item->setFont(PlaceColumn, bold);
    if (file.change.isEmpty()) {
        item->setText(ThenColumn, tr("needs no change"));
    } else {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(PlaceColumn, file.isSetAside() ? Qt::Unchecked : Qt::Checked);
        if (file.isSetAside())
            item->setText(ThenColumn, tr("left as it is unless ticked"));
    }
    for (const QString &section : file.lostTexts)
        addNote(item, tr("“%1” holds text, which would go").arg(section), true);
    for (const RosterDeviation &deviation : file.deviations)
        addNote(item, deviationText(deviation), deviation.isInTheWay);
    for (const ChangedLine &line : file.lines)
        addLine(item, line);
}

void RosterApplyDialog::addNote(QTreeWidgetItem *parent, const QString &text, bool isWarning)
{
    auto *item = new QTreeWidgetItem(parent);
    item->setText(PlaceColumn, text);
    item->setFirstColumnSpanned(true);
    item->setToolTip(PlaceColumn, text);
    item->setForeground(PlaceColumn, isWarning ? warningColor(palette()) : dimTextColor(palette()));
}

void RosterApplyDialog::addLine(QTreeWidgetItem *parent, const ChangedLine &line)
{
    auto *item = new QTreeWidgetItem(parent);
    const QString number = QLocale().toString(line.line);
    switch (line.kind) {
    case ChangedLine::Kind::Changed: item->setText(PlaceColumn, tr("Line %1").arg(number)); break;
    //: A line of a file: %1 is its number
    case ChangedLine::Kind::Added: item->setText(PlaceColumn, tr("Line %1, new").arg(number)); break;
    case ChangedLine::Kind::Removed: item->setText(PlaceColumn, tr("Line %1, goes").arg(number)); break;
    case ChangedLine::Kind::Moved: item->setText(PlaceColumn, tr("Line %1, moves").arg(number)); break;
    }
    item->setText(NowColumn, line.before);
    item->setText(ThenColumn, line.after);
    for (const int column : {NowColumn, ThenColumn})
        item->setToolTip(column, item->text(column));
}

QList<RosterFile> RosterApplyDialog::chosen() const
{
    QList<RosterFile> files;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_tree->topLevelItem(i);
        if (item->checkState(PlaceColumn) == Qt::Checked)
            files.append(m_files[item->data(PlaceColumn, fileRole).toInt()]);
    }
    return files;
}

void RosterApplyDialog::showCount()
{
    const QList<RosterFile> files = chosen();
    m_apply->setText(tr("Change %n File(s)", nullptr, int(files.size())));
    m_apply->setEnabled(!files.isEmpty());
    const auto lost = std::ranges::any_of(files, [](const RosterFile &file) { return !file.lostTexts.isEmpty(); });
    const auto setAside = std::ranges::count_if(m_files, &RosterFile::isSetAside);
    m_hint->setText(lost           ? tr("Text of teams that report no more will go from the ticked files.")
                    : setAside > 0 ? tr("Tick a file to change what was written by hand for that meeting as well.")
                                   : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
}

} // namespace minuta
