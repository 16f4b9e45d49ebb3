#include "ui/series/meetingdatedelegate.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>

#include <optional>
#include <ranges>

namespace minuta {

namespace {

/// As people type it: ISO 8601, or as their language writes dates; of a year of two digits that of this century.
std::optional<QDate> dateFrom(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return QDate();
    const QLocale locale;
    for (const QDate date : {QDate::fromString(typed, Qt::ISODate), locale.toDate(typed, QLocale::ShortFormat),
                             locale.toDate(typed, QLocale::LongFormat)}) {
        if (date.isValid())
            return date.year() < 1970 ? date.addYears(100) : date;
    }
    return std::nullopt;
}

} // namespace

QWidget *MeetingDateDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                           const QModelIndex &index) const
{
    auto *editor = new QComboBox(parent);
    editor->setEditable(true);
    editor->setInsertPolicy(QComboBox::NoInsert);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->lineEdit()->setPlaceholderText(tr("yyyy-mm-dd"));
    for (const QDate date : m_meetings | std::views::reverse)
        editor->addItem(date.toString(Qt::ISODate));
    return editor;
}

void MeetingDateDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = static_cast<QComboBox *>(editor);
    const QString text = index.data(Qt::EditRole).toDate().toString(Qt::ISODate);
    box->setCurrentIndex(box->findText(text));
    box->setEditText(text);
}

void MeetingDateDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto date = dateFrom(static_cast<QComboBox *>(editor)->currentText()))
        model->setData(index, *date, Qt::EditRole);
}

} // namespace minuta
