#pragma once

#include "app/paste/richblock.h"

#include <QBitArray>

namespace minuta {

/// How spans are written.
struct SpanNotation
{
    QBitArray escapes; ///< units of plainOf(spans) with a backslash before them
    QChar italic = u'*';
    bool hasMarks = true; ///< else bold, italic and struck text is plain
    QString lineBreak;
};

/// Nothing but a blank, or a line break: marks may reach over it, and do not show.
bool isGap(const RichSpan &span);
/// spans with blanks at the edges of marked text as gaps of their own, since no mark can begin or end with one.
RichSpans withGaps(const RichSpans &spans);

/// The Markdown of spans, in that notation. Whether it reads back as them is another question.
QString spanSource(const RichSpans &spans, const SpanNotation &notation);

} // namespace minuta
