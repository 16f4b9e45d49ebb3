#pragma once

#include "app/text/versiondifference.h"

#include <QPlainTextEdit>

namespace minuta {

class MarkdownHighlighting;

/// One version of some lines, to be read: what the other one has not is tinted, words of it are underlined as well, and
/// such lines have a bar beside them. As high as its text up to some lines, then it scrolls. Tab leaves it.
class VersionView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit VersionView(QWidget *parent = nullptr);

    /// text has line feeds only; the ending of its last line is not shown.
    void showVersion(const QString &text, const VersionMarks &marks);
    /// What the text asks for at the width of now.
    int neededHeight() const;

signals:
    /// neededHeight() may be another one now.
    void heightChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void showMarks();

    MarkdownHighlighting *m_highlighting;
    VersionMarks m_marks;
    QList<int> m_markedBlocks; ///< ascending
};

/// The height of the edit's text, or of its first lines where it has more than those.
int textHeight(const QPlainTextEdit &edit, int mostLines);

} // namespace minuta
