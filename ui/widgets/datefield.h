#pragma once

#include <QDateEdit>

namespace minuta {

/// A date that is typed as it stands in files: 2027-03-05. The year takes four digits and the caret then goes on by
/// itself; the hyphen that people type nevertheless is swallowed. A date that is pasted replaces the whole.
class DateField : public QDateEdit
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

signals:
    /// Somebody types: what stands here now may be half a date.
    void edited();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool takeFromClipboard();
    void typeSeparator(QKeyEvent *event);

    int m_reached = -1; ///< the section that typing a digit went on to; -1: the last key did not
};

} // namespace minuta
