#pragma once

#include "app/text/textrange.h"

#include <QWidget>

class QLabel;

namespace minuta {

class Document;
class FindBar;
class SourceEdit;

/// The source editor with its find bar.
class SourceView : public QWidget
{
    Q_OBJECT

public:
    explicit SourceView(Document &document, QWidget *parent = nullptr);

    SourceEdit &edit() { return *m_edit; }
    FindBar &findBar() { return *m_findBar; }
    TextRange selection() const;
    /// Shows the place and selects it (begin is the anchor); without placeChanged().
    void showPlace(TextRange selection, bool takeFocus);
    /// The section that holds the caret: the gutter marks it, and it can be searched by itself.
    void setSection(TextRange section);
    /// See MarkdownEdit::setTabAlwaysMovesFocus().
    void setTabMovesFocus(bool movesFocus);

public slots:
    void showFind();
    void showReplace();
    void findNext();
    void findPrevious();

signals:
    /// The user has moved the caret to this position in the text.
    void placeChanged(qsizetype position);

private:
    void openFindBar(bool replaces);

    Document &m_document;
    SourceEdit *m_edit;
    FindBar *m_findBar;
    QLabel *m_notice;
};

} // namespace minuta
