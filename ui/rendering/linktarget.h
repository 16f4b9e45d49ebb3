#pragma once

#include <QString>
#include <QUrl>

namespace minuta {

class SyntaxTree;

/// Where a link of a document leads, and whether the preview goes there.
struct LinkTarget
{
    enum class Kind
    {
        Refused, ///< any scheme but those of Web, a path, an address with control characters: never opened
        Web,     ///< http, https or mailto, opened only on a click
        Heading, ///< "#heading" in the same text
    };
    Kind kind = Kind::Refused;
    QString destination; ///< as the Markdown parser gives it: entities and escapes decoded
    QUrl url;            ///< Web only

    friend bool operator==(const LinkTarget &, const LinkTarget &) = default;
};

LinkTarget linkTarget(const QString &destination);

/// The target in one line for a status bar or tool tip: without password, foreign letters and controls percent-encoded
/// and the host in ASCII, so that it is what it looks like; capped. Not HTML: escape it where HTML is understood.
QString shownTarget(const LinkTarget &target);

/// The heading that a "#fragment" names, as a block; -1: none. fragment is without the "#".
qsizetype headingBlock(const SyntaxTree &tree, const QString &fragment);

} // namespace minuta
