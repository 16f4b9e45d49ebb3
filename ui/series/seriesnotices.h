#pragma once

#include "app/series/datecoherence.h"
#include "app/series/series.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace minuta {

class DocumentFile;
class EditorContext;
class MessageBar;

/// Tells which meeting a document belongs to, where that could be mistaken: dates of title, file name and folder that
/// differ, and minutes of another meeting than the one that is next.
class SeriesNotices : public QWidget
{
    Q_OBJECT

public:
    SeriesNotices(EditorContext &context, DocumentFile &file, QWidget *parent = nullptr);

    /// Looks again at the files of the series: another document was opened, or somebody made a file.
    void refresh();
    /// What day it is. For tests.
    void setToday(std::function<QDate()> today);

signals:
    void openRequested(const QString &path);
    /// The document's file is to be moved to path.
    void moveFileRequested(const QString &path);
    /// The section being edited belongs into the minutes at path.
    void moveSectionRequested(const QString &path);

protected:
    bool event(QEvent *event) override;

private:
    void showDates();
    void showLikelierMeeting();

    EditorContext &m_context;
    DocumentFile &m_file;
    MessageBar *m_dates;
    MessageBar *m_meeting;
    QAction *m_moveFile;
    QAction *m_changeTitle;
    QAction *m_openLikelier;
    QAction *m_moveSection;
    std::function<QDate()> m_today;
    std::optional<DateCoherence> m_shownDates; ///< what m_dates has told, or had nothing to tell, of
    QString m_shownPath;                       ///< the path it was told for
    QString m_pathOfLikelier;                  ///< the document that it was looked for
    std::optional<Meeting> m_likelier;
};

} // namespace minuta
