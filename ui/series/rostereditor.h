#pragma once

#include "ui/context/newestanswer.h"
#include "ui/series/filechanges.h"
#include "ui/series/rosterfiles.h"

#include <QDialog>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace minuta {

class MessageBar;
class RosterModel;
class RosterTable;

/// The teams of a series with their leads, as a table. Saving writes the template of the series; what it changes in the
/// minutes of meetings not yet held is shown and asked for.
class RosterEditor : public QDialog
{
    Q_OBJECT

public:
    /// path: minutes of the series. openFile gives the documents that windows show; unsaved what of them is not on disk.
    RosterEditor(const QString &path, QDate today, ShownDocumentFinder openFile, std::function<UnsavedTexts()> unsaved,
                 QWidget *parent);
    ~RosterEditor() override;

    /// False while the series is still being read.
    bool isReady() const { return m_isReady; }
    RosterModel &model() { return *m_model; }

signals:
    /// A file was asked to be opened: the template.
    void openRequested(const QString &path);

public slots:
    void reject() override;

private:
    QWidget *buildPage();
    QWidget *buildButtons();
    void read(const std::function<void()> &then);
    void showFiles(const RosterFiles &files);
    void showState();
    bool save();
    void apply();
    void applyTo(const RosterFiles &files);

    QString m_path;
    QDate m_today;
    ShownDocumentFinder m_openFile;
    std::function<UnsavedTexts()> m_unsaved;
    RosterFiles m_files;
    Roster m_before; ///< as it was read first: what meetings to come may follow still
    bool m_isReady = false;
    NewestAnswer m_reading;
    RosterTable *m_table;
    RosterModel *m_model; ///< of m_table
    MessageBar *m_messages;
    QStackedWidget *m_pages;
    QLabel *m_explanation;
    QLabel *m_mistake;
    QAction *m_applyAction;
    QPushButton *m_apply;
    QPushButton *m_save;
};

} // namespace minuta
