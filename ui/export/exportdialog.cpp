#include "ui/export/exportdialog.h"

#include "app/document/fileidentity.h"
#include "app/text/conflicttext.h"
#include "ui/errortext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString withSuffix(const QString &path, ExportFormat format)
{
    const QFileInfo info(path);
    return QDir::cleanPath(info.path() + u'/' + info.completeBaseName() + u'.' + suffixOf(format));
}

QString firstTarget(const QString &path)
{
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/'
                                + ExportDialog::tr("minutes")
                          : path;
}

} // namespace

ExportDialog::ExportDialog(const ExportSource &source, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_watching(new QTimer(this))
    , m_formats(new QComboBox(this))
    , m_target(new QLineEdit(this))
    , m_choose(new QPushButton(tr("C&hoose…"), this))
    , m_papers(new QComboBox(this))
    , m_contents(new QCheckBox(tr("&Table of contents"), this))
    , m_dropsSections(new QCheckBox(tr("Leave out &empty sections"), this))
    , m_dropsPlaceholders(new QCheckBox(tr("Leave out &placeholders, such as [add here]"), this))
    , m_saysNoUpdate(new QCheckBox(tr("Write “&No update” where a team says nothing"), this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Export"));
    m_formats->addItem(tr("Web page (HTML)"), int(ExportFormat::Html));
    m_formats->addItem(tr("Document to read or print (PDF)"), int(ExportFormat::Pdf));
    m_formats->addItem(tr("Document for word processors (ODT)"), int(ExportFormat::OpenDocument));
    m_formats->addItem(tr("Markdown"), int(ExportFormat::Markdown));
    m_formats->addItem(tr("Mail draft (EML)"), int(ExportFormat::Mail));
    m_papers->addItem(tr("A4"), int(Paper::A4));
    //: A size of paper
    m_papers->addItem(tr("Letter"), int(Paper::Letter));
    m_papers->setCurrentIndex(m_papers->findData(int(usualPaper(QLocale::system()))));
    m_contents->setChecked(true);
    m_dropsSections->setChecked(source.finish.dropsEmptySections);
    m_dropsPlaceholders->setChecked(source.finish.dropsPlaceholders);
    m_saysNoUpdate->setChecked(source.finish.saysNoUpdate);
    m_target->setText(firstTarget(source.path));
    buildRows();
    m_watching->setInterval(100);
    connect(m_watching, &QTimer::timeout, this, &ExportDialog::showProgress);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(m_formats, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_target, &QLineEdit::textChanged, this, &ExportDialog::followTarget);
    followFormat();
}

ExportDialog::~ExportDialog()
{
    if (m_progress)
        m_progress->isStopped = true; // whoever closes it wants no file
}

void ExportDialog::buildRows()
{
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto *place = new QHBoxLayout;
    place->addWidget(m_target, 1);
    place->addWidget(m_choose);
    auto *form = new QFormLayout;
    form->addRow(tr("&Format:"), m_formats);
    form->addRow(tr("F&ile:"), place);
    form->addRow(tr("P&aper:"), m_papers);
    auto *placeLabel = qobject_cast<QLabel *>(form->labelForField(place));
    placeLabel->setBuddy(m_target);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("E&xport"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    for (QCheckBox *box : {m_contents, m_dropsSections, m_dropsPlaceholders, m_saysNoUpdate})
        layout->addWidget(box);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addWidget(buttons);
    m_target->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_formats->currentData().toInt());
}

void ExportDialog::chooseTarget()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export"), m_target->text(),
                                                      m_formats->currentText() + u" (*."_s + suffixOf(format()) + u')');
    if (path.isEmpty())
        return;
    m_target->setText(path);
    m_mayReplace = path; // the dialog has asked
    followTarget();
}

void ExportDialog::followFormat()
{
    m_papers->setEnabled(format() == ExportFormat::Pdf || format() == ExportFormat::OpenDocument);
    m_contents->setEnabled(format() == ExportFormat::Html);
    m_target->setText(withSuffix(m_target->text(), format()));
    followTarget();
}

void ExportDialog::followTarget()
{
    const QString target = m_target->text();
    const bool isSource =
        !m_source.path.isEmpty()
        && (QFileInfo(target).absoluteFilePath() == QFileInfo(m_source.path).absoluteFilePath() // though it is gone
            || isSameFile(target, m_source.path));
    m_export->setEnabled(!target.isEmpty() && !isSource);
    m_export->setText(target == m_mayReplace && QFileInfo::exists(target) ? tr("&Replace") : tr("E&xport"));
    say(isSource ? tr("These are the minutes themselves. Choose another name for the file.")
        : !findConflicts(m_source.text).isEmpty() ? conflictText()
                                                  : QString());
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order;
    order.format = format();
    order.target = QDir::cleanPath(m_target->text());
    order.mayReplace = m_mayReplace == m_target->text();
    order.finish = {m_saysNoUpdate->isChecked(), m_dropsPlaceholders->isChecked(), m_dropsSections->isChecked()};
    order.options.paper = Paper(m_papers->currentData().toInt());
    order.options.page.hasContents = m_contents->isChecked();
    //: The title of a table of contents
    order.options.page.contents = tr("Contents");
    return order;
}

void ExportDialog::accept()
{
    const ExportOrder asked = order();
    m_export->setEnabled(false);
    say(tr("Exporting…"));
    m_progress = std::make_shared<PageProgress>();
    m_watching->start();
    m_answer.ask(
        this, [source = m_source, asked, progress = m_progress] { return writeExport(source, asked, progress.get()); },
        [this, asked](const Result<void> &written) { told(asked, written); });
}

void ExportDialog::say(const QString &text)
{
    m_message->setText(text);
    layout()->activate();
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
        resize(width(), needed); // rather than squeezing the rows above
}

void ExportDialog::showProgress()
{
    if (const int pages = m_progress->pages; pages > 0)
        //: %1 and %2 are numbers of pages
        say(tr("Exporting: page %1 of %2…").arg(m_progress->painted.load()).arg(pages));
}

void ExportDialog::told(const ExportOrder &order, const Result<void> &written)
{
    m_watching->stop();
    m_progress.reset();
    if (written) {
        m_written = order.target;
        QDialog::accept();
        return;
    }
    const bool isThere = written.error().code == ErrorCode::FileExists;
    if (isThere)
        m_mayReplace = m_target->text();
    followTarget();
    const QString folder = QFileInfo(order.target).path();
    say(isThere ? tr("There is a file of that name already. Replace it, or choose another name.")
        : !QFileInfo::exists(folder)
            ? tr("There is no folder %1. Choose another one.").arg(QDir::toNativeSeparators(folder))
            : writeErrorText(written.error()));
}

QString conflictText()
{
    return ExportDialog::tr("Conflict markers are in the minutes, and readers get them: decide what stays first.");
}

QString exportMinutes(const ExportSource &source, QWidget *parent)
{
    ExportDialog dialog(source, parent);
    dialog.exec();
    return dialog.writtenPath();
}

} // namespace minuta
