#include "ui/series/newmeetingdialog.h"

#include "app/series/meetingpath.h"
#include "ui/errortext.h"
#include "ui/series/carrylist.h"
#include "ui/series/carrymodel.h"
#include "ui/series/meetingplanner.h"
#include "ui/series/meetingpreview.h"
#include "ui/series/meetingwords.h"
#include "ui/series/sourcebox.h"
#include "ui/templateproblemtext.h"
#include "ui/widgets/checkdelegate.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/longdate.h"
#include "ui/widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A place for the minutes of date beside those at path, whose name has no date to change.
QString datedPath(const QString &path, QDate date)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().isEmpty() ? u"md"_s : file.suffix();
    return u"%1/%2-%3.%4"_s.arg(file.path(), file.completeBaseName(), date.toString(Qt::ISODate), suffix);
}

/// name as that of a Markdown file: minutes that no dialog offers to open would be as good as lost.
QString markdownName(const QString &name)
{
    static const QStringList known = {u"md"_s, u"markdown"_s, u"mdown"_s, u"txt"_s};
    return known.contains(QFileInfo(name).suffix(), Qt::CaseInsensitive) ? name : name + ".md"_L1;
}

QString homeAsTilde(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    return shown == home || shown.startsWith(home + QDir::separator()) ? u'~' + shown.sliced(home.size()) : shown;
}

} // namespace

NewMeetingDialog::NewMeetingDialog(const SeriesPlace &place, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_planner(new MeetingPlanner(this))
    , m_today(today)
    , m_choices(new QWidget(this))
    , m_source(new SourceBox(this))
    , m_chooseFile(new QPushButton(tr("&Other File…"), this))
    , m_folder(new QLabel(this))
    , m_otherFolder(new QPushButton(tr("Other Fo&lder…"), this))
    , m_date(new DateField(this))
    , m_weekday(new DimLabel(this))
    , m_count(new QSpinBox(this))
    , m_cadence(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_files(new QListWidget(this))
    , m_origins(new DimLabel(this))
    , m_sections(new CarryModel(this))
    , m_sectionList(new CarryList(*m_sections, this))
    , m_preview(new MeetingPreview(this))
    , m_message(new MessageBar(this))
{
    setWindowTitle(tr("New Meeting"));
    auto *grid = new QGridLayout(m_choices);
    grid->setContentsMargins(0, 0, 0, 0);
    buildChoices(grid);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_choices);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(fontMetrics().height());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    for (QPushButton *button : {m_otherFolder, m_chooseFile})
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    const QSize room = parent == nullptr ? QSize(1100, 720) : parent->size();
    resize(std::min(fontMetrics().averageCharWidth() * 170, room.width() - 40),
           std::min(fontMetrics().height() * 46, room.height() - 40));

    connect(buttons, &QDialogButtonBox::accepted, this, &NewMeetingDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectChoices();
    m_date->setFocus(Qt::OtherFocusReason);
    lookAt(place);
}

void NewMeetingDialog::buildChoices(QGridLayout *grid)
{
    m_folder->setTextFormat(Qt::PlainText);
    m_folder->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_date->setDate(m_today);
    m_count->setRange(1, NewMeetingsOptions::mostMeetings);
    m_cadence->setAccessibleName(tr("How often the series meets"));
    m_cadence->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_name->setObjectName(u"fileName"_s);
    m_files->setAccessibleName(tr("Files to be made"));
    m_files->setItemDelegate(new CheckDelegate(m_files));
    m_files->setFixedHeight(fontMetrics().height() * 7);
    m_origins->setWordWrap(true);
    m_origins->setTextFormat(Qt::PlainText);
    m_sectionList->setAccessibleName(tr("What becomes of the sections"));

    int row = 0;
    const auto add = [&](const QString &name, QWidget *field, QWidget *more, bool isWide) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1, 1, more == nullptr ? 2 : 1, isWide ? Qt::Alignment() : Qt::AlignLeft);
        if (more != nullptr)
            grid->addWidget(more, row, 2);
        ++row;
    };
    //: What a new meeting is made from: earlier minutes or a template
    add(tr("&Make it from:"), m_source, m_chooseFile, true);
    add(tr("Folder:"), m_folder, m_otherFolder, true);
    auto *date = new QHBoxLayout;
    date->addWidget(m_date);
    date->addWidget(m_weekday, 1);
    auto *dateLabel = new QLabel(tr("&Date:"), this);
    dateLabel->setBuddy(m_date);
    grid->addWidget(dateLabel, row, 0);
    grid->addLayout(date, row++, 1, 1, 2);
    auto *count = new QHBoxLayout;
    count->addWidget(m_count);
    count->addWidget(m_cadence, 1);
    //: How many meetings are made ahead
    auto *countLabel = new QLabel(tr("Mee&tings:"), this);
    countLabel->setBuddy(m_count);
    grid->addWidget(countLabel, row, 0);
    grid->addLayout(count, row++, 1, 1, 2);
    add(tr("&File:"), m_name, nullptr, true);
    grid->addWidget(m_files, row++, 0, 1, 3);
    grid->addWidget(m_origins, row++, 0, 1, 3);
    auto *sections = new QLabel(tr("&Sections of the earlier minutes:"), this);
    sections->setBuddy(m_sectionList);
    grid->addWidget(sections, row++, 0, 1, 3);
    grid->addWidget(m_sectionList, row, 0, 1, 3);
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(1, 1);
}

void NewMeetingDialog::connectChoices()
{
    connect(m_planner, &MeetingPlanner::scanned, this, &NewMeetingDialog::showScan);
    connect(m_planner, &MeetingPlanner::planned, this, &NewMeetingDialog::showPlan);
    connect(m_planner, &MeetingPlanner::made, this, &NewMeetingDialog::finish);
    connect(m_otherFolder, &QPushButton::clicked, this, &NewMeetingDialog::chooseFolder);
    connect(m_chooseFile, &QPushButton::clicked, this, &NewMeetingDialog::chooseFile);
    connect(m_source, &QComboBox::currentIndexChanged, this, &NewMeetingDialog::chooseSource);
    connect(m_date, &DateField::edited, this, [this] { m_isDateChosen = true; });
    connect(m_date, &DateField::dateChanged, this, [this](QDate date) {
        m_isDateChosen = true;
        if (m_isNameChosen)
            m_name->setText(pathForDate(m_name->text(), date));
        fillCadences();
        replan();
    });
    connect(m_count, &QSpinBox::valueChanged, this, &NewMeetingDialog::replan);
    connect(m_cadence, &QComboBox::currentIndexChanged, this, &NewMeetingDialog::replan);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        m_isNameChosen = !name.trimmed().isEmpty();
        if (const QDate date = fileDate(name).date; date.isValid() && date != m_date->date()) {
            const QSignalBlocker blocker(m_date);
            m_date->setDate(date); // the minutes of another day would not be found under that name
            m_isDateChosen = true;
            fillCadences();
        }
        replan();
    });
    connect(m_files, &QListWidget::currentRowChanged, this, &NewMeetingDialog::showMeeting);
    connect(m_files, &QListWidget::itemChanged, this, &NewMeetingDialog::leaveOut);
    connect(m_sections, &CarryModel::rulesChanged, this, &NewMeetingDialog::replan);
    connect(m_sectionList, &CarryList::sectionChosen, m_preview, &MeetingPreview::showSection);
}

void NewMeetingDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the Meetings"), m_scan.folder);
    if (!folder.isEmpty())
        lookAt({folder, m_place.unsavedTexts, m_place.userTemplates});
}

void NewMeetingDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Make the Next Meeting From"), m_scan.folder,
                                                      tr("Markdown (*.md *.markdown *.mdown *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    m_otherFile = QDir::cleanPath(path);
    lookAt({m_otherFile, m_place.unsavedTexts, m_place.userTemplates});
}

void NewMeetingDialog::lookAt(const SeriesPlace &place)
{
    m_place = place;
    m_isNameChosen = false;
    m_plan = {};
    m_preview->showNothing(tr("Looking at the earlier minutes…"));
    m_planner->scan(place);
    showChoice();
}

void NewMeetingDialog::showScan(const SeriesScan &scan)
{
    m_scan = scan;
    m_folder->setText(scan.folder.isEmpty() ? tr("(none yet)") : homeAsTilde(scan.folder));
    m_folder->setToolTip(QDir::toNativeSeparators(scan.folder));
    {
        const QSignalBlocker blocker(m_source);
        m_source->showScan(scan);
        if (!m_otherFile.isEmpty())
            m_source->choose(std::exchange(m_otherFile, {}));
    }
    chooseSource();
}

void NewMeetingDialog::chooseSource()
{
    m_isNameChosen = false;
    m_sections->setRules({}); // they are of the sections of other minutes
    if (!m_isDateChosen) {
        const QSignalBlocker blocker(m_date);
        const Template *definition = this->definition();
        m_date->setDate(
            suggestedDate(m_scan.series, definition == nullptr ? std::nullopt : definition->cadence, m_today));
    }
    fillCadences();
    replan();
}

void NewMeetingDialog::fillCadences()
{
    using enum Cadence::Unit;
    const QDate first = m_date->date();
    const int chosen = m_cadence->currentIndex();
    const Template *definition = this->definition();
    const bool isSaid = definition != nullptr && definition->cadence;
    m_cadences = {isSaid ? *definition->cadence : cadenceOf(m_scan.series.dates())};
    for (const Cadence &other :
         {Cadence{Weeks, 1}, Cadence{Weeks, 2}, Cadence{Weeks, 3}, Cadence{Weeks, 4},
          Cadence{Months, 1, first.dayOfWeek(), (first.day() - 1) / 7 + 1}, Cadence{Months, 1}}) {
        if (!m_cadences.contains(other) && other.ordinal <= 4)
            m_cadences.append(other);
    }
    const QSignalBlocker blocker(m_cadence);
    m_cadence->clear();
    for (const Cadence &cadence : m_cadences)
        m_cadence->addItem(cadenceText(cadence));
    m_cadence->setCurrentIndex(chosen > 0 && chosen < m_cadences.size() ? chosen : 0);
}

const Template *NewMeetingDialog::definition() const
{
    const int chosen = m_source->definition();
    return chosen >= 0 ? &m_scan.templates[chosen].value : m_scan.definition();
}

QString NewMeetingDialog::chosenPath() const
{
    if (m_count->value() > 1)
        return {};
    if (m_isNameChosen)
        return QDir::cleanPath(QDir(m_scan.folder).absoluteFilePath(markdownName(m_name->text().trimmed())));
    const bool hasDate = fileDate(m_source->path()).date.isValid();
    return hasDate || m_source->kind() == SourceBox::Kind::Template ? QString()
                                                                    : datedPath(m_source->path(), m_date->date());
}

bool NewMeetingDialog::leavesFolder(const QString &path) const
{
    return !path.isEmpty() && !path.startsWith(QDir::cleanPath(m_scan.folder) + u'/');
}

void NewMeetingDialog::replan()
{
    if (m_source->kind() != SourceBox::Kind::Empty && m_isNameChosen && leavesFolder(chosenPath())) {
        m_planner->cancel();
        showPlan(MeetingsPlan());
        m_message->showMessage(
            MessageKind::Warning,
            //: %1 is what was typed as a file's name
            tr("%1 is not in the folder of these meetings. Choose another name, or the folder first.")
                .arg(QDir::toNativeSeparators(m_name->text().trimmed())));
        return;
    }
    switch (m_source->kind()) {
    case SourceBox::Kind::None: return;
    case SourceBox::Kind::Template:
        if (const TemplateFile &file = m_scan.templates[m_source->definition()]; !file.problems.isEmpty()) {
            m_planner->cancel();
            showPlan(MeetingsPlan());
            m_message->showMessage(MessageKind::Warning,
                                   //: %1 is a template's file, %2 its mistakes, a line each
                                   tr("%1 has mistakes, so nothing is made from it.\n%2")
                                       .arg(QFileInfo(file.path).fileName(), templateProblemsText(file.problems)));
            return;
        }
        [[fallthrough]];
    case SourceBox::Kind::Earlier:
        m_planner->plan({m_source->definition(), m_source->path(), m_date->date(), m_count->value(),
                         m_cadences.value(m_cadence->currentIndex()), m_count->value() > 1 ? m_leftOut : QList<QDate>(),
                         chosenPath(), m_sections->rules()});
        break;
    case SourceBox::Kind::Empty:
        m_planner->cancel();
        showPlan(MeetingsPlan());
        break;
    }
    showChoice();
}

void NewMeetingDialog::showPlan(const Result<MeetingsPlan> &plan)
{
    m_message->dismiss();
    const QString failure = std::exchange(m_failure, {});
    m_plan = plan.value_or(MeetingsPlan());
    const bool isEarlier = m_source->kind() == SourceBox::Kind::Earlier;
    if (!plan && plan.error().code == ErrorCode::InvalidArgument && isEarlier)
        m_message->showMessage(MessageKind::Warning,
                               tr("Several meetings need files whose names have a date, and %1 has none.")
                                   .arg(QFileInfo(m_source->path()).fileName()));
    else if (!plan)
        m_message->showMessage(MessageKind::Warning, errorText(plan.error()));
    else if (!failure.isEmpty())
        m_message->showMessage(MessageKind::Warning, failure);
    else if (m_plan.meetings.size() == 1 && m_plan.meetings.first().exists)
        m_message->showMessage(MessageKind::Warning,
                               //: %1 is a file's name
                               tr("%1 is there already and stays as it is. Choose another date or name.")
                                   .arg(shownName(m_plan.meetings.first().path)));
    showFiles();
    showOrigins();
    showMeeting();
    showChoice();
}

void NewMeetingDialog::showFiles()
{
    const QSignalBlocker blocker(m_files);
    const int shown = m_files->currentRow();
    m_files->clear();
    for (const PlannedMeeting &meeting : m_plan.meetings) {
        const QString day = QLocale().toString(meeting.date, u"ddd"_s);
        const QString name = shownName(meeting.path);
        //: A file to be made: %1 is the short name of a day of the week, %2 the file's name
        auto *item = new QListWidgetItem(meeting.exists ? tr("%1  %2  (is there already and stays)").arg(day, name)
                                                        : tr("%1  %2").arg(day, name),
                                         m_files);
        item->setToolTip(QDir::toNativeSeparators(meeting.path));
        if (meeting.exists)
            item->setForeground(palette().color(QPalette::PlaceholderText));
        else
            item->setCheckState(meeting.isLeftOut ? Qt::Unchecked : Qt::Checked);
    }
    m_files->setCurrentRow(std::clamp(shown, 0, std::max(0, m_files->count() - 1)));
    if (!m_isNameChosen)
        m_name->setText(m_plan.meetings.isEmpty() ? QString() : shownName(m_plan.meetings.first().path));
}

void NewMeetingDialog::leaveOut(const QListWidgetItem *item)
{
    const QDate date = m_plan.meetings[m_files->row(item)].date;
    m_leftOut.removeAll(date);
    if (item->checkState() == Qt::Unchecked)
        m_leftOut.append(date);
    replan(); // links and numbers of the later ones are others now
}

void NewMeetingDialog::showMeeting()
{
    const int row = m_files->currentRow();
    if (row < 0 || row >= m_plan.meetings.size()) {
        m_sections->setSections({});
        m_preview->showNothing(m_source->kind() == SourceBox::Kind::Empty
                                   ? tr("An empty document. You choose its name when you save it.")
                                   : QString());
        return;
    }
    const PlannedMeeting &meeting = m_plan.meetings[row];
    if (meeting.isLeftOut) {
        m_preview->showNothing(tr("No meeting on %1.").arg(longDate(meeting.date)));
        return;
    }
    m_sections->setSections(meeting.next.sections);
    m_preview->showMeeting(shownName(meeting.path), m_plan.earlierText, meeting.next);
}

void NewMeetingDialog::showOrigins()
{
    QStringList lines;
    const auto add = [&](const Provenance &from, const QString &editedHere, const QString &here, const QString &edited,
                         const QString &newest) {
        if (from.isTemplate) {
            lines.append(tr("Teams and leads from the template."));
            return;
        }
        const QString text = from.isSource ? (from.isEdited ? editedHere : here) : from.isEdited ? edited : newest;
        if (!from.isNone)
            lines.append(from.isSource ? text : text.arg(longDate(from.date)));
    };
    if (!m_plan.meetings.isEmpty()) {
        //: Where the teams of the new minutes come from; %1 is a date
        add(m_plan.roster, tr("Teams and leads as in these minutes, edited last."),
            tr("Teams and leads as in these minutes."), tr("Teams and leads from %1, edited last."),
            tr("Teams and leads from %1, the newest."));
        add(m_plan.roadmap, tr("Roadmap as in these minutes, edited last."), tr("Roadmap as in these minutes."),
            tr("Roadmap from %1, edited last."), tr("Roadmap from %1, the newest."));
    }
    m_origins->setText(lines.join(u'\n'));
    m_origins->setVisible(!lines.isEmpty());
}

void NewMeetingDialog::showChoice()
{
    const SourceBox::Kind kind = m_source->kind();
    const bool isSeveral = m_count->value() > 1;
    const bool isFilled = kind == SourceBox::Kind::Earlier || kind == SourceBox::Kind::Template;
    for (QWidget *field : {static_cast<QWidget *>(m_date), static_cast<QWidget *>(m_count)})
        field->setEnabled(kind != SourceBox::Kind::Empty);
    m_cadence->setEnabled(isSeveral && isFilled);
    m_name->setEnabled(!isSeveral && isFilled);
    m_files->setVisible(isSeveral && isFilled);
    m_sectionList->setEnabled(isFilled);
    m_weekday->setText(QLocale().standaloneDayName(m_date->date().dayOfWeek()));
    const qsizetype files = m_plan.writes().size();
    m_create->setText(m_planner->isMaking()            ? tr("Creating %n File(s)…", nullptr, int(files))
                      : kind == SourceBox::Kind::Empty ? tr("Create &Empty Document")
                      : files > 1                      ? tr("&Create %n File(s)", nullptr, int(files))
                                                       : tr("&Create"));
    m_create->setEnabled(!m_planner->isMaking()
                         && (kind == SourceBox::Kind::Empty || (!m_planner->isPlanning() && files > 0)));
}

void NewMeetingDialog::create()
{
    if (m_source->kind() == SourceBox::Kind::Empty) {
        accept();
        return;
    }
    m_planner->make(m_plan.writes(), m_scan.folder);
    setCursor(Qt::BusyCursor);
    m_choices->setEnabled(false); // it is made as it was chosen
    showChoice();
}

void NewMeetingDialog::finish(const Result<void> &made)
{
    unsetCursor();
    m_choices->setEnabled(true);
    if (!made) {
        m_failure = writeErrorText(made.error());
        replan(); // somebody may have made one of them meanwhile
        return;
    }
    const QList<FileWrite> written = m_plan.writes();
    m_created = written.first().path;
    m_createdCount = int(written.size());
    accept();
}

void NewMeetingDialog::reject()
{
    if (!m_planner->isMaking()) // else they are there in a moment, or it is told why not
        QDialog::reject();
}

QString NewMeetingDialog::shownName(const QString &path) const
{
    return QDir(m_scan.folder).relativeFilePath(path);
}

} // namespace minuta
