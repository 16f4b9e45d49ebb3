#include "ui/context/incomingwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString changedText(const SectionNews &news)
{
    return news.authors.isEmpty()
               //: Beside the name of a section that somebody else has changed while the minutes were open
               ? QCoreApplication::translate("IncomingWords", "changed by others")
               //: The same; %1 is a name, or several
               : QCoreApplication::translate("IncomingWords", "changed by %1")
                     .arg(QLocale().createSeparatedList(news.authors));
}

} // namespace

QString newsText(const SectionNews &news)
{
    QStringList counts;
    if (news.added > 0)
        counts.append(u"+%1"_s.arg(news.added));
    if (news.removed > 0)
        counts.append(u"\u2212%1"_s.arg(news.removed));
    return counts.isEmpty()
               ? changedText(news)
               //: %1 is "changed by Ana Ruiz", %2 how many lines have come and gone: "+3 −1"
               : QCoreApplication::translate("IncomingWords", "%1: %2").arg(changedText(news), counts.join(u' '));
}

QString spokenNewsText(const SectionNews &news)
{
    QStringList parts{changedText(news)};
    if (news.added > 0)
        parts.append(QCoreApplication::translate("IncomingWords", "%n line(s) added", nullptr, news.added));
    if (news.removed > 0)
        parts.append(QCoreApplication::translate("IncomingWords", "%n line(s) removed", nullptr, news.removed));
    return parts.join(", "_L1);
}

} // namespace minuta
