#pragma once

#include "ui/widgets/clipboardtext.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace minuta {

class EditorContext;
class RoadmapSteps;

/// The commands of a roadmap table for what is selected in it: their words and keys, and whether they can be done now.
/// The same in every picture of the table.
class RoadmapActions : public QObject
{
    Q_OBJECT

public:
    RoadmapActions(EditorContext &context, RoadmapSteps &steps, QWidget &window);

    QAction *edit;
    QAction *addItem;
    QAction *remove;
    QAction *copy;
    QAction *paste;
    QAction *pastePlain; ///< its key is that of the window's own command, which comes to RoadmapView::paste()
    QAction *moveUp;
    QAction *moveDown;
    QAction *toPreviousBucket;
    QAction *toNextBucket;
    QAction *setLink; ///< its key is that of the window's own command, which comes to RoadmapView::setLink()
    QAction *openLink;
    QAction *group;
    QAction *dissolveGroup;
    QAction *addSpacer;
    QAction *renameBucket;
    QAction *addBucket;
    QAction *moveBucketUp;
    QAction *moveBucketDown;
    QAction *removeBucket;

    /// Rows that are selected, the current one first. Read anew before each command.
    std::function<QList<int>()> selection;
    /// Looks again at what can be done with the selection.
    void update();
    /// The keys work while picture has the keyboard.
    void addTo(QWidget &picture) const;
    void fill(QMenu &menu) const;
    void fillWithBucket(QMenu &menu) const; ///< what is about the bucket alone
    /// Buckets stand side by side rather than below each other: so say the words.
    void setSideBySide(bool isSideBySide);
    void addItemAtEnd(int bucket);
    const QList<QAction *> &all() const { return m_all; }

signals:
    /// Something was done to rows, which stand there now.
    void done(const QList<int> &rows);
    /// The text of a row is to be edited.
    void editRequested(int row);
    /// The same, of a row that was just added with a text to be written over.
    void itemAdded(int row);
    /// The first link of a row is to be followed.
    void linkRequested(const QString &destination);

private:
    QAction *add(const QString &text, const QKeySequence &keys, const std::function<QList<int>(QList<int> rows)> &step);
    void addOpenLink();
    void addClipboard();
    QList<int> pasteBehind(const QList<int> &rows, PasteAs as);
    QList<int> askForLink(int row);
    QList<int> askForGroup(const QList<int> &rows);
    QList<int> askForBucket(const QList<int> &rows);
    QList<int> askForName(int bucket);
    void addItemBehind(int bucket, int row);
    int bucketOf(const QList<int> &rows) const;

    EditorContext &m_context;
    RoadmapSteps &m_steps;
    QWidget &m_window;
    QList<QAction *> m_all; ///< but setLink, whose key would be that of two commands
};

} // namespace minuta
