#include "ui/form/sectionmenu.h"

#include "app/minutes/minutesedit.h"
#include "ui/context/editorcontext.h"

#include <QInputDialog>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

SectionMenu::SectionMenu(EditorContext &context, std::function<int()> section, QWidget *parent)
    : QToolButton(parent)
    , m_context(context)
    , m_section(std::move(section))
{
    setText(u"⋯"_s);
    setAutoRaise(true);
    setToolTip(tr("What can be done with this section"));
    auto *menu = new QMenu(this);
    // Not the button's own menu: that comes with an arrow beside the dots.
    connect(this, &QToolButton::clicked, this, [this, menu] { menu->popup(mapToGlobal(QPoint(0, height()))); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(*menu); });
}

void SectionMenu::setSectionName(const QString &name)
{
    m_name = name;
    //: For a screen reader; %1 is a section's name
    setAccessibleName(tr("Menu of %1").arg(name));
}

void SectionMenu::fill(QMenu &menu)
{
    menu.clear();
    const int index = m_section();
    const Minutes &minutes = m_context.minutes();
    // Without a section: a code block above has no end, and only seems to have swallowed it.
    const bool hasHeading = index < 0 || minutes.sections[index].level > 0;
    if (offersWriting())
        menu.addAction(tr("&Write text here"), this, &SectionMenu::writeRequested);
    if (hasHeading) {
        menu.addAction(tr("&Rename heading…"), this, &SectionMenu::renameHeading);
        menu.addAction(tr("Move &up"), this, [this] { moveBy(-1); });
        menu.addAction(tr("Move &down"), this, [this] { moveBy(1); });
        menu.addSeparator();
        menu.addAction(tr("New section &after this one…"), this, &SectionMenu::insertAfter);
        //: %1 is a section's name
        menu.addAction(tr("Remove “%1”").arg(index < 0 ? m_name : minutes.sections[index].title), this,
                       &SectionMenu::removeShown);
    }
    // What cannot be done now is shown all the same: an empty menu would look broken.
    if (index < 0 || m_context.document().isReadOnly()) {
        for (QAction *action : menu.actions())
            action->setEnabled(false);
    }
}

void SectionMenu::renameHeading()
{
    const int index = m_section();
    if (index < 0)
        return;
    bool isAccepted = false;
    const QString title = QInputDialog::getText(this, tr("Rename Heading"), tr("Heading:"), QLineEdit::Normal,
                                                m_context.minutes().sections[index].title, &isAccepted);
    if (!isAccepted || title.trimmed().isEmpty())
        return;
    if (const auto change = setHeading(m_context.document().tree(), m_context.minutes(), m_section(), title))
        m_context.document().apply(*change, tr("Rename heading"));
}

void SectionMenu::insertAfter()
{
    const QString title = QInputDialog::getText(this, tr("New Section"), tr("Heading of the new section:"));
    if (m_section() < 0 || title.trimmed().isEmpty())
        return;
    const auto change = insertSectionAfter(m_context.document().tree(), m_context.minutes(), m_section(), title);
    if (change)
        m_context.document().apply(*change, tr("Insert section"));
}

void SectionMenu::removeShown()
{
    const auto change = removeSection(m_context.document().tree(), m_context.minutes(), m_section());
    if (change)
        m_context.document().apply(*change, tr("Remove section"));
}

void SectionMenu::moveBy(int by)
{
    m_context.apply(moveSectionBy(m_context.document().tree(), m_context.minutes(), m_section(), by),
                    tr("Move section"));
}

} // namespace minuta
