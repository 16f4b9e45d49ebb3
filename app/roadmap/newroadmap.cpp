#include "app/roadmap/newroadmap.h"

using namespace Qt::StringLiterals;

namespace minuta {

QString newRoadmap(const QStringList &buckets)
{
    QString table = u"When? | What?\n------|------\n"_s;
    for (QString bucket : buckets) {
        bucket.replace(u"|"_s, u"\\|"_s);
        table += u"*%1* |\n"_s.arg(bucket);
    }
    return table;
}

QStringList usualBuckets()
{
    return {u"Recently Completed"_s, u"Soon"_s, u"Next"_s, u"Future"_s};
}

} // namespace minuta
