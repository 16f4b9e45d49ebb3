#include "ui/form/missingsectionsbar.h"

#include "app/minutes/minutesedit.h"
#include "ui/context/editorcontext.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace minuta {

MissingSectionsBar::MissingSectionsBar(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_row(new FlowLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(new QLabel(tr("The template also asks for:"), this));
    hide();
}

void MissingSectionsBar::refresh()
{
    const QList<MissingSection> missing =
        m_context.document().isReadOnly() ? QList<MissingSection>() : m_context.missingSections();
    if (missing == m_shown)
        return;
    m_shown = missing;
    for (QPushButton *button : std::exchange(m_buttons, {})) {
        m_row->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    for (const MissingSection &section : missing) {
        //: A button that adds a section; %1 is its heading
        auto *button =
            new QPushButton(tr("Add “%1”").arg(QString(section.heading).replace(u'&', QStringLiteral("&&"))));
        connect(button, &QPushButton::clicked, this, [this, heading = section.heading] { add(heading); });
        m_row->addWidget(button);
        m_buttons.append(button);
    }
    setVisible(!missing.isEmpty());
}

void MissingSectionsBar::add(const QString &heading)
{
    const QList<MissingSection> missing = m_context.missingSections();
    const auto section = std::ranges::find(missing, heading, &MissingSection::heading);
    if (section == missing.end())
        return;
    if (!m_context.apply(addFilledSection(m_context.document().tree(), m_context.minutes(), section->after,
                                          section->heading, section->text),
                         tr("Insert section")))
        return;
    const QList<int> added = m_context.minutes().find(heading);
    if (!added.isEmpty())
        m_context.goToSection(added.first());
}

} // namespace minuta
