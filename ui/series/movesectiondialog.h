#pragma once

#include "app/series/series.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace minuta {

class EditorContext;

/// Which section's text goes to the minutes of which other meeting.
class MoveSectionDialog : public QDialog
{
    Q_OBJECT

public:
    /// meetings: those that it can go to, ascending. section (an index in the minutes of the moment; none is
    /// proposed where it has no text) and path are proposed.
    MoveSectionDialog(EditorContext &context, const QList<Meeting> &meetings, int section, const QString &path,
                      QWidget *parent);

    int section() const;
    QString path() const;

private:
    void fillSections(int proposed);
    void fillMeetings(const QList<Meeting> &meetings, const QString &proposed);
    void showChoice();

    EditorContext &m_context;
    QComboBox *m_sections;
    QComboBox *m_meetings;
    QPlainTextEdit *m_text;
    QLabel *m_effect;
    QPushButton *m_move;
};

} // namespace minuta
