#pragma once

#include "app/series/rosterapply.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace minuta {

/// Shows each line of the meetings not yet held that a roster changes, and asks for which files it is to be done. Files
/// in which somebody changed a heading by hand are only taken when they are ticked.
class RosterApplyDialog : public QDialog
{
    Q_OBJECT

public:
    /// folder: what file names are shown relative to. roster: the file in which the roster is saved when the dialog is
    /// accepted; empty: it is saved already.
    RosterApplyDialog(const QList<RosterFile> &files, const QString &folder, const QString &roster, QWidget *parent);

    /// Those that are ticked, ascending.
    QList<RosterFile> chosen() const;

private:
    void addFile(const RosterFile &file);
    void addLine(QTreeWidgetItem *parent, const ChangedLine &line);
    void addNote(QTreeWidgetItem *parent, const QString &text, bool isWarning);
    void showCount();
    QString summary() const;

    QList<RosterFile> m_files;
    QString m_folder;
    QString m_roster;
    QTreeWidget *m_tree;
    QLabel *m_hint;
    QPushButton *m_apply;
};

} // namespace minuta
