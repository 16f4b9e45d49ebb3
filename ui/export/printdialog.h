#pragma once

#include "ui/context/newestanswer.h"
#include "ui/export/exportwriting.h"
#include "ui/export/pagesview.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QTimer;

namespace minuta {

class PrintService;

/// Shows minutes as they will be printed, and prints them.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Outcome
    {
        Closed,
        Printed,
        PdfWanted ///< to be opened in the program for PDF, which may print otherwise
    };

    /// service is asked for when it is needed; null: there is none.
    PrintDialog(const ExportSource &source, std::function<PrintService *()> service, QWidget *parent);
    ~PrintDialog() override;

    Outcome outcome() const { return m_outcome; }
    /// Printed: the printer's name, or the file that was printed to.
    QString printer() const { return m_printer; }
    Paper paper() const;
    PageMargins margins() const;

    void reject() override;

private:
    void buildRows();
    void layOut();
    void showPages(const std::shared_ptr<const PreparedPages> &pages);
    void showState();
    void print();
    void told(int pages);

    ExportedText m_exported;
    std::function<PrintService *()> m_service;
    NewestAnswer m_laidOut;
    NewestAnswer m_printed;
    std::shared_ptr<PageProgress> m_progress; ///< while it is printed
    Outcome m_outcome = Outcome::Closed;
    QString m_printer;
    QComboBox *m_papers;
    QComboBox *m_margins;
    QComboBox *m_zoom;
    PagesView *m_pages;
    QLabel *m_state;
    QPushButton *m_print = nullptr;
    QPushButton *m_pdf = nullptr;
    QPushButton *m_close = nullptr;
    QTimer *m_watching;
    QString m_message; ///< instead of the page's number
};

} // namespace minuta
