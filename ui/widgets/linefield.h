#pragma once

#include "app/markdown/typing.h"

#include <QLineEdit>

#include <functional>

namespace minuta {

/// A line edit that shows a piece of the document: what is typed is an edit of the text at once (textEdited), undo and
/// redo are the document's, and showText() keeps the caret where it is as far as it can.
class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);

    void showText(const QString &text);
    /// As wide as its text and at least as wide as its hint, instead of as wide as the layout allows.
    void setFitsText(bool fits);
    /// The keys of a Markdown field (bold, italic, link, an address pasted over a selection) work in it. Off by default:
    /// a title or a name is plain text.
    void setTakesMarkdown(bool takes) { m_takesMarkdown = takes; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void toggleBold();
    void toggleItalic();
    void insertLink();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using Key = std::function<std::optional<TypedEdit>(const SyntaxTree &line, TextRange selection)>;
    /// A sign where the text has a line separator.
    void paintLineBreaks(QPainter &painter);
    bool applyKey(const Key &key);

    bool m_takesMarkdown = false;
    bool m_fitsText = false;
};

} // namespace minuta
