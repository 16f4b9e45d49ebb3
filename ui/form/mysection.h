#pragma once

#include "ui/form/formrows.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace minuta {

class EditorContext;
class FormCard;
class LastTime;
class OwnBar;
class OwnSections;

/// What a form that shows the sections of who works here alone knows of them: which they are, and what they said at the
/// meetings before.
class MySection : public QObject
{
    Q_OBJECT

public:
    /// parent is also that of dialogs.
    MySection(EditorContext &context, QWidget *parent);

    /// Stands above the cards.
    OwnBar *bar() const { return m_bar; }
    bool isOn() const { return m_isOn; }
    void setOn(bool isOn);
    /// Another document: who has no section in it sees everything, unless they ask again.
    void forgetDocument();
    /// Whether it is known who works here.
    bool isKnown() const;
    /// Whether the form is to show it; while this is off everything is.
    bool shows(int section) const;
    bool shows(const FormRow &row) const;

    /// Reads what was said before in the sections of rows.
    void look(const QList<FormRow> &rows);
    /// The same, but only where they are others than before.
    void follow(const QList<FormRow> &rows);
    /// Shows whose the sections are, and beside the cards what is known of the meetings before; off: neither.
    void showBeside(const QList<FormCard *> &cards, const QList<FormRow> &rows);

    /// Asks who works here, and keeps what they say.
    void chooseWho();
    /// The file of the document; empty: it has none.
    void setPath(const QString &path);
    /// By absolute path what windows hold and is not on disk.
    void setUnsavedTexts(std::function<QHash<QString, QString>()> texts);

signals:
    /// It is known who works here, or who else.
    void personChanged();
    /// More is known of the meetings before.
    void lastTimeChanged();
    /// All cards are wanted: people have asked for them, or in the document that has come they have no section.
    void everythingRequested();

private:
    void lookForPerson();
    void takePerson();

    EditorContext &m_context;
    QWidget *m_window;
    OwnSections *m_own;
    LastTime *m_lastTime;
    OwnBar *m_bar;
    bool m_isOn = false;
    bool m_isAsked = false; ///< for this document
};

} // namespace minuta
