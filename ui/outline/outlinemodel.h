#pragma once

#include "app/minutes/besideconflicts.h"

#include <QAbstractItemModel>

namespace minuta {

class EditorContext;

/// The sections of a document as a tree, without the title's own heading (its sections stand at the top) and without
/// headings that are content of a team. Sections whose headings stand only in a version of a conflict have rows, too, which
/// lead to it; they are no sections of the minutes yet. Rows keep their identity as long as the sections' shape stays.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        SectionRole = Qt::UserRole, ///< int: index in EditorContext::minutes(); -1: it is in a conflict
        FilledRole,                 ///< bool
        NoteRole,                   ///< QString: what stands at the right: "Ana · empty", "11 of 17"
        IncomingRole,               ///< bool: changed by others; the note says so
        ConflictRole,               ///< bool: in a conflict, or with one in it; the note says so
        GroupRole,                  ///< bool: only holds other sections
        FilterRole,                 ///< QString: what the filter searches: title, lead and note
    };

    explicit OutlineModel(EditorContext &context, QObject *parent = nullptr);

    QModelIndex indexOfSection(int section) const;
    int sectionOf(const QModelIndex &index) const;
    /// The row of what stands at place in the text.
    QModelIndex indexAt(qsizetype place) const;
    /// Of a row in a conflict, where its heading stands; else -1.
    qsizetype conflictPlaceOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    /// Moves the row of a section one up (by -1) or down (by +1) among its siblings; false where there is none to pass.
    bool moveSection(int section, int by);

signals:
    /// A section has been moved in the text and is section now; within is where the place was in it, or -1.
    void sectionMoved(int section, qsizetype within);

private:
    struct Entry
    {
        int section = -1;
        int heading = -1; ///< in Rows::headings, where it is no section
        int parent = -1;  ///< entry index
        int row = 0;
        QList<int> children; ///< entry indexes
    };
    struct Rows
    {
        QList<Entry> entries;
        QList<int> roots;                ///< entry indexes
        QList<ConflictHeading> headings; ///< of conflicts
        bool hasShapeOf(const Rows &other) const;
    };

    Rows readRows() const;
    static void addHeading(Rows &rows, const Minutes &minutes, int heading);
    QList<ConflictHeading> conflictHeadings() const;
    static void addRows(Rows &rows, const Minutes &minutes, const QList<int> &sections, int parent);
    void refresh();
    void read();
    /// Of the rows below parent (an entry index) those that are sections.
    QList<int> sectionEntries(int parent) const;
    QVariant conflictData(const ConflictHeading &heading, int role) const;
    /// The row comes to stand before that row among its siblings, or last.
    bool moveRow(const QModelIndex &row, int before);
    QString note(const Section &section) const;
    /// The note, and whether others have changed the section.
    bool holdsConflict(int section) const; ///< itself, not a section in it
    QString wholeNote(int section) const;
    void tellChanged(int entry);
    void readNotes();
    void refreshNotes();

    EditorContext &m_context;
    Rows m_rows;
    QList<Section> m_sections; ///< as shown, to announce only what differs
    QStringList m_notes;       ///< of each entry, as shown
};

} // namespace minuta
