#pragma once

#include "app/templates/template.h"
#include "app/text/error.h"
#include "ui/form/formcard.h"

#include <optional>

class QBoxLayout;
class QLabel;

namespace minuta {

class AgendaList;
class ChangeSet;
class EditorContext;
struct EarlierSection;
class LastTimePanel;
class MarkdownEdit;
class SectionMenu;
class TeamFields;

/// One section in the form: its name (for a team: team and lead fields), a menu, and its text as a Markdown field.
/// A section that holds other sections, or begins with a conflict, is a line with its name; its own field shows once it
/// has text or is asked for. As the Rest of a section behind a conflict it has the text alone.
class SectionCard : public FormCard
{
    Q_OBJECT

public:
    SectionCard(EditorContext &context, const FormRow &row, QWidget *parent = nullptr);

    /// Index of the section this card shows in the minutes of the moment; -1 where its heading has gone, and of a Rest.
    int section() const;
    MarkdownEdit *field() const override { return m_field; }
    /// Into the field when selection lies there, else into the name.
    void showPlace(TextRange selection) override;
    void showHint(FieldHint hint) override;
    bool holdsOpenCode() const override;
    QList<QWidget *> controls() const override;
    void updateFrame() override;
    /// Shows what the section said at an earlier meeting beside its field, and marks what is the same. explanation stands
    /// in place of a text that is not there.
    void showLastTime(const EarlierSection &earlier, const QString &explanation);
    void hideLastTime();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showRow(const FormRow &row, bool isOther) override;

private:
    /// What an empty field asks for where no template says it.
    static QString usualHint(SectionKind kind);
    /// The change that puts typed into the section, whose field is empty.
    std::optional<ChangeSet> filled(const QString &typed) const;
    void buildHeader();
    void showHeading(const Section &section);
    void showField(const FormRow &row, bool isOther);
    bool showAgenda(const Section &section);
    void updateNote(const Section &section);
    void compareWithLastTime();
    void useLines(const QString &lines);
    void closeCode();

    QLabel *m_title;
    TeamFields *m_team; ///< of a team; hidden in other sections
    QLabel *m_note;
    SectionMenu *m_menu;
    MarkdownEdit *m_field;
    AgendaList *m_agenda = nullptr; ///< made for an agenda that is a flat list; in place of the field then
    QBoxLayout *m_besides;  ///< the field with what stands before it, and beside or below it what was said last time
    QBoxLayout *m_fieldRow; ///< in it
    LastTimePanel *m_lastTime = nullptr; ///< made when it is first asked for
    QLabel *m_hint;
    std::optional<TemplateSection> m_said; ///< by the template, of this section
    QString m_begunAbove;                  ///< of a Rest: the last section that the conflict above is about
    std::optional<QString> m_shownName;    ///< nothing has been shown yet
    SectionKind m_shownKind = SectionKind::Text;
    bool m_isGroup = false;
    bool m_isCut = false; ///< by a conflict, before which the field stands
    bool m_isFieldAsked = false;
};

} // namespace minuta
