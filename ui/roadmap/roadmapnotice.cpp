#include "ui/roadmap/roadmapnotice.h"

#include "app/roadmap/roadmapproblems.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/tables/tableproblemtext.h"

#include <QAction>

#include <utility>

namespace minuta {

RoadmapNotice::RoadmapNotice(EditorContext &context, RoadmapModel &model, QWidget *parent)
    : MessageBar(parent)
    , m_context(context)
    , m_model(model)
    , m_goToSource(new QAction(tr("Go to Source"), this))
{
    connect(m_goToSource, &QAction::triggered, this, &RoadmapNotice::goToSource);
    connect(&model, &RoadmapModel::refreshed, this, &RoadmapNotice::tell);
    tell();
}

void RoadmapNotice::tell()
{
    const QList<TableProblem> problems =
        m_model.rowCount() > 0 ? roadmapProblems(m_context.document().tree(), m_model.table()) : QList<TableProblem>();
    m_line = problems.isEmpty() ? 0 : problems.first().line;
    const QString text = tableProblemText(problems);
    if (std::exchange(m_told, text) == text)
        return;
    if (text.isEmpty())
        dismiss();
    else
        showMessage(MessageKind::Warning, text, {m_goToSource});
}

void RoadmapNotice::goToSource()
{
    const LineIndex &lines = m_context.document().lines();
    emit sourceRequested(lines.contentRange(m_context.document().text(), m_line));
}

} // namespace minuta
