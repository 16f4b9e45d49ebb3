#include "ui/roadmap/roadmapoffer.h"

#include "app/minutes/minutesedit.h"
#include "app/roadmap/newroadmap.h"
#include "ui/context/editorcontext.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

RoadmapOffer::RoadmapOffer(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_action(new QAction(tr("Insert Roadmap"), this))
    , m_insert(new QPushButton(m_action->text(), this))
{
    auto *text =
        new QLabel(tr("These minutes have no roadmap.\n\nA roadmap is a table with two columns, When and What: "
                      "what is planned, from recently completed to future."),
                   this);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height());
    layout->addStretch();
    layout->addWidget(text);
    layout->addWidget(m_insert, 0, Qt::AlignHCenter);
    layout->addStretch();
    // Outside a dialog a button takes the space bar alone.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(key, m_insert);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, m_insert, &QPushButton::click);
    }
    connect(m_insert, &QPushButton::clicked, m_action, &QAction::trigger);
    connect(m_action, &QAction::triggered, this, &RoadmapOffer::insert);
    connect(&context.document(), &Document::readOnlyChanged, this, &RoadmapOffer::followReadOnly);
    followReadOnly();
}

void RoadmapOffer::takeFocus()
{
    m_insert->setFocus(Qt::OtherFocusReason);
}

void RoadmapOffer::followReadOnly()
{
    m_action->setEnabled(!m_context.document().isReadOnly());
    m_insert->setEnabled(m_action->isEnabled());
}

void RoadmapOffer::insert()
{
    const Template *definition = m_context.seriesTemplate();
    const bool hasBuckets = definition != nullptr && !definition->buckets.isEmpty();
    const QString table = newRoadmap(hasBuckets ? definition->buckets : usualBuckets());
    const auto change =
        appendToKind(m_context.document().tree(), m_context.minutes(), SectionKind::Roadmap, u"Roadmap"_s, -1, table);
    if (m_context.apply(change, tr("Insert roadmap")))
        emit inserted();
}

} // namespace minuta
