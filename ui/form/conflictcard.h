#pragma once

#include "app/text/conflicttext.h"
#include "ui/form/formcard.h"

#include <QPointer>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace minuta {

class ProposalField;
class VersionView;

/// A conflict: both versions side by side, in a narrow form one below the other, and what can be done: keep mine, theirs
/// or both, or write what is to stand there. Each is one step of undo.
class ConflictCard : public FormCard
{
    Q_OBJECT

public:
    ConflictCard(EditorContext &context, const FormRow &row, QWidget *parent = nullptr);

    /// Into the version that selection is in, else into the first.
    void showPlace(TextRange selection) override;
    QList<QWidget *> controls() const override;
    void showHint(FieldHint hint) override;
    bool holdsWords() const override;
    void commit() override;

signals:
    /// The conflict that was at place is none any more, and people are done with it.
    void settled(qsizetype place);
    /// What was being written is not wanted.
    void cancelled();

protected:
    void showRow(const FormRow &row, bool isOther) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Version
    {
        QWidget *column;
        QLabel *label;
        VersionView *view;
    };

    Version newVersion();
    void buildLayout();
    void connectButtons();
    /// The conflict in the text of now; null where it has gone.
    const ConflictText *conflict() const;
    void showVersions(const ConflictText &conflict);
    void showLabels(const ConflictText &conflict);
    void fitVersions();
    void settle(ConflictChoice choice);
    /// What editing begins with: the version that has all of the other one, or that people have looked at, else both.
    ConflictChoice proposedChoice(const ConflictText &conflict) const;
    QString howToGoOn(ConflictChoice proposed, const ConflictText &conflict) const;
    void openProposal();
    void closeProposal();
    /// Puts what is written into the text; false where that cannot be.
    bool takeProposal();
    void useProposal();
    void cancelProposal();
    void updateButtons();

    QLabel *m_title;
    QLabel *m_number;
    QLabel *m_note;
    QBoxLayout *m_versions = nullptr;
    Version m_mine;
    Version m_theirs;
    Version m_base;
    QPushButton *m_keepMine;
    QPushButton *m_keepTheirs;
    QPushButton *m_keepBoth;
    QPushButton *m_edit;
    QPushButton *m_showBase;
    QWidget *m_proposal; ///< holds the field while something is being written
    QLabel *m_howTo;     ///< above the field: what it begins with and what comes next
    QPushButton *m_use;
    QPushButton *m_cancel;
    QPointer<ProposalField> m_field;
    QString m_proposedFor; ///< the conflict's text when the field was opened, or people have been told of another
    bool m_isProposalEmpty = false;
    std::optional<ConflictChoice> m_lookedAt; ///< the version that people have last put the caret into
    QString m_kept;                           ///< what was written and cancelled, for the next time
    QString m_shown;                          ///< the conflict's text
    QString m_around;                         ///< key of the section around it
    bool m_hasSameWords = false;
};

} // namespace minuta
