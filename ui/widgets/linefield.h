#pragma once

#include <QLineEdit>

namespace minuta {

/// A line edit that shows a piece of the document that is plain text, as a title or a name: what is typed is an edit of the text at once (textEdited), undo and
/// redo are the document's, and showText() keeps the caret where it is as far as it can.
class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);

    void showText(const QString &text);
    /// As wide as its text and at least as wide as its hint, instead of as wide as the layout allows.
    void setFitsText(bool fits);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_fitsText = false;
};

} // namespace minuta
