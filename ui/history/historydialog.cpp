#include "ui/history/historydialog.h"

#include "app/document/atomicfile.h"
#include "ui/errortext.h"
#include "ui/history/historymodel.h"
#include "ui/history/historyview.h"
#include "ui/history/serieshistory.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/longdate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedbuttons.h"

#include <QAction>
#include <QActionGroup>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

HistoryDialog::HistoryDialog(const QString &path, const RoadmapPlace &place, const QHash<QString, QString> &unsaved,
                             QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_model(new HistoryModel(this))
    , m_summary(new DimLabel(this))
    //: The history of a roadmap, drawn or as a table
    , m_showPicture(new QAction(tr("Picture"), this))
    , m_showTable(new QAction(tr("Table"), this))
    , m_pages(new QStackedWidget(this))
    , m_head(buildHead())
    , m_empty(new QLabel(tr("Reading the minutes of the series…"), this))
    , m_picture(new HistoryView(this))
    , m_table(new QTableView(this))
    , m_messages(new MessageBar(this))
{
    setWindowTitle(tr("Roadmap History"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save Picture…"), QDialogButtonBox::ActionRole);
    m_save->setEnabled(false);
    m_save->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addWidget(m_head);
    layout->addWidget(buildPages(), 1);
    layout->addWidget(buttons);
    resize(QSize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 36)
               .boundedTo(screen()->availableSize() * 0.94));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &HistoryDialog::chooseFile);
    connect(m_showTable, &QAction::toggled, this, &HistoryDialog::showPage);
    m_reading.ask(
        this,
        [path, place, unsaved, stop = m_stop.get_token()] { return readSeriesHistory(path, place, unsaved, stop); },
        [this](const SeriesHistory &read) { showHistory(read.history, read.begin); });
}

HistoryDialog::~HistoryDialog()
{
    m_stop.request_stop();
}

QWidget *HistoryDialog::buildHead()
{
    auto *head = new QWidget(this);
    auto *group = new QActionGroup(this);
    for (QAction *action : {m_showPicture, m_showTable}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    m_showPicture->setChecked(true);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SegmentedButtons(group->actions(), head));
    layout->addWidget(m_summary, 1);
    head->hide();
    return head;
}

QWidget *HistoryDialog::buildPages()
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Items and meetings"));
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setTextElideMode(Qt::ElideRight);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setFixedWidth(fontMetrics().averageCharWidth() * 38);
    m_table->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 22);
    for (QWidget *page :
         {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_table)})
        m_pages->addWidget(page);
    return m_pages;
}

void HistoryDialog::showHistory(const RoadmapHistory &history, qsizetype begin)
{
    if (history.items.isEmpty()) {
        m_empty->setText(tr("None of the minutes in this folder has a roadmap with items."));
        return;
    }
    m_model->setHistory(history);
    m_picture->setHistory(history, begin);
    m_begin = int(begin);
    const QString items = tr("%n item(s)", nullptr, int(history.items.size()));
    const QString since = longDate(history.meetings.first());
    int roadmaps = 0;
    for (qsizetype meeting = 0; meeting < history.meetings.size(); ++meeting)
        roadmaps += history.hasItems(meeting);
    //: %1 is "12 items", %n a number of meetings that have a roadmap, %2 the date of the first of all
    m_summary->setText(tr("%1 in the roadmaps of %n meeting(s) since %2", nullptr, roadmaps).arg(items, since));
    m_head->show();
    m_pages->setCurrentWidget(m_picture);
    m_picture->setFocus();
    m_save->setEnabled(true);
}

void HistoryDialog::showPage(bool isTable)
{
    m_pages->setCurrentWidget(isTable ? static_cast<QWidget *>(m_table) : m_picture);
    // Both begin at the same meeting; a table that has not been seen has no size to scroll in.
    if (isTable && !std::exchange(m_isTableSeen, true))
        m_table->setCurrentIndex(m_model->index(0, m_begin));
}

void HistoryDialog::chooseFile()
{
    const QFileInfo minutes(m_path);
    const QString svg = tr("Scalable picture (*.svg)");
    const QString proposed = minutes.dir().filePath(u"roadmap-history.svg"_s);
    const QString png = tr("Picture of pixels (*.png)");
    QString chosen = svg;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save Picture"), proposed, svg + u";;"_s + png, &chosen);
    if (!path.isEmpty())
        saveTo(path, chosen == png);
}

bool HistoryDialog::saveTo(const QString &asked, bool wantsPng)
{
    QString path = asked;
    if (!path.endsWith(".png"_L1, Qt::CaseInsensitive) && !path.endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        path += wantsPng ? u".png"_s : u".svg"_s;
        if (QFileInfo::exists(path)) { // nobody was asked about that name
            m_messages->showMessage(MessageKind::Warning, tr("%1 is there already. Save the picture under that name to "
                                                             "replace it.")
                                                              .arg(QFileInfo(path).fileName()));
            return false;
        }
    }
    const bool isPng = path.endsWith(".png"_L1, Qt::CaseInsensitive);
    const HistoryPicture picture = m_picture->exported();
    const auto written = writeFileAtomically(path, isPng ? toPng(picture) : toSvg(picture, windowTitle()));
    if (written)
        m_messages->showMessage(MessageKind::Information, tr("Saved as %1.").arg(QFileInfo(path).fileName()));
    else
        m_messages->showMessage(MessageKind::Warning, writeErrorText(written.error()));
    return written.has_value();
}

} // namespace minuta
