#pragma once

#include <QStringList>

namespace minuta {

/// A roadmap table without items: a line for each bucket, whose labels are plain text.
QString newRoadmap(const QStringList &buckets);

/// Recently Completed, Soon, Next, Future: those of most roadmaps.
QStringList usualBuckets();

} // namespace minuta
