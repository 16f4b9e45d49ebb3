#include "ui/start/startpage.h"

#include "ui/settings/appsettings.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/scaledfont.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace minuta {

StartPage::StartPage(QAction *open, QAction *create, QWidget *parent)
    : QWidget(parent)
    , m_recentTitle(new QLabel(tr("Edited last"), this))
    , m_recent(new QListWidget(this))
{
    auto *title = new QLabel(tr("Minutes of meetings"), this);
    QFont large = title->font();
    large = scaledFont(large, 1.8);
    large.setBold(true);
    title->setFont(large);
    auto *explanation =
        new QLabel(tr("Open a Markdown file and edit it as a form, as source or as a roadmap, beside a preview. "
                      "Only what you edit changes in the file."),
                   this);
    explanation->setWordWrap(true);
    QFont bold = m_recentTitle->font();
    bold.setBold(true);
    m_recentTitle->setFont(bold);
    m_recent->setAccessibleName(tr("Files edited last"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->viewport()->setAutoFillBackground(false);
    m_recent->setSpacing(2);

    auto *buttons = new QHBoxLayout;
    for (QAction *action : {open, create}) {
        auto *button = new QPushButton(action->text(), this);
        button->setDefault(action == open);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *drop = new DimLabel(tr("…or drop a file here."), this);

    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(explanation);
    column->addLayout(buttons);
    column->addWidget(drop);
    column->addSpacing(16);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent, 4);
    column->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 3);
    layout->addStretch(1);

    const auto choose = [this](const QListWidgetItem *item) { emit fileChosen(item->data(Qt::UserRole).toString()); };
    connect(m_recent, &QListWidget::itemActivated, this, choose);
    connect(m_recent, &QListWidget::itemClicked, this, [this, choose](const QListWidgetItem *item) {
        // Where the desktop activates by a single click, a click is told of twice.
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, m_recent))
            choose(item);
    });
    refresh();
}

void StartPage::refresh()
{
    m_recent->clear();
    for (const QString &path : AppSettings::recentFiles()) {
        const QFileInfo file(path);
        QString folder = file.absolutePath();
        if (folder.startsWith(QDir::homePath()))
            folder.replace(0, QDir::homePath().size(), u'~');
        //: %1 is a file's name, %2 its folder
        auto *item = new QListWidgetItem(tr("%1 – %2").arg(file.fileName(), folder), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    m_recentTitle->setVisible(m_recent->count() > 0);
    m_recent->setVisible(m_recent->count() > 0);
}

} // namespace minuta
