#pragma once

#include <QObject>
#include <QPointer>
#include <QTextEdit>
#include <QTimer>

class QHelpEvent;
class QAbstractScrollArea;

namespace minuta {

class Findings;
class Document;
class MarkdownEdit;

/// Underlines what is to be mended in the editors of a view, each severity by a form of its own, and says in a tool tip
/// what it is. A heading in a card, and what has no editor of its own there, gets a sign at the card. Only what is in sight is marked, so that a long text costs no more than a short one.
class FindingMarks : public QObject
{
    Q_OBJECT

public:
    /// view holds the editors, which may come and go; scroller is what scrolls them.
    FindingMarks(Document &document, Findings &findings, QWidget &view, QAbstractScrollArea &scroller, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void mark(MarkdownEdit &edit, const QList<QTextCharFormat> &looks);
    void markCard(MarkdownEdit &edit);
    bool showTip(MarkdownEdit &edit, const QHelpEvent &event);

    Document &m_document;
    Findings &m_findings;
    QWidget &m_view;
    QTimer m_soon; ///< cards are laid out in several steps
};

} // namespace minuta
