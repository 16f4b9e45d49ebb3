#include "ui/filedrop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace minuta {

namespace {

QStringList filesOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.setAcceptDrops(true);
    qApp->installEventFilter(this); // a control that comes later is no exception
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (widget == nullptr || widget->window() != &m_window)
        return false;
    auto &drop = static_cast<QDropEvent &>(*event); // drags that move are drop events, too
    if (filesOf(drop.mimeData()).isEmpty())
        return false;
    if (widget == &m_window)
        take(drop);
    else
        drop.ignore(); // Qt then asks the parent, and so comes to the window
    return true;
}

void FileDrop::take(QDropEvent &event)
{
    // Never "move", whatever is proposed: the program that the file comes from would delete it.
    const auto action = event.possibleActions().testFlag(Qt::CopyAction) ? Qt::CopyAction : Qt::LinkAction;
    if (!event.possibleActions().testFlag(action) || QApplication::activeModalWidget() != nullptr) {
        event.ignore();
        return;
    }
    event.setDropAction(action);
    event.accept();
    if (event.type() == QEvent::Drop)
        QMetaObject::invokeMethod(
            this, [this, paths = filesOf(event.mimeData())] { emit dropped(paths); }, Qt::QueuedConnection);
}

} // namespace minuta
