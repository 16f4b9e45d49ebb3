#pragma once

#include <QList>
#include <QToolButton>

class QMenu;

namespace minuta {

class EditorContext;
class RoadmapChanges;
class RoadmapModel;

/// "Since 10 Nov: 3 new, 2 moved, 1 dropped". Its menu puts that into the minutes as a summary, and brings dropped items
/// back. Hidden while there is nothing to compare with.
class ChangesButton : public QToolButton
{
    Q_OBJECT

public:
    ChangesButton(EditorContext &context, RoadmapModel &model, RoadmapChanges &changes, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// An item stands there again.
    void broughtBack(const QList<int> &rows);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showChanges();
    void fillMenu();
    void addDropped();
    void insertSummary();
    void bringBack(int earlierRow);

    EditorContext &m_context;
    RoadmapModel &m_model;
    RoadmapChanges &m_changes;
    QMenu *m_menu;
};

} // namespace minuta
