#include "ui/documentviews.h"

#include "app/document/document.h"
#include "ui/actions.h"
#include "ui/context/editorcontext.h"
#include "ui/form/formview.h"
#include "ui/preview/previewview.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/source/sourceview.h"

#include <QActionGroup>
#include <QStackedWidget>

#include <algorithm>

namespace minuta {

DocumentViews::DocumentViews(Document &document, EditorContext &context, const Parts &parts, QStackedWidget *stack,
                             QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_context(context)
    , m_parts(parts)
    , m_stack(stack)
{
    for (QWidget *view : {static_cast<QWidget *>(&parts.form), static_cast<QWidget *>(&parts.source),
                          static_cast<QWidget *>(&parts.roadmap)})
        m_stack->addWidget(view);
    connect(m_stack, &QStackedWidget::currentChanged, this, &DocumentViews::frontChanged);
    connect(parts.actions.views, &QActionGroup::triggered, this, &DocumentViews::show);
    connect(&parts.form, &FormView::everythingRequested, parts.actions.form, &QAction::trigger);
    connect(&parts.roadmap, &RoadmapView::sourceRequested, this, [this](TextRange place) {
        bringToFront(m_parts.actions.source, &m_parts.source);
        showInFront(place);
    });
    connect(&parts.source, &SourceView::placeChanged, &context, &EditorContext::setPlace);
    connect(&parts.preview, &PreviewView::placeClicked, this, [this](qsizetype place) { showPlace({place, place}); });
    connect(&context, &EditorContext::placeChanged, this, &DocumentViews::followCaret);
    connect(&context, &EditorContext::goToRequested, this, [this](TextRange selection) { showPlace(selection); });
    connect(&context, &EditorContext::showRequested, this,
            [this](TextRange selection) { showPlace(selection, false); });
    connect(&document, &Document::caretRestored, this, [this](TextRange selection) {
        if (m_stack->currentWidget() != &m_parts.roadmap)
            showPlace(selection);
    });
    connect(&document, &Document::changed, this, &DocumentViews::followChange);
}

bool DocumentViews::isFormInFront() const
{
    return m_stack->currentWidget() == &m_parts.form;
}

bool DocumentViews::hasPreview() const
{
    return m_parts.actions.preview->isChecked() || (m_parts.form.isOwnOnly() && m_hadPreview);
}

void DocumentViews::show(QAction *view)
{
    if (view == m_parts.actions.mySection && m_parts.form.isOwnOnly()) { // once more: a step back
        m_parts.actions.form->trigger();
        return;
    }
    QWidget *widget = view == m_parts.actions.source    ? static_cast<QWidget *>(&m_parts.source)
                      : view == m_parts.actions.roadmap ? static_cast<QWidget *>(&m_parts.roadmap)
                                                        : static_cast<QWidget *>(&m_parts.form);
    const qsizetype place = m_context.place(); // before the focus goes elsewhere with the old view
    setOwnOnly(view == m_parts.actions.mySection);
    m_stack->setCurrentWidget(widget);
    showInFront({place, place});
}

void DocumentViews::bringToFront(QAction *view, QWidget *widget)
{
    view->setChecked(true);
    m_stack->setCurrentWidget(widget);
}

/// The preview makes room for what was written last time.
void DocumentViews::setOwnOnly(bool ownOnly)
{
    if (ownOnly == m_parts.form.isOwnOnly())
        return;
    QAction &preview = *m_parts.actions.preview;
    if (ownOnly)
        m_hadPreview = preview.isChecked();
    preview.setChecked(!ownOnly && (m_hadPreview || preview.isChecked()));
    m_parts.form.setOwnOnly(ownOnly);
}

void DocumentViews::showPlace(TextRange selection, bool takeFocus)
{
    const auto isAround = [&](const auto &table) { return table.range.touches(selection.begin); };
    const bool isInTable =
        (std::ranges::any_of(m_context.roadmaps(), isAround) || std::ranges::any_of(m_context.plainTables(), isAround))
        && m_context.conflictAt(selection.begin) < 0;               // which the form has a card for
    if (m_stack->currentWidget() == &m_parts.roadmap && !isInTable) // what is no table shows in the form
        bringToFront(m_parts.actions.form, &m_parts.form);
    if (m_parts.form.isOwnOnly() && !m_parts.form.holds(selection.begin)) { // somebody else's section, neither
        m_parts.actions.form->setChecked(true);
        setOwnOnly(false);
    }
    showInFront(selection, takeFocus);
}

void DocumentViews::showInFront(TextRange selection, bool takeFocus)
{
    m_followed = {0, -1}; // who asks for a place wants it in sight, also where it has been all the time
    if (m_stack->currentWidget() == &m_parts.roadmap) {
        QWidget *keyboard = m_stack->window()->focusWidget();
        m_parts.roadmap.showPlace(selection);
        if (!takeFocus && keyboard != nullptr)
            keyboard->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (isFormInFront())
        m_parts.form.showPlace(selection, takeFocus);
    if (m_parts.form.isOwnOnly() && !m_parts.form.holds(selection.begin))
        return; // the first own section has been shown in its stead
    if (!isFormInFront())
        m_parts.source.showPlace(selection, takeFocus);
    m_context.setPlace(selection.end);
}

void DocumentViews::followChange()
{
    followPlace();
    m_followed = {m_document.revision(), m_context.place()};
}

void DocumentViews::followCaret()
{
    // A typed key changes the text and moves the caret, nearly always to where the place has moved with the text.
    if (std::exchange(m_followed, {0, -1}) != std::pair(m_document.revision(), m_context.place()))
        followPlace();
}

void DocumentViews::followPlace()
{
    const int section = m_context.currentSection();
    TextRange range;
    if (section >= 0) { // its own lines, without the sections inside
        const QList<Section> &sections = m_context.minutes().sections;
        range = sections[section].range;
        if (!sections[section].children.isEmpty())
            range.end = sections[sections[section].children.first()].range.begin;
    }
    m_parts.source.setSection(range);
    m_parts.preview.setCurrentSection(range);
    m_parts.preview.showPlace(m_context.place());
}

} // namespace minuta
