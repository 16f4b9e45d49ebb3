#pragma once

#include "ui/preview/previewpage.h"

#include <QCoreApplication>
#include <QPointF>
#include <QString>

namespace minuta {

/// A link or task box: index in the targets of a block.
struct TargetIndex
{
    qsizetype block = -1;
    int target = -1;

    bool isValid() const { return block >= 0; }
    /// After an edit: an edited block keeps its index as long as it is one block.
    void follow(const BlockSplice &splice);
    friend bool operator==(const TargetIndex &, const TargetIndex &) = default;
};

/// The links and task boxes of the whole page, in reading order.
class PreviewTargets
{
    Q_DECLARE_TR_FUNCTIONS(minuta::PreviewTargets)

public:
    explicit PreviewTargets(PreviewPage &page);

    /// Null for none; valid until the page changes.
    const PreviewTarget *find(TargetIndex index);
    TargetIndex at(QPointF pagePoint);
    /// The next one that leads somewhere, from index or else from the top of what is in sight; not valid at the end.
    TargetIndex next(TargetIndex index);
    TargetIndex previous(TargetIndex index);
    /// Where a target leads, in one line; empty for a task box.
    static QString description(const PreviewTarget &target);
    /// What a screen reader says of it.
    QString spoken(TargetIndex index);

private:
    bool mayHaveTargets(qsizetype block) const;
    TargetIndex searched(TargetIndex index, int step);

    PreviewPage &m_page;
};

} // namespace minuta
