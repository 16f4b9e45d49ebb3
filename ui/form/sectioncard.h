#pragma once

#include "app/minutes/minutes.h"
#include "app/templates/template.h"
#include "app/text/error.h"
#include "ui/widgets/card.h"

#include <optional>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace minuta {

class AgendaList;
class ChangeSet;
class EditorContext;
struct EarlierSection;
class LastTimePanel;
class LineField;
class MarkdownEdit;

enum class FieldHint
{
    None,
    Headings,
    OpenCode
};

/// One section in the form: its name (for a team: team and lead fields), a menu, and its text as a Markdown field.
/// A section that holds other sections is a line with its name; its own field shows once it has text or is asked for.
class SectionCard : public Card
{
    Q_OBJECT

public:
    SectionCard(EditorContext &context, int section, QWidget *parent = nullptr);

    /// Shows another section, or the same one after an edit. What is being typed right now stays as it is.
    void setSection(int section);
    /// Follows an edit, before section() is asked for again.
    void mapPlace(const ChangeSet &change);
    /// Index of the section this card shows in the minutes of the moment; -1 where its heading has gone.
    int section() const;
    /// The section's key when it was shown last.
    const QString &key() const { return m_key; }
    MarkdownEdit *field() const { return m_field; }

    bool holdsFocus() const;
    /// Puts the keyboard into the card: into the field when selection lies there, else into the name.
    void showPlace(TextRange selection);
    /// Says below the field what the text typed in it means for the sections around.
    void showHint(FieldHint hint);
    /// Whether a code block begins in the field and does not end in it.
    bool holdsOpenCode() const;
    /// In the order that Tab walks them.
    QList<QWidget *> controls() const;
    /// Shows what the section said at an earlier meeting beside its field, and marks what is the same. explanation stands
    /// in place of a text that is not there.
    void showLastTime(const EarlierSection &earlier, const QString &explanation);
    void hideLastTime();
    /// Follows the keyboard's focus: the frame of the card that holds it is the accent.
    void updateFrame();

signals:
    /// The keyboard came into the card, with its place in the text.
    void entered(qsizetype place);
    /// The field's caret is at rect (in the field's coordinates); a form scrolls it into sight.
    void caretMoved(const QRect &rect);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What an empty field asks for where no template says it.
    static QString usualHint(SectionKind kind);
    /// The change that puts typed into the section, whose field is empty.
    std::optional<ChangeSet> filled(const QString &typed) const;
    void buildHeader();
    void buildMenu();
    void fillMenu(QMenu &menu);
    void editTeam(const QString &team);
    void editLead(const QString &lead);
    void applyName(LineField &field, const Result<ChangeSet> &change, const QString &stepName, const QString &refusal);
    void setRefusal(LineField &field, const QString &sentence);
    void renameHeading();
    void insertAfter();
    void removeShown();
    void moveBy(int by);
    void showHeading(const Section &section);
    void showField(const Section &section, bool isOther);
    bool showAgenda(const Section &section);
    void updateNote(const Section &section);
    void compareWithLastTime();
    void useLines(const QString &lines);
    void closeCode();

    EditorContext &m_context;
    QLabel *m_title;
    LineField *m_team;
    QLabel *m_leadLabel;
    LineField *m_lead;
    QLabel *m_note;
    QToolButton *m_menu;
    QLabel *m_refusal; ///< why the heading does not say what was typed as team or lead, which stays in its field
    MarkdownEdit *m_field;
    AgendaList *m_agenda = nullptr; ///< made for an agenda that is a flat list; in place of the field then
    QBoxLayout *m_besides;  ///< the field with what stands before it, and beside or below it what was said last time
    QBoxLayout *m_fieldRow; ///< in it
    LastTimePanel *m_lastTime = nullptr; ///< made when it is first asked for
    QLabel *m_hint;
    std::optional<TemplateSection> m_said; ///< by the template, of this section
    LineField *m_refused = nullptr;        ///< the field whose text the heading cannot carry
    QString m_key;
    std::optional<QString> m_shownName; ///< nothing has been shown yet
    SectionKind m_shownKind = SectionKind::Text;
    qsizetype m_place = 0; ///< where the section begins, by which the card finds it again after an edit
    bool m_isGroup = false;
    bool m_isFieldAsked = false;
    bool m_isApplying = false; ///< an own edit of the heading is on its way back here
};

} // namespace minuta
