#pragma once

#include "app/check/finding.h"
#include "ui/context/textrowsmodel.h"

namespace minuta {

class EditorContext;
class Findings;

/// The findings by section, in the text's order: a row that names the section, and one for each finding in it.
class FindingsModel : public TextRowsModel
{
    Q_OBJECT

public:
    enum Role
    {
        SeverityRole = Qt::UserRole, ///< Severity as an int; nothing of a section's row
        SectionRole,                 ///< the section's name
    };

    FindingsModel(EditorContext &context, Findings &findings, QObject *parent = nullptr);

    /// Rows are read only while somebody sees them.
    void setShown(bool shown);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Index in the findings; -1 of a section's row.
    int finding(int row) const;
    /// -1: it is not in the list.
    int rowOf(qsizetype finding) const;

private:
    struct Row
    {
        int finding = -1;
        QString text; ///< the sentence, or the section's name
        QString section;
        Severity severity = Severity::Note;

        bool looksLike(const Row &other) const
        {
            return (finding < 0) == (other.finding < 0) && text == other.text && section == other.section
                   && severity == other.severity;
        }
    };
    QList<Row> rowsNow() const;
    void follow();

    EditorContext &m_context;
    Findings &m_findings;
    QList<Row> m_rows;
    bool m_isShown = false;
};

} // namespace minuta
