#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;

namespace minuta {

/// What a window shows before it has minutes: what to do first, and the files edited last.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(QAction *open, QAction *create, QWidget *parent = nullptr);

    void refresh();

signals:
    void fileChosen(const QString &path);

private:
    QLabel *m_recentTitle;
    QListWidget *m_recent;
};

} // namespace minuta
