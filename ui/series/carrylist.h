#pragma once

#include <QTreeView>

namespace minuta {

class CarryModel;

/// The sections of the earlier minutes and what becomes of them; Enter, the space bar or a click opens the choice.
class CarryList : public QTreeView
{
    Q_OBJECT

public:
    explicit CarryList(CarryModel &model, QWidget *parent = nullptr);

signals:
    /// Index in NextMeeting::sections.
    void sectionChosen(int section);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace minuta
