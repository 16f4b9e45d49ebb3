#include "ui/roadmap/changesbutton.h"

#include "app/minutes/minutesedit.h"
#include "app/roadmap/roadmapsummary.h"
#include "app/series/meetingpath.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/roadmapbadge.h"
#include "ui/roadmap/roadmapchanges.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/shortdate.h"

#include <QAction>
#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostDropped = 20; // that the menu has; the summary has all
constexpr int longestName = 60; // of an item in the menu, in units

bool hasDiscussion(const Minutes &minutes)
{
    return std::ranges::contains(minutes.sections, SectionKind::Discussion, &Section::kind);
}

QString menuName(const QString &title)
{
    QString name = title.size() > longestName ? title.left(longestName) + u'…' : title;
    return name.replace(u'&', "&&"_L1);
}

} // namespace

ChangesButton::ChangesButton(EditorContext &context, RoadmapModel &model, RoadmapChanges &changes, QWidget *parent)
    : QToolButton(parent)
    //: Goes to the summary of the roadmap's changes, in the section Discussion of the minutes
    , goToSummary(new QAction(tr("Show in Discussion"), this))
    , m_context(context)
    , m_model(model)
    , m_changes(changes)
    , m_menu(new QMenu(this))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(m_menu);
    setAccessibleName(tr("Changes since the meeting before")); // until there are any
    connect(m_menu, &QMenu::aboutToShow, this, &ChangesButton::fillMenu);
    connect(&changes, &RoadmapChanges::changed, this, &ChangesButton::showChanges);
    connect(goToSummary, &QAction::triggered, this, [this] {
        if (const qsizetype place = summaryPlace(); place >= 0)
            m_context.goTo({place, place});
    });
    showChanges();
}

QSize ChangesButton::sizeHint() const
{
    const int em = fontMetrics().height();
    return {fontMetrics().horizontalAdvance(text()) + em * 2, em * 3 / 2};
}

QSize ChangesButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void ChangesButton::paintEvent(QPaintEvent *)
{
    // A style centres the text and puts the sign of the menu into a corner; this is a line to be read.
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu;
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    const int em = fontMetrics().height();
    const QRect area = rect().adjusted(em / 4, 0, -em * 3 / 2, 0);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    painter.setPen(isDown() ? option.palette.color(QPalette::ButtonText) : dimTextColor(palette()));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), area), Qt::AlignLeft | Qt::AlignVCenter, shown);
    QStyleOption arrow;
    arrow.initFrom(this);
    const int side = em / 2;
    const QRect place(area.left() + fontMetrics().horizontalAdvance(shown) + em / 3, (height() - side) / 2, side, side);
    arrow.rect = QStyle::visualRect(layoutDirection(), rect(), place);
    painter.drawPrimitive(QStyle::PE_IndicatorArrowDown, arrow);
}

void ChangesButton::showChanges()
{
    setVisible(m_changes.earlier().has_value());
    if (!m_changes.earlier())
        return;
    int added = 0, moved = 0, back = 0, reworded = 0, dropped = 0;
    for (const RoadmapItemChange &change : m_changes.changes()) {
        added += change.isNew();
        moved += change.isMoved && !change.isStepBack;
        back += change.isStepBack;
        reworded += change.isReworded && !change.isMoved;
        dropped += change.isDropped();
    }
    QStringList parts;
    //: Roadmap items: "3 new"
    parts.append(added > 0 ? tr("%n new", nullptr, added) : QString());
    //: Roadmap items that are in another bucket now
    parts.append(moved > 0 ? tr("%n moved", nullptr, moved) : QString());
    //: Roadmap items that were moved back, against the order of things
    parts.append(back > 0 ? tr("%n moved back", nullptr, back) : QString());
    parts.append(reworded > 0 ? tr("%n reworded", nullptr, reworded) : QString());
    parts.append(dropped > 0 ? tr("%n dropped", nullptr, dropped) : QString());
    parts.removeAll(QString());
    const QString date = shortDate(m_changes.earlier()->date, fileDate(m_changes.path()).date);
    //: %1 is the date of a meeting
    setText(parts.isEmpty() ? tr("Unchanged since %1").arg(date)
                            //: %1 is the date of a meeting, %2 "3 new, 2 moved, 1 dropped"
                            : tr("Since %1: %2").arg(date, parts.join(u", "_s)));
    setAccessibleName(text());
    setToolTip(text());
}

void ChangesButton::fillMenu()
{
    m_menu->clear();
    if (hasSummary()) { // once is enough
        m_menu->addAction(goToSummary);
        addDropped();
        return;
    }
    const bool canEdit = !m_context.document().isReadOnly();
    //: Discussion is the section of the minutes
    QAction *summary =
        m_menu->addAction(hasDiscussion(m_context.minutes()) ? tr("Insert Summary into Discussion")
                                                             : tr("Insert Summary into a New Section “Discussion”"),
                          this, &ChangesButton::insertSummary);
    summary->setEnabled(canEdit && m_changes.earlier());
    addDropped();
}

void ChangesButton::addDropped()
{
    QList<int> dropped;
    for (const RoadmapItemChange &change : m_changes.changes()) {
        if (change.isDropped())
            dropped.append(change.earlier);
    }
    if (dropped.isEmpty() || !m_changes.earlier())
        return;
    const RoadmapTable &earlier = m_changes.earlier()->table;
    //: Head of a list of roadmap items in a menu; choosing one brings it back
    m_menu->addSection(tr("Dropped: Bring Back"));
    for (const int row : dropped.first(std::min(qsizetype(mostDropped), dropped.size()))) {
        const QString label = earlier.buckets[earlier.rows[row].bucket].label;
        //: In a menu: %1 is a roadmap item, %2 the bucket it was in
        QAction *action =
            m_menu->addAction(tr("%1 (%2)").arg(menuName(earlier.rows[row].plainTitle.simplified()), menuName(label)),
                              this, [this, row] { bringBack(row); });
        action->setEnabled(!m_context.document().isReadOnly());
    }
}

QString ChangesButton::summary() const
{
    const EarlierRoadmap &earlier = *m_changes.earlier();
    return roadmapSummary(earlier.table, m_model.table(), earlier.date, earlier.unchanged);
}

qsizetype ChangesButton::summaryPlace() const
{
    if (!m_changes.earlier())
        return -1;
    const Document &document = m_context.document();
    const LineEnding ending = lineEndingNear(document.text(), document.lines(), document.text().size());
    return document.text().indexOf(withLineEndings(summary().trimmed(), ending));
}

void ChangesButton::insertSummary()
{
    if (!m_changes.earlier())
        return;
    const Minutes &minutes = m_context.minutes();
    const int section = minutes.sectionAt(m_model.table().range.begin);
    m_context.apply(appendToKind(m_context.document().tree(), minutes, SectionKind::Discussion, u"Discussion"_s,
                                 section, summary()),
                    tr("Insert roadmap summary"));
    if (hasSummary())
        emit summaryInserted();
}

void ChangesButton::bringBack(int earlierRow)
{
    if (!m_changes.earlier() || earlierRow >= m_changes.earlier()->table.rows.size())
        return;
    const RoadmapTable &earlier = m_changes.earlier()->table;
    const RoadmapRow row = earlier.rows[earlierRow];
    const QList<RoadmapBucket> &buckets = m_model.table().buckets;
    const auto same = std::ranges::find(buckets, earlier.buckets[row.bucket].label, &RoadmapBucket::label);
    const qsizetype bucket = same == buckets.end() ? buckets.size() - 1 : same - buckets.begin();
    const QList<int> rows = m_model.steps().bringBack(int(bucket), row.title);
    if (!rows.isEmpty())
        emit broughtBack(rows);
}

} // namespace minuta
