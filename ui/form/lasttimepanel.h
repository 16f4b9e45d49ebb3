#pragma once

#include "app/document/document.h"
#include "app/minutes/repeatedlines.h"
#include "app/series/earliersections.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace minuta {

class LineMarks;
class MarkdownEdit;

/// What a section said at an earlier meeting, to be shown beside its field: to be read and copied. Lines of the field
/// that say the same are marked, and lines of last time can be used again.
class LastTimePanel : public QWidget
{
    Q_OBJECT

public:
    LastTimePanel(MarkdownEdit &field, QWidget *parent);

    /// name is the section's; explanation stands in place of a text that is not there.
    void showSection(const EarlierSection &earlier, const QString &name, const QString &explanation);
    /// Marks the lines of the field that are as last time; text is what the field shows.
    void compare(QStringView text);
    /// "3 lines as last time"; empty where there are none.
    QString repeatedText() const;
    /// The column of marks, to stand before the field.
    QWidget *marks() const;
    QList<QWidget *> controls() const;

signals:
    /// Lines, without the ending of the last, are to be used in the section's field.
    void linesChosen(const QString &lines);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void announceLine();

    MarkdownEdit &m_field;
    Document m_document; ///< the earlier text, read-only
    SaidLines m_said;    ///< by it
    LineMarks *m_marks;
    QLabel *m_title;
    QLabel *m_explanation;
    MarkdownEdit *m_text;
    QPushButton *m_use;
    qsizetype m_announced = -1; ///< the field's line that the caret was in
};

} // namespace minuta
