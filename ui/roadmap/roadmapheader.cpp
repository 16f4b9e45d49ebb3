#include "ui/roadmap/roadmapheader.h"

#include "ui/roadmap/tablechoice.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/scaledfont.h"
#include "ui/widgets/segmentedbuttons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace minuta {

RoadmapHeader::RoadmapHeader(const QList<QAction *> &pictures, TableChoice &tables, QAction *insertRoadmap,
                             QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_pictures(new SegmentedButtons(pictures, this))
    , m_insertRoadmap(new QToolButton(this))
{
    QFont font = scaledFont(m_title->font(), 1.3);
    font.setBold(true);
    m_title->setFont(font);
    m_insertRoadmap->setDefaultAction(insertRoadmap);
    m_insertRoadmap->setAutoRaise(true);
    auto *names = new QWidget(this);
    names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *namesLayout = new QHBoxLayout(names);
    namesLayout->setContentsMargins(0, 0, 0, 0);
    namesLayout->addWidget(m_title);
    namesLayout->addWidget(m_pictures);
    namesLayout->addWidget(&tables, 1);
    namesLayout->addStretch();
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(names);
    layout->addWidget(m_insertRoadmap);
}

void RoadmapHeader::setButtons(const QList<QAction *> &roadmap, const QList<QAction *> &grid)
{
    m_roadmapButtons = buildButtons(roadmap, tr("More that can be done with the roadmap"));
    m_gridButtons = buildButtons(grid, tr("More that can be done with the table"));
    layout()->addWidget(m_roadmapButtons);
    layout()->addWidget(m_gridButtons);
}

QWidget *RoadmapHeader::buildButtons(const QList<QAction *> &actions, const QString &nameOfMore)
{
    auto *buttons = new QWidget(this);
    buttons->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QAction *action : actions) {
        auto *button = new QToolButton(buttons);
        button->setDefaultAction(action);
        button->setToolTip(tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    auto *more = new QToolButton(buttons);
    more->setText(u"⋯"_s);
    more->setAutoRaise(true);
    more->setAccessibleName(nameOfMore);
    more->setToolTip(nameOfMore);
    connect(more, &QToolButton::clicked, this,
            [this, more] { emit menuRequested(more->mapToGlobal(QPoint(0, more->height()))); });
    layout->addWidget(more);
    return buttons;
}

void RoadmapHeader::showGrid(bool isGrid)
{
    m_title->setText(isGrid ? tr("Table") : tr("Roadmap"));
    m_pictures->setVisible(!isGrid);
    m_roadmapButtons->setVisible(!isGrid);
    m_gridButtons->setVisible(isGrid);
}

void RoadmapHeader::setOffersRoadmap(bool offers)
{
    m_insertRoadmap->setVisible(offers);
}

} // namespace minuta
