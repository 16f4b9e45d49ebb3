#pragma once

#include <QObject>

class QDropEvent;
class QMimeData;
class QWidget;

namespace minuta {

/// Files dropped anywhere on a window. The controls in it, which would take a file's address as text, never hear of
/// such a drag; text, links of a browser and the controls' own drags go to them as ever.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget &window);

signals:
    /// After the drop has ended, so that a dialog does not keep the program waiting that the files come from.
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(QDropEvent &event);

    QWidget &m_window;
};

} // namespace minuta
