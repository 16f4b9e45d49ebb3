#pragma once

#include <QWidget>

class QAction;

namespace minuta {

/// A row of joined buttons for exclusive checkable actions: which of a few views is shown.
class SegmentedButtons : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedButtons(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace minuta
