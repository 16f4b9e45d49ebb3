#include "ui/series/seriesnotices.h"

#include "app/document/documentfile.h"
#include "app/minutes/minutesedit.h"
#include "app/series/meetingpath.h"
#include "app/series/othermeeting.h"
#include "ui/context/editorcontext.h"
#include "ui/widgets/longdate.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// path as the folder of the series has it, without control characters.
QString shownName(const QString &path)
{
    return QDir(seriesFolder(path)).relativeFilePath(path);
}

} // namespace

SeriesNotices::SeriesNotices(EditorContext &context, DocumentFile &file, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_file(file)
    , m_dates(new MessageBar(this))
    , m_meeting(new MessageBar(this))
    , m_moveFile(new QAction(tr("Rename File"), this))
    , m_changeTitle(new QAction(tr("Change Title"), this))
    , m_openLikelier(new QAction(this))
    , m_moveSection(new QAction(tr("Move My Section There…"), this))
    , m_today([] { return QDate::currentDate(); })
{
    m_dates->setObjectName(u"dateNotice"_s);
    m_meeting->setObjectName(u"meetingNotice"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_meeting);
    layout->addWidget(m_dates);

    connect(m_moveFile, &QAction::triggered, this,
            [this] { emit moveFileRequested(coherentPath(m_file.path(), m_context.minutes().date)); });
    connect(m_changeTitle, &QAction::triggered, this, [this] {
        const QDate date = fileDate(m_file.path()).date;
        if (const auto change = setDate(m_context.document().tree(), m_context.minutes(), date))
            m_context.document().apply(*change, tr("Change date"));
    });
    connect(m_openLikelier, &QAction::triggered, this, [this] {
        if (m_likelier)
            emit openRequested(m_likelier->path);
    });
    connect(m_moveSection, &QAction::triggered, this, [this] {
        if (m_likelier)
            emit moveSectionRequested(m_likelier->path);
    });
    connect(&m_context.document(), &Document::changed, this, &SeriesNotices::showDates);
    connect(&m_context.document(), &Document::wasReset, this, &SeriesNotices::refresh);
    connect(&m_file, &DocumentFile::pathChanged, this, &SeriesNotices::refresh);
}

void SeriesNotices::setToday(std::function<QDate()> today)
{
    m_today = std::move(today);
    refresh();
}

void SeriesNotices::refresh()
{
    showDates();
    showLikelierMeeting();
}

bool SeriesNotices::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate) // what has happened in its folder, and what day it is by now
        refresh();
    return QWidget::event(event);
}

void SeriesNotices::showDates()
{
    const QString path = m_file.path();
    const DateCoherence dates = dateCoherence(path, m_context.minutes().date);
    if (dates == m_shownDates && path == m_shownPath)
        return; // also when people have dismissed what it said
    m_shownDates = dates;
    m_shownPath = path;
    if (path.isEmpty() || dates.isCoherent() || m_context.document().isReadOnly()) {
        m_dates->dismiss();
        return;
    }
    QList<QAction *> actions;
    QString text = dates.namesAgree()
                       ? tr("The file is in the folder %1, but the meeting is on %2.")
                             .arg(dates.folderYear)
                             .arg(longDate(dates.title.isValid() ? dates.title : dates.name))
                       : tr("The title says %1, the file's name %2.").arg(longDate(dates.title), longDate(dates.name));
    const QString target = coherentPath(path, dates.title.isValid() ? dates.title : dates.name);
    if (QFileInfo::exists(target)) { // that meeting has its minutes, and these name another
        //: A sentence that follows another; %1 is a file's name
        text += u' ' + tr("The file cannot be renamed to %1, which is there already.").arg(shownName(target));
    } else {
        //: %1 is a file's name
        m_moveFile->setToolTip(tr("Rename the File to %1").arg(shownName(target)));
        actions.append(m_moveFile);
    }
    if (!dates.namesAgree()) {
        //: %1 is a date
        m_changeTitle->setToolTip(tr("Change the Title to %1").arg(dates.name.toString(Qt::ISODate)));
        actions.append(m_changeTitle);
    }
    m_dates->showMessage(MessageKind::Warning, text, actions);
}

void SeriesNotices::showLikelierMeeting()
{
    const QString path = m_file.path();
    const std::optional<Meeting> likelier =
        path.isEmpty() ? std::nullopt : likelierMeeting(seriesOf(path), path, m_today());
    if (path == m_pathOfLikelier && likelier == m_likelier)
        return; // also when people have dismissed what it said
    m_pathOfLikelier = path;
    m_likelier = likelier;
    if (!likelier) {
        m_meeting->dismiss();
        return;
    }
    const QDate date = fileDate(path).date;
    const QString text = likelier->date >= m_today() ? tr("These are the minutes of %1. The next meeting is on %2.")
                                                           .arg(longDate(date), longDate(likelier->date))
                                                     : tr("These are the minutes of %1. The newest are those of %2.")
                                                           .arg(longDate(date), longDate(likelier->date));
    //: %1 is a date
    m_openLikelier->setText(tr("Open %1").arg(longDate(likelier->date)));
    QList<QAction *> actions{m_openLikelier};
    if (!m_context.document().isReadOnly())
        actions.append(m_moveSection);
    m_meeting->showMessage(MessageKind::Information, text, actions);
}

} // namespace minuta
