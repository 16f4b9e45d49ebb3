#include "ui/series/meetingpreview.h"

#include "ui/series/meetinglinesdelegate.h"
#include "ui/series/meetinglinesmodel.h"
#include "ui/series/meetingwords.h"
#include "ui/widgets/dimlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace minuta {

MeetingPreview::MeetingPreview(QWidget *parent)
    : QWidget(parent)
    , m_model(new MeetingLinesModel(this))
    , m_title(new QLabel(this))
    , m_dropped(new QCheckBox(tr("Show d&ropped lines"), this))
    , m_lines(new QListView(this))
    , m_nothing(new DimLabel(m_lines->viewport()))
    , m_counts(new DimLabel(this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(fontMetrics().averageCharWidth() * 12); // a long name must not push the list aside
    m_lines->setModel(m_model);
    m_lines->setItemDelegate(new MeetingLinesDelegate(m_lines));
    m_lines->setUniformItemSizes(true);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setAccessibleName(tr("Preview of the new minutes"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *over = new QVBoxLayout(m_lines->viewport());
    over->addWidget(m_nothing);
    m_dropped->setChecked(true);
    m_counts->setWordWrap(true);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_dropped);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_counts);
    setFocusProxy(m_lines);

    connect(m_dropped, &QCheckBox::toggled, m_model, &MeetingLinesModel::setDroppedShown);
    showNothing({});
}

void MeetingPreview::showMeeting(const QString &name, const QString &earlierText, const NextMeeting &next)
{
    const int scrolled = m_lines->verticalScrollBar()->value();
    m_title->setText(name);
    m_title->setToolTip(name);
    m_nothing->hide();
    m_model->setMeeting(earlierText, next);
    m_counts->setText(lineCounts(m_model->lines()));
    m_lines->verticalScrollBar()->setValue(scrolled); // a choice beside it must not lose the place
}

void MeetingPreview::showNothing(const QString &text)
{
    m_title->clear();
    m_counts->clear();
    m_model->clear();
    m_nothing->setText(text);
    m_nothing->show();
}

void MeetingPreview::showSection(int index)
{
    const int row = m_model->rowOf(index);
    if (row < 0)
        return;
    m_lines->setCurrentIndex(m_model->index(row));
    m_lines->scrollTo(m_model->index(row), QAbstractItemView::PositionAtTop);
}

} // namespace minuta
