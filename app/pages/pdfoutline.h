#pragma once

#include "app/markdown/htmlbody.h"

#include <QByteArray>

namespace minuta {

/// pdf, as QPdfWriter writes it, with an outline beside its pages that leads to headings, whose anchors are destinations
/// in it. Nothing of it is changed: the outline stands behind it as an update (ISO 32000-1 §7.5.6). A pdf of another form,
/// or without headings, stays as it is.
QByteArray withOutline(const QByteArray &pdf, const QList<HtmlHeading> &headings);

} // namespace minuta
