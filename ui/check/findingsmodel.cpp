#include "ui/check/findingsmodel.h"

#include "ui/check/findings.h"
#include "ui/check/findingtext.h"
#include "ui/context/editorcontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

FindingsModel::FindingsModel(EditorContext &context, Findings &findings, QObject *parent)
    : TextRowsModel(parent)
    , m_context(context)
    , m_findings(findings)
{
    connect(&m_findings, &Findings::changed, this, [this] {
        if (m_isShown)
            follow();
    });
}

void FindingsModel::setShown(bool shown)
{
    if (shown && !m_isShown)
        follow();
    m_isShown = shown;
}

QList<FindingsModel::Row> FindingsModel::rowsNow() const
{
    const Minutes &minutes = m_context.minutes();
    QList<Row> rows;
    int current = -2; // no section's index
    QString name;
    for (qsizetype i = 0; i < m_findings.count(); ++i) {
        const Finding finding = m_findings.at(i);
        const int section = minutes.sectionAt(finding.range.begin);
        if (section != current || rows.isEmpty()) {
            current = section;
            const bool isNamed = section >= 0 && minutes.sections[section].level > 0;
            name = !isNamed                                   ? tr("Before the first heading")
                   : minutes.sections[section].team.isEmpty() ? minutes.sections[section].title
                                                              : minutes.sections[section].team;
            rows.append({-1, name, name, Severity::Note});
        }
        rows.append({int(i), findingText(finding.kind, finding.words), name, finding.severity()});
    }
    return rows;
}

void FindingsModel::follow()
{
    QList<Row> now = rowsNow();
    followRows({int(now.size()), 0, [&](int before, int after) { return m_rows[before].looksLike(now[after]); },
                [this](int first, int count) { m_rows.remove(first, count); }, [&] { m_rows = now; }});
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::AccessibleTextRole:
        //: For a screen reader, a finding: %1 is its section, %2 "Error", "Warning" or "Note", %3 what is found
        return row.finding < 0 ? row.text : tr("%1, %2: %3").arg(row.section, severityText(row.severity), row.text);
    case SectionRole: return row.section;
    case SeverityRole: return row.finding < 0 ? QVariant() : QVariant(int(row.severity));
    default: return {};
    }
}

/// The keyboard passes over a section's row.
Qt::ItemFlags FindingsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[index.row()].finding < 0)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

int FindingsModel::finding(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].finding : -1;
}

int FindingsModel::rowOf(qsizetype finding) const
{
    const auto found = std::ranges::find(m_rows, int(finding), &Row::finding);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

} // namespace minuta
