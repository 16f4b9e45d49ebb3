#pragma once

#include "app/document/document.h"

#include <QPlainTextEdit>

#include <functional>
#include <optional>

namespace minuta {

class MarkdownHighlighting;
class TextMirror;
struct TypedEdit;

/// Shows lines of a Document and edits them in place: the whole text in the source editor, a section's field in the
/// form. Every edit goes through Document::apply(), so that no text lives here. The keys of Markdown lists and marks
/// (app/markdown/typing.h) work in it. Its accessible name comes from its owner.
class MarkdownEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MarkdownEdit(Document &document, QWidget *parent = nullptr);
    ~MarkdownEdit() override;

    void showWholeText();
    /// Shows lines [begin, end) of the text, without the ending of the last. An empty range is a field that has no line
    /// in the text yet: what is typed first goes through fillEmpty. May be called while Document::changed() is handled;
    /// caret and scroll position stay where the text is the same.
    void setRange(TextRange lines);
    /// The lines that are shown. Mapped through every change, and text typed at their edges belongs to them. (In a slot
    /// of Document::changed() that was connected before this widget was made it is still the range before the change.)
    TextRange range() const;
    /// How the first text typed into an empty field comes into the document; nothing: it cannot, and is not shown.
    std::function<std::optional<ChangeSet>(const QString &typed)> fillEmpty;
    /// Where an empty field is in the text: undoing its filling puts the caret there. The field's own range stands
    /// where the next section begins, and would name that.
    std::function<qsizetype()> placeOfEmpty;

    /// The level that pasted headings come below; 0 and nothing: they stay as they are.
    std::function<int()> headingsBelow;

    qsizetype textPosition(int documentPosition) const;
    int documentPosition(qsizetype textPosition) const;
    /// In the document's text; begin is the anchor, end the caret.
    TextRange selection() const { return m_selection; }
    /// Places the caret without placeChanged(). What lies outside of range() goes to its nearest end.
    void setSelection(TextRange selection);

    /// Grey while there is no text. (The base's setter tells nobody that the height may have to change.)
    void setPlaceholderText(const QString &text);
    /// Grows with its text, or the placeholder, and has no scroll bar of its own.
    void setAutoHeight(bool autoHeight);
    /// Tab moves to the next control where it does not indent a list item or several lines.
    bool tabMovesFocus() const { return m_tabMovesFocus; }
    void setTabMovesFocus(bool movesFocus) { m_tabMovesFocus = movesFocus; }
    /// Tab moves there always, so that nobody who works by keyboard is caught in a list.
    void setTabAlwaysMovesFocus(bool movesFocus) { m_tabAlwaysMovesFocus = movesFocus; }
    /// Lines are wrapped at the widget's width, but for a text with a line longer than this many UTF-16 units: laying
    /// that out would be felt at every key, by the square of its length where it has no blanks.
    static constexpr qsizetype longestWrapped = 16 * 1024;
    bool hasLongLine() const { return m_hasLongLine; }

    const MarkdownHighlighting &highlighting() const { return *m_highlighting; }

    /// text in place of the selection, as if it was typed at once: one undo step.
    void insertText(const QString &text, const QString &stepName);
    Document &editedDocument() const { return m_document; }

public slots:
    void toggleBold();
    void toggleItalic();
    void insertLink();
    void indentLines();
    void outdentLines();
    void moveLinesUp();
    void moveLinesDown();
    /// What was copied without its formatting; paste() makes Markdown of that.
    void pastePlain();

signals:
    /// The caret was moved by the user, or by an edit of theirs, to this position in the text.
    void placeChanged(qsizetype position);
    /// There is now, or is no longer, a line that is too long to be wrapped.
    void hasLongLineChanged(bool hasLongLine);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    using Key = std::function<std::optional<TypedEdit>(const SyntaxTree &, TextRange selection, TextRange field)>;

    bool pressMarkdownKey(QKeyEvent *event);
    bool applyKey(const Key &key, const QString &stepName);
    void insertTab();
    void noteCaret();
    void commitTyped();
    void fill(const QString &text, qsizetype caret, const QString &stepName);
    void followChange(const ChangeSet &change);
    void restoreCaret(TextRange selection);
    QString fitted(const QString &text, TextRange range) const;
    void fitHeight();
    void fitTabs();
    bool holdsLongLine(TextRange lines) const;
    template<typename Show> void showLines(TextRange lines, const Show &show);
    void setHasLongLine(bool hasLongLine);

    Document &m_document;
    TextMirror *m_mirror;
    MarkdownHighlighting *m_highlighting;
    TextRange m_selection;
    bool m_isCommitting = false;
    bool m_isPlacing = false;
    bool m_hasAutoHeight = false;
    bool m_isFitting = false;
    bool m_isHeightOutdated = false; ///< the text has changed while this was hidden
    bool m_hasLongLine = false;
    bool m_tabMovesFocus = false;
    bool m_tabAlwaysMovesFocus = false;
};

} // namespace minuta
