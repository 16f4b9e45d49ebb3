#pragma once

#include "ui/rendering/previewstyle.h"

#include <QTextCharFormat>
#include <QTextCursor>

class QTextDocument;

namespace minuta {

/// Writes text for reading into a QTextDocument, up to a limit.
class TextWriter
{
public:
    /// limit: of UTF-16 units, after which nothing but additions is written.
    TextWriter(QTextDocument &document, const PreviewStyle &style, qsizetype limit);

    QTextCursor &cursor() { return m_cursor; }
    int position() const { return m_cursor.position(); }
    void write(QStringView text, const QTextCharFormat &format);
    /// Text that is not the document's own; see RenderedBlock::IsAddition.
    void writeAddition(const QString &text, QTextCharFormat format);
    /// Counts units for what costs as much without being text.
    void spend(qsizetype units) { m_room -= units; }
    bool isFull() const { return m_room <= 0; }
    QTextCharFormat codeFormat(const QTextCharFormat &base) const;

private:
    const PreviewStyle &m_style;
    QTextCursor m_cursor;
    qsizetype m_room;
};

/// text as Qt's text classes can hold it: a paragraph separator or frame mark in it would begin a new block or frame.
QString harmless(QStringView text);

} // namespace minuta
