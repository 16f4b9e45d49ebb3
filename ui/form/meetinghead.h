#pragma once

#include <QWidget>

class QDate;
class QPushButton;

namespace minuta {

class DateField;
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
    /// What the cards below follow in Tab's order.
    QWidget *lastControl() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showDate();
    void tellPlace();
    void editTitle(const QString &title);
    void editDate();
    void changeDate(QDate date);
    /// Whether the title stands in a conflict, where its card settles it.
    bool isTitleContested() const;

    EditorContext &m_context;
    LineField *m_title;
    DateField *m_date;
    QPushButton *m_addDate;    ///< in place of the date while there is none
    bool m_isApplying = false; ///< an own edit is on its way back here
};

} // namespace minuta
