#include "ui/dialogs/pickdialog.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace minuta {

namespace {

/// How well letters name text: smaller is better; -1 where they do not.
int distance(QStringView letters, QStringView text)
{
    if (const qsizetype at = text.indexOf(letters, 0, Qt::CaseInsensitive); at >= 0)
        return int(at);
    qsizetype from = 0;
    for (const QChar letter : letters) {
        from = text.indexOf(letter, from, Qt::CaseInsensitive) + 1;
        if (from == 0)
            return -1;
    }
    return 1000 + int(from);
}

} // namespace

PickDialog::PickDialog(const QString &title, QList<PickItem> items, QWidget *parent)
    : QDialog(parent)
    , m_items(std::move(items))
    , m_letters(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(title);
    m_letters->setPlaceholderText(title);
    m_letters->setAccessibleName(title);
    m_letters->installEventFilter(this);
    m_list->setAccessibleName(tr("What matches"));
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_letters);
    layout->addWidget(m_list, 1);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 22);
    connect(m_letters, &QLineEdit::textChanged, this, &PickDialog::filter);
    connect(m_list, &QListWidget::itemActivated, this, &PickDialog::accept);
    connect(m_list, &QListWidget::itemClicked, this, &PickDialog::accept);
    filter({});
}

void PickDialog::filter(const QString &letters)
{
    QList<std::pair<int, int>> found; // distance, item
    for (int item = 0; item < m_items.size(); ++item) {
        const int far =
            letters.isEmpty() ? 0 : distance(letters, QString(m_items[item].text + u' ' + m_items[item].note));
        if (far >= 0)
            found.append({far, item});
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, int>::first);
    m_list->clear();
    for (const auto &[far, item] : found) {
        const PickItem &shown = m_items[item];
        //: %1 is a section or a command, %2 its lead or its shortcut
        auto *row = new QListWidgetItem(shown.note.isEmpty() ? shown.text : tr("%1  –  %2").arg(shown.text, shown.note),
                                        m_list);
        row->setData(Qt::UserRole, item);
    }
    m_list->setCurrentRow(0);
}

void PickDialog::accept()
{
    if (m_list->currentItem() == nullptr)
        return;
    m_picked = m_list->currentItem()->data(Qt::UserRole).toInt();
    QDialog::accept();
}

bool PickDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_letters && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: QCoreApplication::sendEvent(m_list, event); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: accept(); return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace minuta
