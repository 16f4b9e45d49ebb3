#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace minuta {

/// Ways to write a plain text as inline Markdown, the plainest first: as it is, with its markup escaped.
QStringList inlineSources(const QString &plain);

/// The first of them that a heading reads back as plain; nothing where there is none (a line break).
std::optional<QString> inlineSource(const QString &plain, bool isSetext);

/// The plain text of a heading with that inline content; nothing where it would be no heading, or more than one line.
std::optional<QString> headingPlainText(const QString &content, bool isSetext);

} // namespace minuta
