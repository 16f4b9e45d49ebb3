#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;

namespace minuta {

struct NextMeeting;
class MeetingLinesModel;

/// What the file of a meeting to be made will say, and what of the earlier minutes goes.
class MeetingPreview : public QWidget
{
    Q_OBJECT

public:
    explicit MeetingPreview(QWidget *parent = nullptr);

    /// name: of the file, as people read it.
    void showMeeting(const QString &name, const QString &earlierText, const NextMeeting &next);
    /// Nothing is made, or it is not known yet; text says why.
    void showNothing(const QString &text);
    /// index in NextMeeting::sections
    void showSection(int index);

private:
    MeetingLinesModel *m_model;
    QLabel *m_title;
    QCheckBox *m_dropped;
    QListView *m_lines;
    QLabel *m_nothing;
    QLabel *m_counts;
};

} // namespace minuta
