#pragma once

#include "app/minutes/person.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace minuta {

struct Minutes;

/// Heads a form that shows nothing but the sections of who works here: says whose they are, or why there are none.
class OwnBar : public QWidget
{
    Q_OBJECT

public:
    explicit OwnBar(QWidget *parent = nullptr);

    /// own: indexes of the person's teams in minutes. Without a person it is still being looked for who it is.
    void showPerson(const std::optional<Person> &person, const Minutes &minutes, const QList<int> &own);
    QList<QWidget *> controls() const;

signals:
    void whoRequested();
    void everythingRequested();

private:
    QLabel *m_text;
    QPushButton *m_who;
    QPushButton *m_everything;
};

} // namespace minuta
