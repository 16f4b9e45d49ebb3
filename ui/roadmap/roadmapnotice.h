#pragma once

#include "app/text/textrange.h"
#include "ui/widgets/messagebar.h"

namespace minuta {

class EditorContext;
class RoadmapModel;

/// Tells what is wrong with the rows of the roadmap that is shown, and goes there. Nothing is put right by itself.
class RoadmapNotice : public MessageBar
{
    Q_OBJECT

public:
    RoadmapNotice(EditorContext &context, RoadmapModel &model, QWidget *parent = nullptr);

signals:
    /// A place is to be shown in the source editor.
    void sourceRequested(minuta::TextRange place);

private:
    void tell();
    void goToSource();

    EditorContext &m_context;
    RoadmapModel &m_model;
    QAction *m_goToSource;
    QString m_told; ///< also when people have put it away
    qsizetype m_line = 0;
};

} // namespace minuta
