#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace minuta {

enum class MessageKind
{
    Information,
    Warning
};

/// A line above the views that tells of something and offers what to do next, without stopping anybody from typing.
/// Hidden while it has nothing to say. Where the text would become a column beside its buttons, they stand below it.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows text with a button for each action; the actions stay their owner's. Replaces what was shown.
    void showMessage(MessageKind kind, const QString &text, const QList<QAction *> &actions = {});
    void dismiss();
    /// What it says now; empty while it is hidden.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where everything is in a bar of that width, left to right.
    struct Places
    {
        QRect text;
        QList<QRect> buttons;
        QRect close;
        int height = 0;
    };
    Places placesFor(int width) const;
    void place();

    QLabel *m_text;
    QList<QPushButton *> m_buttons;
    QToolButton *m_close;
    MessageKind m_kind = MessageKind::Information;
};

} // namespace minuta
