#pragma once

#include "app/export/exportedtext.h"

class QPagedPaintDevice;

namespace minuta {

/// Paints exported on the pages of device, as large as they are: with margins, title and date at the head, and the number
/// of each page and of all at the foot. Returns how many pages there are; 0: nothing could be painted on device.
int paintPages(const ExportedText &exported, QPagedPaintDevice &device);

} // namespace minuta
