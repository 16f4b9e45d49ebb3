#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace minuta {

struct PickItem
{
    QString text;
    QString note; ///< at the right: a lead, a shortcut
};

/// One of many by typing a few letters of it: sections and teams, or commands. The letters may stand apart, in order.
class PickDialog : public QDialog
{
    Q_OBJECT

public:
    PickDialog(const QString &title, QList<PickItem> items, QWidget *parent);

    /// Index in the items given; -1 when nothing was picked.
    int picked() const { return m_picked; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &letters);
    void accept() override;

    QList<PickItem> m_items;
    QLineEdit *m_letters;
    QListWidget *m_list;
    int m_picked = -1;
};

} // namespace minuta
