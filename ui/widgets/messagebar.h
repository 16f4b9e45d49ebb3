#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;

namespace minuta {

enum class MessageKind
{
    Information,
    Warning
};

/// A line above the views that tells of something and offers what to do next, without stopping anybody from typing.
/// Hidden while it has nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows text with a button for each action; the actions stay their owner's. Replaces what was shown.
    void showMessage(MessageKind kind, const QString &text, const QList<QAction *> &actions = {});
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    MessageKind m_kind = MessageKind::Information;
};

} // namespace minuta
