#pragma once

#include "app/text/followedconflicts.h"
#include "ui/widgets/markdownedit.h"

namespace minuta {

class LineNumbers;

/// Text blocks first to last; none where last is less than first.
struct BlockRange
{
    int first = 0;
    int last = -1;
};

/// The whole text in a fixed-width font with line numbers.
class SourceEdit : public MarkdownEdit
{
    Q_OBJECT

public:
    explicit SourceEdit(Document &document, QWidget *parent = nullptr);

    /// The section that the gutter marks, mapped through changes until it is set again.
    void setSection(TextRange section);
    TextRange section() const { return m_section; }
    BlockRange sectionBlocks() const;
    /// The matches of a search, shown by a background.
    void setMatches(const QList<TextRange> &matches);
    /// Scrolls as if the wheel had been turned over the text.
    void scrollBy(QWheelEvent *event);
    /// Where the gutter bar of the section goes, in the gutter's units; for tests and the gutter.
    const LineNumbers &lineNumbers() const { return *m_lineNumbers; }

signals:
    void findNextRequested();
    void findPreviousRequested();
    void escapePressed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    friend class LineNumbers; // draws beside the blocks, whose geometry is protected

    void fitGutter();
    void tintMarkers();
    void showCaretLine();

    LineNumbers *m_lineNumbers;
    TextRange m_section;
    QList<TextRange> m_matches;
    FollowedConflicts m_conflicts;
    QList<TextRange> m_markers; ///< lines that part the versions of conflicts
};

} // namespace minuta
