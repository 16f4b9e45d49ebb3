#pragma once

#include <QToolButton>

#include <functional>

class QMenu;

namespace minuta {

class EditorContext;

/// The button with what can be done with a section: rename and move it, add one behind it, take it out.
class SectionMenu : public QToolButton
{
    Q_OBJECT

public:
    /// section gives the index in the minutes of the moment; -1: its heading has gone.
    SectionMenu(EditorContext &context, std::function<int()> section, QWidget *parent);

    /// What the section is called on the screen.
    void setSectionName(const QString &name);
    /// Whether its text has no field yet, and can get one.
    std::function<bool()> offersWriting;

signals:
    void writeRequested();

private:
    void fill(QMenu &menu);
    void renameHeading();
    void insertAfter();
    void removeShown();
    void moveBy(int by);

    EditorContext &m_context;
    std::function<int()> m_section;
    QString m_name;
};

} // namespace minuta
