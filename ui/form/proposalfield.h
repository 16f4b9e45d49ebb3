#pragma once

#include "ui/widgets/markdownedit.h"

namespace minuta {

/// A few lines that are written before they are in the document: a field over a text of its own, with its own undo.
/// Its owner puts the words into the document.
class ProposalField : public MarkdownEdit
{
    Q_OBJECT

public:
    /// proposed: lines with their endings.
    explicit ProposalField(const QString &proposed, QWidget *parent = nullptr);

    /// What is written now, with the line endings of what was proposed.
    const QString &lines() const { return editedDocument().text(); }
    /// Another text in place of what is proposed, as if it had been typed.
    void write(const QString &lines);
    bool isEdited() const { return lines() != m_proposed; }

signals:
    /// Ctrl+Return.
    void taken();
    /// Escape.
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// As high as its text up to some lines, then it scrolls.
    void fit();

    QString m_proposed;
};

} // namespace minuta
