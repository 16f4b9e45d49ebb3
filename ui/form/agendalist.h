#pragma once

#include "app/text/textrange.h"

#include <QListView>

namespace minuta {

class AgendaModel;
class EditorContext;

/// The agenda as rows: Enter adds one below, Alt+Up/Down and the mouse move them, Delete takes one away.
class AgendaList : public QListView
{
    Q_OBJECT

public:
    explicit AgendaList(EditorContext &context, QWidget *parent = nullptr);

    /// Shows the list in field; false where it is none that rows can show.
    bool showField(TextRange field);
    void selectFirst();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void select(int row);
    void addBelow(int row);
    void leaveEditor(QWidget *editor);

    EditorContext &m_context;
    AgendaModel *m_model;
};

} // namespace minuta
