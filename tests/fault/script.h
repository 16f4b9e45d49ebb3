#pragma once

#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "tests/support/random.h"

namespace minuta::test {

/// What somebody does to a document, from a seed: the same edits and saves each time.
class Script
{
public:
    explicit Script(quint32 seed)
        : m_random(seed)
    {
    }

    static QString begin() { return QStringLiteral("# M 2026-12-01\n\n## A\n\n- a\n\n## B\n\n- b\n"); }

    enum class Step
    {
        Edit,
        Save,
    };
    /// Does the next one.
    Step next(Document &document, DocumentFile &file)
    {
        if (m_random.oneIn(25)) {
            if (const auto saved = file.save(); !saved)
                qFatal("not saved: %s", qUtf8Printable(saved.error().detail));
            return Step::Save;
        }
        ChangeSet change;
        while (change.isEmpty())
            change = m_random.changes(document.text());
        document.apply(change, QStringLiteral("Edit"));
        return Step::Edit;
    }

private:
    Random m_random;
};

} // namespace minuta::test
