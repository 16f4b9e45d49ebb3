#include "ui/form/missingsectionsbar.h"

#include "ui/context/editorcontext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace minuta {

MissingSectionsBar::MissingSectionsBar(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_buttons(new QHBoxLayout)
{
    auto *label = new QLabel(tr("The template also asks for:"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addLayout(m_buttons);
    layout->addStretch(1);
    hide();
}

void MissingSectionsBar::refresh()
{
    const QList<MissingSection> missing =
        m_context.document().isReadOnly() ? QList<MissingSection>() : m_context.missingSections();
    if (missing == m_shown)
        return;
    m_shown = missing;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    for (const MissingSection &section : missing) {
        //: A button that adds a section; %1 is its heading
        auto *button =
            new QPushButton(tr("Add “%1”").arg(QString(section.heading).replace(u'&', QStringLiteral("&&"))));
        connect(button, &QPushButton::clicked, this, [this, heading = section.heading] { add(heading); });
        m_buttons->addWidget(button);
    }
    setVisible(!missing.isEmpty());
}

void MissingSectionsBar::add(const QString &heading)
{
    const QList<MissingSection> missing = m_context.missingSections();
    const auto section = std::ranges::find(missing, heading, &MissingSection::heading);
    if (section == missing.end())
        return;
    if (!m_context.apply(addSection(m_context.document().tree(), m_context.minutes(), *section), tr("Insert section")))
        return;
    const QList<int> added = m_context.minutes().find(heading);
    if (!added.isEmpty())
        m_context.goToSection(added.first());
}

} // namespace minuta
