#pragma once

#include <QList>
#include <QToolButton>

class QAction;
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

    /// Whether the summary, as it is now, stands in the minutes.
    bool hasSummary() const { return summaryPlace() >= 0; }
    /// Goes to where it stands.
    QAction *goToSummary;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// An item stands there again.
    void broughtBack(const QList<int> &rows);
    /// It stands there now, out of sight.
    void summaryInserted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showChanges();
    void fillMenu();
    void addDropped();
    QString summary() const;
    qsizetype summaryPlace() const; ///< -1: it is not there
    void insertSummary();
    void bringBack(int earlierRow);

    EditorContext &m_context;
    RoadmapModel &m_model;
    RoadmapChanges &m_changes;
    QMenu *m_menu;
};

} // namespace minuta
