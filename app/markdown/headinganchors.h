#pragma once

#include <QHash>
#include <QString>

namespace minuta {

/// The fragment GitHub gives a heading: lower case, blanks as hyphens, punctuation left out.
QString headingFragment(const QString &heading);

/// The fragments of the headings of one text, asked for from its begin on: the second "Notes" is notes-1. No two are
/// equal.
class HeadingAnchors
{
public:
    /// Of a heading by its plain text.
    QString next(const QString &heading);

private:
    QHash<QString, int> m_occurrences;
};

} // namespace minuta
