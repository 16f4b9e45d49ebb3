#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/markdown/openfence.h"
#include "app/minutes/blanklines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The level of an ATX heading that a line would be outside of code; 0: it would be none.
int headingLevel(QStringView line)
{
    static const QRegularExpression form(u"^ {0,3}(#{1,6})(?:[ \\t]|$)"_s);
    const auto match = form.matchView(line);
    return match.hasMatch() ? int(match.capturedLength(1)) : 0;
}

/// Where the code most likely ends: before the next heading that is as high as the one around, or at the text's end.
qsizetype likelyEnd(const CheckedText &text, TextRange fence)
{
    const LineIndex &lines = text.tree().lines();
    const int around = text.minutes().sectionAt(fence.begin);
    const int level = around < 0 ? 0 : text.minutes().sections[around].level;
    const qsizetype first = lines.lineAt(fence.begin) + 1;
    for (qsizetype line = first; line < lines.lineCount(); ++line) {
        const int found = headingLevel(text.line(line));
        if (found == 0 || (level > 0 && found > level))
            continue;
        while (line > first && isBlankLine(text.line(line - 1)))
            --line;
        return lines.start(line);
    }
    return text.tree().text().size();
}

} // namespace

QList<Finding> fenceFindings(const CheckedText &text)
{
    const auto fence = unclosedFence(text.tree());
    if (!fence)
        return {};
    ChangeSet fix = closedFence(text.tree(), *fence, likelyEnd(text, *fence));
    // What was code may open one itself.
    if (unclosedFence(SyntaxTree(fix.appliedTo(text.tree().text()))))
        fix = closedFence(text.tree(), *fence, text.tree().text().size());
    return {{FindingKind::FenceOpen, *fence, {text.text(*fence).toString()}, fix}};
}

} // namespace minuta
