#include "ui/roadmap/lane.h"

#include "ui/context/editorcontext.h"
#include "ui/roadmap/laneview.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/dimlabel.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

Lane::Lane(EditorContext &context, RoadmapModel &model, QItemSelectionModel &selection, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_model(model)
    , m_name(new QLabel(this))
    , m_count(new DimLabel(this))
    , m_more(new QToolButton(this))
    , m_view(new LaneView(context, model, selection, this))
    , m_add(new QToolButton(this))
{
    setAcceptDrops(true);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_more->setText(u"⋯"_s);
    m_more->setAutoRaise(true);
    m_add->setText(tr("+ Add item"));
    m_add->setAutoRaise(true);
    m_add->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_count);
    head->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_view);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_add, &QToolButton::clicked, this, [this] { emit addRequested(m_view->bucket()); });
    connect(m_more, &QToolButton::clicked, this,
            [this] { emit menuRequested(m_view->bucket(), m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void Lane::showBucket(int bucket)
{
    const RoadmapBucket &shown = m_model.table().buckets[bucket];
    const auto first = m_model.table().rows.begin();
    const auto count = std::count_if(first + shown.firstRow, first + shown.endRow,
                                     [](const RoadmapRow &row) { return row.kind == RoadmapRowKind::Item; });
    //: The head of a lane with the roadmap's rows that stand before the first bucket
    const QString name = shown.label.isEmpty() ? tr("No bucket") : shown.label;
    m_name->setText(name);
    m_count->setText(QString::number(count));
    //: For a screen reader: %1 is a bucket of the roadmap such as "Soon"
    m_view->setAccessibleName(tr("%1, %n item(s)", nullptr, int(count)).arg(name));
    m_count->setAccessibleName(m_view->accessibleName());
    m_more->setAccessibleName(tr("More that can be done with %1").arg(name));
    m_more->setToolTip(m_more->accessibleName());
    //: %1 is a bucket of the roadmap such as "Soon"
    m_add->setAccessibleName(tr("Add item to %1").arg(name));
    m_add->setEnabled(!m_context.document().isReadOnly());
    m_view->showBucket(bucket);
}

void Lane::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(m_view->bucket(), event->globalPos());
}

void Lane::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_model.canDrop(*event->mimeData()))
        event->acceptProposedAction();
}

void Lane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_model.drop(*event->mimeData(), m_view->bucket(), -1);
}

} // namespace minuta
