#pragma once

#include "app/markdown/typing.h"

#include <QPlainTextEdit>

#include <functional>

namespace minuta {

/// A piece of the document that is one line of its source, in a field that wraps it, so that all of it is seen. What is
/// typed is an edit of the text at once (textEdited); undo and redo are the document's. A line separator (U+2028) is a
/// line break in it; line endings become blanks. The keys of a Markdown field (bold, italic, link, an address pasted over
/// a selection) work in it. Enter is left to whoever holds it.
class WrappedField : public QPlainTextEdit
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE showText NOTIFY textEdited USER true)

public:
    explicit WrappedField(QWidget *parent = nullptr);

    const QString &text() const { return m_text; }
    /// The caret stays where it is as far as it can.
    void showText(const QString &text);
    /// The user has changed it since showText() gave it another text.
    bool isModified() const { return m_isModified; }
    int caret() const { return textCursor().position(); }
    void setCaret(int position);
    /// Where it stands in its parent: at place, and beyond it as far as its text and the parent's height go.
    void setPlace(const QRect &place);

public slots:
    void toggleBold();
    void toggleItalic();
    void insertLink();
    void insertLineBreak();
    /// What was copied without its formatting; paste() makes inline Markdown of that.
    void pastePlain();

signals:
    void textEdited(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    using Key = std::function<std::optional<TypedEdit>(const SyntaxTree &line, TextRange selection)>;
    bool applyKey(const Key &key);
    void insertLines(const QStringList &lines);
    bool isAtEdge(Qt::Key key) const;
    void readTyped();
    void grow();

    QString m_text;
    QString m_shown; ///< the same, unit by unit, as the text document holds it
    QRect m_place;
    int m_changedAt = 0; ///< where the last change of the text document began
    bool m_isModified = false;
    bool m_isShowing = false;
};

} // namespace minuta
