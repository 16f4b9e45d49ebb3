#pragma once

#include <QAbstractItemView>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

#include <memory>

namespace minuta::test {

/// What a view is sent when rows are dragged to place in its viewport and dropped there. (Where tests run there is no
/// platform that would begin a drag.)
inline void dropRows(QAbstractItemView *view, const QModelIndexList &rows, QPoint place)
{
    const std::unique_ptr<QMimeData> data(view->model()->mimeData(rows));
    QDragEnterEvent enter(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &drop);
}

} // namespace minuta::test
