#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/minutes/minutesedit.h"
#include "app/series/datecoherence.h"

using namespace Qt::StringLiterals;

namespace minuta {

QList<Finding> dateFindings(const CheckedText &text)
{
    const Minutes &minutes = text.minutes();
    const DateCoherence dates = dateCoherence(text.context().path, minutes.date);
    QList<Finding> findings;
    if (!dates.namesAgree()) {
        Finding finding{FindingKind::TitleDate,
                        minutes.dateRange,
                        {dates.title.toString(Qt::ISODate), dates.name.toString(Qt::ISODate)},
                        {}};
        // Where the folder is the title's year it is the name that is wrong.
        if (dates.folderYear == 0 || dates.folderYear == dates.name.year())
            finding.fix = setDate(text.tree(), minutes, dates.name).value_or(ChangeSet());
        findings.append(finding);
    }
    if (!dates.folderAgrees()) {
        const QDate date = dates.name.isValid() ? dates.name : dates.title;
        findings.append({FindingKind::FolderYear,
                         minutes.dateRange,
                         {date.toString(Qt::ISODate), QString::number(dates.folderYear)},
                         {}});
    }
    return findings;
}

} // namespace minuta
