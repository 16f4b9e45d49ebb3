#pragma once

#include <QString>

namespace minuta {

/// address as it stands behind the text of an inline link, without the parentheses around.
QString asDestination(const QString &address);
/// Markdown as the text of a link: its brackets are escaped where they would end it.
QString asLinkText(QStringView text);

} // namespace minuta
