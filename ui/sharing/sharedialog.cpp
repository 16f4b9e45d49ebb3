#include "ui/sharing/sharedialog.h"

#include "ui/errortext.h"
#include "ui/settings/appsettings.h"
#include "ui/sharing/sharewords.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

namespace minuta {

ShareDialog::ShareDialog(ShareSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_bar(new MessageBar(this))
    , m_trust(new QAction(tr("Trust This Folder"), this))
    , m_standing(new QLabel(this))
    , m_othersLabel(new QLabel(tr("&What others have done:"), this))
    , m_others(new QListWidget(this))
    , m_concernsLabel(new QLabel(tr("&Please look at this first:"), this))
    , m_concerns(new QListWidget(this))
    , m_message(new QLineEdit(this))
    , m_progress(new QProgressBar(this))
    , m_heard(new DimLabel(this))
    , m_everyMinute(new QCheckBox(tr("&Look every minute what others have shared"), this))
{
    setWindowTitle(tr("Share"));
    m_standing->setWordWrap(true);
    m_standing->setTextFormat(Qt::PlainText);
    m_othersLabel->setBuddy(m_others);
    m_concernsLabel->setBuddy(m_concerns);
    m_others->setAccessibleName(tr("What others have done"));
    m_concerns->setAccessibleName(tr("To look at before sharing"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Sharing is under way"));
    m_heard->setTextFormat(Qt::PlainText);
    for (QListWidget *list : {m_others, m_concerns}) {
        list->setWordWrap(true);
        list->setSelectionMode(QAbstractItemView::SingleSelection);
    }
    m_everyMinute->setChecked(AppSettings::looksForOthers());

    auto *form = new QFormLayout;
    //: The message of a commit
    form->addRow(tr("&Message:"), m_message);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_share = buttons->addButton(tr("&Share"), QDialogButtonBox::ActionRole);
    m_stop = buttons->addButton(tr("S&top"), QDialogButtonBox::ActionRole);
    m_share->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_standing);
    layout->addWidget(m_othersLabel);
    layout->addWidget(m_others, 8);
    layout->addWidget(m_concernsLabel);
    layout->addWidget(m_concerns, 8);
    layout->addLayout(form);
    layout->addWidget(m_everyMinute);
    layout->addWidget(m_progress);
    layout->addWidget(m_heard);
    layout->addStretch(1); // what is above keeps its height where there is no list
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 22);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_share, &QPushButton::clicked, this, &ShareDialog::share);
    connect(m_trust, &QAction::triggered, this, [this] {
        m_bar->dismiss();
        m_session.trust();
    });
    connect(m_stop, &QPushButton::clicked, &m_session, &ShareSession::stop);
    connect(m_everyMinute, &QCheckBox::toggled, this, &ShareDialog::lookRegularly);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_session.look(true); });
    connect(&m_session, &ShareSession::changed, this, &ShareDialog::refresh);
    connect(&m_session, &ShareSession::heard, m_heard, &QLabel::setText);
    connect(&m_session, &ShareSession::concerned, this, &ShareDialog::showConcerns);
    connect(m_concerns, &QListWidget::itemActivated, this, &ShareDialog::goToPlace);
    connect(&m_session, &ShareSession::failed, this, &ShareDialog::showError);
    connect(&m_session, &ShareSession::shared, this, [this](ShareEnd end) {
        m_message->clear();
        m_bar->showMessage(MessageKind::Information, sharedText(end));
    });
    m_minute.setInterval(1min);
    refresh();
}

void ShareDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_bar->dismiss();
    showConcerns({}, {});
    m_session.look(true);
    lookRegularly(m_everyMinute->isChecked());
}

void ShareDialog::hideEvent(QHideEvent *event)
{
    m_minute.stop();
    QDialog::hideEvent(event);
}

void ShareDialog::lookRegularly(bool wanted)
{
    AppSettings::setLooksForOthers(wanted);
    if (wanted && isVisible())
        m_minute.start();
    else
        m_minute.stop();
}

void ShareDialog::refresh()
{
    const bool isBusy = m_session.step() != ShareSession::Step::Idle;
    const bool isSharing = m_session.isSharing();
    const auto &standing = m_session.standing();
    const QString obstacle = standing ? obstacleText(standing->copy) : QString();
    m_standing->setText(!standing             ? tr("Looking what others have shared…")
                        : !obstacle.isEmpty() ? obstacle
                                              : standingText(*standing, m_session.hasChanges()));
    m_others->clear();
    if (standing) {
        const QDateTime now = QDateTime::currentDateTime();
        for (const IncomingCommit &commit : standing->incoming.commits)
            m_others->addItem(commitText(commit, now));
        if (standing->error && !isBusy)
            showError(*standing->error);
        else if (standing->untrusted && !isBusy)
            m_bar->showMessage(MessageKind::Warning, programsText(*standing->untrusted), {m_trust});
    }
    m_others->setVisible(m_others->count() > 0);
    m_othersLabel->setVisible(m_others->count() > 0);
    m_message->setPlaceholderText(m_session.proposedMessage());
    m_progress->setVisible(isBusy);
    m_heard->setVisible(isBusy);
    if (!isBusy)
        m_heard->clear();
    m_stop->setVisible(isSharing);
    const bool canShare = standing && obstacle.isEmpty() && !standing->untrusted && !isSharing;
    m_share->setEnabled(canShare);
    m_message->setEnabled(canShare);
    m_everyMinute->setEnabled(!standing || !standing->copy.remote.isEmpty());
}

void ShareDialog::showConcerns(const QList<ShareConcern> &concerns, const QList<MeetingDoubt> &doubts)
{
    m_concerns->clear();
    for (const MeetingDoubt &doubt : doubts)
        m_concerns->addItem(doubtText(doubt));
    for (const ShareConcern &concern : concerns) {
        auto *item =
            new QListWidgetItem((QStringList{concernText(concern)} + concern.words).join(u"\n    "_s), m_concerns);
        item->setData(Qt::UserRole, concern.place);
        if (concern.place >= 0)
            item->setToolTip(tr("Enter or a double click goes there."));
    }
    const bool hasConflict = holdConflict(concerns);
    const bool hasConcerns = m_concerns->count() > 0;
    m_isAsking = hasConcerns && !hasConflict;
    m_concerns->setVisible(hasConcerns);
    m_concernsLabel->setVisible(hasConcerns);
    m_share->setText(m_isAsking ? tr("&Share Nevertheless") : tr("&Share"));
    m_share->setDefault(!m_isAsking); // a second Return does not say yes
    m_share->setAutoDefault(!m_isAsking);
    if (hasConcerns)
        m_concerns->setFocus();
}

void ShareDialog::goToPlace(const QListWidgetItem *item)
{
    // Of a doubt about the meeting there is no place.
    const QVariant place = item->data(Qt::UserRole);
    if (place.isValid() && place.toLongLong() >= 0)
        emit placeRequested({place.toLongLong(), place.toLongLong()});
}

void ShareDialog::showError(const Error &error)
{
    m_bar->showMessage(MessageKind::Warning, errorText(error));
}

void ShareDialog::share()
{
    const bool isConfirmed = m_isAsking;
    m_bar->dismiss();
    showConcerns({}, {});
    m_session.share(m_message->text(), isConfirmed);
}

} // namespace minuta
