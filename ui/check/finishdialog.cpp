#include "ui/check/finishdialog.h"

#include "ui/check/findings.h"
#include "ui/check/findingspanel.h"
#include "ui/context/editorcontext.h"
#include "ui/widgets/dimlabel.h"

#include <QAction>
#include <QCheckBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

FinishDialog::FinishDialog(EditorContext &context, Findings &findings, const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_findings(findings)
    , m_panel(new FindingsPanel(context, findings, this))
    , m_noUpdate(new QCheckBox(tr("Say “No &update” in teams that say nothing"), this))
    , m_placeholders(new QCheckBox(tr("Leave out &placeholders such as “[add updates here]”"), this))
    , m_emptySections(new QCheckBox(tr("Leave out sections that sa&y nothing"), this))
    , m_effect(new DimLabel(this))
    , m_change(new QPushButton(tr("&Change the Minutes"), this))
{
    setWindowTitle(tr("Finish"));
    m_panel->setClosable(false);
    m_effect->setWordWrap(true);
    m_effect->setTextFormat(Qt::PlainText);
    m_change->setAutoDefault(false);
    m_change->setToolTip(tr("Makes what is chosen above an edit of the minutes, one step of undo"));

    auto *group = new QGroupBox(tr("Before others get them"), this);
    auto *options = new QVBoxLayout(group);
    for (QCheckBox *option : {m_noUpdate, m_placeholders, m_emptySections}) {
        options->addWidget(option);
        connect(option, &QCheckBox::toggled, this, &FinishDialog::refresh);
    }
    auto *said = new QHBoxLayout;
    said->addWidget(m_effect, 1);
    said->addWidget(m_change, 0, Qt::AlignTop);
    options->addLayout(said);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text(), this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    buttons->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_panel, 1);
    layout->addWidget(group);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 30);

    connect(m_change, &QPushButton::clicked, this, &FinishDialog::changeMinutes);
    connect(m_panel, &FindingsPanel::closeRequested, this, &QDialog::close);
    connect(&findings, &Findings::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

FinishOptions FinishDialog::options() const
{
    return {m_noUpdate->isChecked(), m_placeholders->isChecked(), m_emptySections->isChecked()};
}

FinishedText FinishDialog::work() const
{
    return minuta::finished(m_context.document().tree(), rulesOf(m_findings.context()), options());
}

QString FinishDialog::finishedText() const
{
    return work().change.appliedTo(m_context.document().text());
}

void FinishDialog::showEvent(QShowEvent *event)
{
    refresh();
    QDialog::showEvent(event);
}

void FinishDialog::refresh()
{
    const FinishedText result = work();
    QStringList said;
    const QLocale locale;
    if (!result.filled.isEmpty())
        //: %1 is a list of teams
        said.append(tr("“No update”: %1.").arg(locale.createSeparatedList(result.filled)));
    if (result.placeholders > 0)
        said.append(tr("%n placeholder(s) go.", nullptr, result.placeholders));
    if (!result.dropped.isEmpty())
        //: %1 is a list of sections
        said.append(tr("Left out: %1.").arg(locale.createSeparatedList(result.dropped)));
    if (options() == FinishOptions())
        said = {tr("Nothing is changed unless you choose it.")};
    else if (!m_context.conflicts().isEmpty())
        said = {tr("Settle the conflicts first: until then nobody knows what the minutes say.")};
    else if (said.isEmpty())
        said = {tr("There is nothing of that kind.")};
    m_effect->setText(said.join(u' '));
    m_change->setEnabled(!result.change.isEmpty() && m_findings.canFix());
}

void FinishDialog::changeMinutes()
{
    m_context.document().endUndoStep();
    m_context.document().apply(work().change, tr("Finish"));
    refresh();
}

} // namespace minuta
