#pragma once

#include "ui/context/newestanswer.h"
#include "ui/export/exportwriting.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace minuta {

/// Asks in which format minutes go to readers, what of them and where to, and makes the file. What stands there already
/// is written over only by a second click, on Replace.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const ExportSource &source, QWidget *parent);
    ~ExportDialog() override;

    /// The file that was made; empty: none.
    QString writtenPath() const { return m_written; }

protected:
    void accept() override;

private:
    void buildRows();
    void chooseTarget();
    void followFormat();
    void followTarget();
    void say(const QString &text);
    void showProgress();
    void told(const ExportOrder &order, const Result<void> &written);
    ExportFormat format() const;
    ExportOrder order() const;

    ExportSource m_source;
    NewestAnswer m_answer;
    std::shared_ptr<PageProgress> m_progress; ///< of the file that is being made
    QTimer *m_watching;
    QString m_written;
    QString m_mayReplace; ///< the file that may be written over
    QComboBox *m_formats;
    QLineEdit *m_target;
    QPushButton *m_choose;
    QComboBox *m_papers;
    QCheckBox *m_contents;
    QCheckBox *m_dropsSections;
    QCheckBox *m_dropsPlaceholders;
    QCheckBox *m_saysNoUpdate;
    QLabel *m_message;
    QPushButton *m_export;
};

/// What is told of minutes with conflict markers.
QString conflictText();

/// Shows the dialog. Returns the file that was made; empty: none.
QString exportMinutes(const ExportSource &source, QWidget *parent);

} // namespace minuta
