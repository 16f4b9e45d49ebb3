#pragma once

#include <QMessageBox>

namespace minuta {

/// Asks whether edits are to be saved before they go: Save, Discard or Cancel. Only Return, Space, Escape, the arrows and
/// Alt with a letter answer it: whoever is still typing when it comes up discards nothing by a letter.
class SaveQuestion : public QMessageBox
{
    Q_OBJECT

public:
    /// canSave: Save is proposed, else Cancel.
    SaveQuestion(const QString &text, bool canSave, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace minuta
