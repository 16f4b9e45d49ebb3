#pragma once

#include "app/document/document.h"
#include "app/minutes/minutes.h"
#include "app/roadmap/roadmap.h"
#include "app/sharing/sectionnews.h"
#include "app/tables/tablerenewal.h"
#include "app/templates/guidance.h"
#include "app/text/error.h"
#include "app/text/followedconflicts.h"
#include "ui/context/tablereading.h"

#include <QObject>

#include <optional>

namespace minuta {

/// What the views of one window share beside the text: what it says as minutes, read once a revision for all of them,
/// and the place that is being edited.
class EditorContext : public QObject
{
    Q_OBJECT

public:
    explicit EditorContext(Document &document, QObject *parent = nullptr);

    Document &document() { return m_document; }
    /// Those beside the conflicts: what stands between markers is no section.
    const Minutes &minutes();
    /// The conflicts that stand in the text, read once a revision.
    const QList<ConflictText> &conflicts();
    /// The conflict that position stands in, its markers too; -1: none.
    qsizetype conflictAt(qsizetype position);
    /// In text order. Rows of both versions of a conflict are among the others, where they stand.
    const QList<RoadmapTable> &roadmaps();
    /// All other tables, also broken ones, in text order.
    const QList<Table> &plainTables();
    /// The row that the last edit changed, where all other rows of roadmaps() at most moved; nothing where more can have
    /// changed, or nobody had asked for them before it.
    const std::optional<ChangedRow> &changedRow() const { return m_changedRow; }
    /// The tree that edits of tables are made in, and the same tables with their ranges in it: between the markers of
    /// conflicts there is none in the document's own.
    const SyntaxTree &tableTree();
    const QList<RoadmapTable> &editedRoadmaps();
    const QList<Table> &editedTables();
    /// A change of tableTree() as one of the document, to be applied. Where it would change a conflict people are told,
    /// and there is an error.
    Result<ChangeSet> tableChange(const Result<ChangeSet> &change);
    /// The series' template, by which minutes() reads the sections; none for minutes without.
    void setTemplate(std::optional<Template> definition);
    /// The series' template; null: there is none.
    const Template *seriesTemplate() const { return m_template ? &*m_template : nullptr; }
    /// What the template says of a section of minutes(), for a team also under "{{team}}"; null: nothing.
    const TemplateSection *templateSection(int section);
    /// Required sections that minutes() lack, and no conflict holds.
    QList<MissingSection> missingSections();

    /// Where the caret stands, in the text. It follows edits.
    qsizetype place() const { return m_place; }
    /// Index in minutes() of the section around place; -1 in an empty text.
    int currentSection();
    /// A view's caret has moved to place.
    void setPlace(qsizetype place);
    /// Where a section is edited: the begin of its field, or of a conflict before that, or behind its heading while
    /// there is nothing.
    qsizetype placeOf(int section);
    /// Makes change as one undo step; false where there is none to make.
    bool apply(const Result<ChangeSet> &change, const QString &stepName, EditKind kind = EditKind::Step);
    /// Marks the sections that begin at places, in the text of now, as changed by others. A mark goes when people come to
    /// the section, and when the document is read anew.
    void markIncoming(const QList<qsizetype> &places);
    bool isIncoming(int section);
    /// What others have done to the marked sections, by Section::key.
    void describeIncoming(const QHash<QString, SectionNews> &news);
    /// What others have done to a section; nothing of it where it is not known yet.
    SectionNews newsOf(int section);
    /// Asks for a section to be shown where it is to be edited: its field, or behind its heading while that is empty.
    void goToSection(int section);
    /// The same, but the keyboard stays where it is.
    void showSection(int section);
    /// Asks for a place to be shown in the view in front, with the keyboard's focus there.
    void goTo(TextRange selection);
    /// The same, but the keyboard stays where it is.
    void show(TextRange selection);

    /// Whether Tab goes to the next control also where it would indent: the way out of a list by keyboard.
    bool tabMovesFocus() const { return m_tabMovesFocus; }
    void setTabMovesFocus(bool movesFocus);

signals:
    /// minutes() may read the same text another way now.
    void templateChanged();
    void placeChanged(qsizetype place);
    /// isIncoming() may answer another way now.
    void incomingChanged();
    void tabMovesFocusChanged(bool movesFocus);
    /// An edit of a table was not made: a conflict has to be settled first.
    void conflictInTheWay();
    void goToRequested(minuta::TextRange selection);
    void showRequested(minuta::TextRange selection);

private:
    void followChange(const ChangeSet &change);
    void followConflicts(const ChangeSet &change);
    void followTables(const ChangeSet &change);
    void readTablesAnew();

    Document &m_document;
    std::optional<Template> m_template;
    SectionRules m_rules; ///< those of m_template
    Minutes m_minutes;
    FollowedConflicts m_conflicts;
    SyntaxTree
        m_beside; ///< the text without its conflicts, kept up to date: a long text is not parsed anew on each key
    QList<RoadmapTable> m_roadmaps;
    QList<Table> m_plainTables;
    std::optional<ChangedRow> m_changedRow;
    TableReading m_reading; ///< while there are conflicts
    quint64 m_minutesRevision = ~quint64(0);
    quint64 m_conflictsRevision = ~quint64(0);
    quint64 m_besideRevision = ~quint64(0);
    quint64 m_readingRevision = ~quint64(0);
    quint64 m_roadmapsRevision = ~quint64(0);
    quint64 m_plainTablesRevision = ~quint64(0);
    qsizetype m_place = 0;
    bool m_tabMovesFocus = false;
    QList<qsizetype> m_incoming; ///< where the sections begin
    QHash<QString, SectionNews> m_news;
};

} // namespace minuta
