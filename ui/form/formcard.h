#pragma once

#include "ui/form/formrows.h"
#include "ui/widgets/card.h"

class QPainter;

namespace minuta {

class ChangeSet;
class EditorContext;
class MarkdownEdit;

enum class FieldHint
{
    None,
    Headings,
    OpenCode,
    OtherLead, ///< the section is another one's now, and goes when the keyboard leaves it
    Changed,   ///< what the card is about is not what it was when something was written for it
    Orphaned,  ///< what the card is about has gone, and it holds words that are nowhere else
};

/// A card of the form: a row of it that finds its place in the text again after an edit.
class FormCard : public Card
{
    Q_OBJECT

public:
    FormCard(EditorContext &context, FormRowKind kind, QWidget *parent);

    FormRowKind kind() const { return m_kind; }
    /// FormRow::key of what was shown last.
    const QString &key() const { return m_key; }
    qsizetype place() const { return m_place; }
    /// Whether that is what the card shows, in the text of now.
    bool shows(const FormRow &row) const { return row.kind == m_kind && row.place == m_place; }
    /// Follows an edit, before shows() is asked again.
    void mapPlace(const ChangeSet &change);
    /// Shows another row, or the same one after an edit. What is being typed right now stays as it is.
    void setRow(const FormRow &row);

    bool holdsFocus() const;
    /// Follows the keyboard's focus: the frame of the card that holds it is the accent.
    virtual void updateFrame();
    /// Puts the keyboard into the card: where selection lies, if that can be.
    virtual void showPlace(TextRange selection) = 0;
    /// In the order that Tab walks them.
    virtual QList<QWidget *> controls() const = 0;
    /// The field whose text is the document's; null: there is none.
    virtual MarkdownEdit *field() const { return nullptr; }
    /// Says in the card what has become of it.
    virtual void showHint(FieldHint hint) = 0;
    /// Whether a code block begins in the field and does not end in it.
    virtual bool holdsOpenCode() const { return false; }
    /// Whether words were typed here that are not in the text yet.
    virtual bool holdsWords() const { return false; }
    /// Makes them an edit of the text.
    virtual void commit() {}

signals:
    /// The keyboard came into the card, with its place in the text.
    void entered(qsizetype place);
    /// The caret is at rect, in the card's coordinates; a form scrolls it into sight.
    void caretMoved(const QRect &rect);

protected:
    virtual void showRow(const FormRow &row, bool isOther) = 0;
    /// The line around a field, which has no frame of its own and lies anywhere in the card.
    void paintFieldFrame(QPainter &painter, const QWidget &field, const QColor &color) const;

    EditorContext &m_context;

private:
    FormRowKind m_kind;
    QString m_key;
    qsizetype m_place = 0;
};

} // namespace minuta
