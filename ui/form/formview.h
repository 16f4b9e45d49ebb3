#pragma once

#include "app/text/textrange.h"

#include <QHash>
#include <QPointer>
#include <QScrollArea>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace minuta {

class EditorContext;
class FormCard;
class MarkdownEdit;
class MeetingHead;
class MissingSectionsBar;
class MySection;
struct FormRow;

/// The document as a form: title and date, then a card per section and per conflict in document order. Structure follows
/// the text, but never under a field that is being typed in: then the cards are made anew when the keyboard leaves it. It
/// can show the sections of who works here alone, with what they said at the meeting before.
class FormView : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormView(EditorContext &context, QWidget *parent = nullptr);
    ~FormView() override;

    /// Brings the card around selection (begin is the anchor) into sight, and with takeFocus the keyboard there.
    void showPlace(TextRange selection, bool takeFocus = true);
    /// The next (by 1) or previous (by -1) team's field.
    void goToTeam(int by);
    /// Makes what a control still holds back (a date being typed) an edit of the text: before saving.
    void commit();
    /// Whether words were written that commit() cannot put into the text: for a conflict that is not what it was.
    bool holdsWords() const;

    /// Shows nothing but the cards of who works here; where they have none, that is said.
    void setOwnOnly(bool ownOnly);
    bool isOwnOnly() const;
    /// Whether the section around place has a card now.
    bool holds(qsizetype place) const { return cardAt(place) != nullptr; }
    /// Asks who works here, and keeps what they say.
    void chooseWho();
    /// The file of the document; empty: it has none.
    void setPath(const QString &path);
    /// By absolute path what windows hold and is not on disk.
    void setUnsavedTexts(std::function<QHash<QString, QString>()> texts);

signals:
    /// All cards are wanted: people have asked for them, or in the document that has come they have no section.
    void everythingRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void followDocument();
    void refresh();
    void rebuild();
    void followFocus(QWidget *now);
    QList<FormRow> allRows() const;
    /// Those of the page that is shown.
    QList<FormRow> shownRows() const;
    /// For each row a card: the same as before where that can be told, else one of its kind that is of no more use, else a
    /// new one. The others go.
    QList<FormCard *> cardsFor(const QList<FormRow> &rows);
    FormCard *newCard(const FormRow &row);
    void showNextConflict(qsizetype place);
    bool showsAllConflicts() const;
    /// Whether the rows may have changed because of what was typed in field: not where a conflict has come or gone
    /// elsewhere.
    bool mayBeTypedIn(const MarkdownEdit &field) const;
    /// The stale card stands for more than the text says, or holds what is nowhere else: no card is to go.
    bool keepsCards() const;
    FormCard *cardAt(qsizetype position) const;
    FormCard *cardWithFocus() const;
    void showPage(qsizetype first);
    void showPageOf(qsizetype position);
    void ensureCaretVisible(const FormCard *card, const QRect &caret);
    /// Scrolls to m_sought, or to the top where that is null.
    void scrollToSought();
    /// Whether the cards do not fit the rows for no other reason than that sections are other people's now.
    bool isOwnershipOther(const FormCard &focused) const;
    void showOtherLead(FormCard &focused);
    void showOwn();
    void focusFirstOwn();
    void refreshOwn();

    EditorContext &m_context;
    MySection *m_own;
    MeetingHead *m_head;
    MissingSectionsBar *m_missing;
    QLabel *m_emptyHint;
    QPushButton *m_earlier;
    QPushButton *m_later;
    QVBoxLayout *m_layout;
    QList<FormCard *> m_cards;
    QMetaObject::Connection m_following;
    qsizetype m_firstShown = 0; ///< of a document with very many sections only a page has cards
    QPointer<FormCard> m_focusedCard;
    bool m_isSeeking = false; ///< cards may still be laid out: what was asked for stays in sight until people scroll
    QPointer<FormCard> m_sought;
    QPointer<FormCard> m_staleCard; ///< what is typed in it has changed the structure, or is all that there is of it
    bool m_isFocusOwed = false;     ///< to the first own card, once it is known which that is
    bool m_isOutdated = false;      ///< the text has changed while another view was in front
};

} // namespace minuta
