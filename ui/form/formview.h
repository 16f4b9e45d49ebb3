#pragma once

#include "app/text/textrange.h"

#include <QPointer>
#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace minuta {

class EditorContext;
class MeetingHead;
class MissingSectionsBar;
class SectionCard;

/// The document as a form: title and date, then a card per section in document order. Structure follows the text, but
/// never under a field that is being typed in: then the cards are made anew when the keyboard leaves it.
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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void followDocument();
    void refresh();
    void rebuild();
    void followFocus(QWidget *now);
    QList<int> shownSections() const;
    SectionCard *cardAt(qsizetype position) const;
    SectionCard *cardWithFocus() const;
    void showPageOf(qsizetype position);
    void ensureCaretVisible(SectionCard *card, const QRect &caret);
    /// Scrolls to m_sought, or to the top where that is null.
    void scrollToSought();

    EditorContext &m_context;
    MeetingHead *m_head;
    MissingSectionsBar *m_missing;
    QLabel *m_emptyHint;
    QPushButton *m_earlier;
    QPushButton *m_later;
    QVBoxLayout *m_layout;
    QList<SectionCard *> m_cards;
    QMetaObject::Connection m_following;
    qsizetype m_firstShown = 0; ///< of a document with very many sections only a page has cards
    QPointer<SectionCard> m_focusedCard;
    bool m_isSeeking = false; ///< cards may still be laid out: what was asked for stays in sight until people scroll
    QPointer<SectionCard> m_sought;
    QPointer<SectionCard> m_staleCard; ///< its field has changed the structure and still has the focus
    bool m_isOutdated = false;         ///< the text has changed while another view was in front
};

} // namespace minuta
