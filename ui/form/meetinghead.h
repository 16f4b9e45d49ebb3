#pragma once

#include <QWidget>

class QDateEdit;

namespace minuta {

class EditorContext;
class LineField;

/// The meeting's title and date, as the first heading says them.
class MeetingHead : public QWidget
{
    Q_OBJECT

public:
    explicit MeetingHead(EditorContext &context, QWidget *parent = nullptr);

    /// Reads title and date from the text again.
    void refresh();
    /// Makes a date that is still being typed an edit of the text.
    void commit();
    void focusTitle();

private:
    void editTitle(const QString &title);
    void editDate();

    EditorContext &m_context;
    LineField *m_title;
    QDateEdit *m_date;
    bool m_isApplying = false; ///< an own edit is on its way back here
};

} // namespace minuta
