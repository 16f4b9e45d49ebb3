#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>

#include <QHash>
#include <QObject>
#include <QPalette>
#include <QTextCharFormat>
#include <QTextLayout>

class QTextBlock;
class QTextDocument;

namespace KSyntaxHighlighting {
class Repository;
class Theme;
} // namespace KSyntaxHighlighting

namespace minuta {

/// The definitions and themes of KSyntaxHighlighting, read when first asked for (some milliseconds).
KSyntaxHighlighting::Repository &syntaxRepository();
/// The theme for text on a dark or a light ground: GitHub's, so that text and preview have the same colours.
KSyntaxHighlighting::Theme syntaxTheme(bool isDark);

/// Colours the Markdown of a QTextDocument. KSyntaxHighlighting's own highlighter colours a whole text before it
/// returns, leaves lines with old colours where text is inserted, and goes on for seconds after a fence is opened; this
/// one colours what was typed at once and the rest in short slices while the program is idle. Every colour can be read
/// on the palette's base (WCAG 2.1: a contrast of 4.5), also in the caret's line, and code has the system's fixed font.
class MarkdownHighlighting : public QObject, public KSyntaxHighlighting::AbstractHighlighter
{
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)

public:
    /// Nothing is loaded or coloured before the program is idle for the first time.
    MarkdownHighlighting(QTextDocument &document, const QPalette &palette);

    void setPalette(const QPalette &palette);
    /// Whether every line has its colours.
    bool isFinished() const { return m_isStarted && m_pendingBegin < 0; }
    /// Lines longer than this many units are not coloured: their cost would be felt at every key.
    static constexpr int longestLine = 8 * 1024;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    void start();
    void noteChange(int position, int removed, int added);
    void require(int begin, int end);
    void highlightSlice(qint64 milliseconds);
    void colourAnew();
    QTextCharFormat look(const KSyntaxHighlighting::Format &format) const;
    /// Colours a block; whether the state at its end differs from what it was.
    bool highlightBlock(QTextBlock block);
    void markPlaceholder(QStringView line);

    QTextDocument &m_document;
    QHash<int, QTextCharFormat> m_formats;    ///< by KSyntaxHighlighting::Format::id()
    QList<QTextLayout::FormatRange> m_ranges; ///< of the block being coloured
    QPalette m_palette;
    KSyntaxHighlighting::State m_textBegin; ///< what a text without metadata begins in
    bool m_isStarted = false;
    bool m_isScheduled = false;
    int m_pendingBegin = -1; ///< position from which blocks are still to be coloured; -1: none
    int m_pendingEnd = 0;    ///< up to here all must be, beyond it until the states agree
};

} // namespace minuta
