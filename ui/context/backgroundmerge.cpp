#include "ui/context/backgroundmerge.h"

#include "app/document/document.h"

namespace minuta {

namespace {

constexpr qsizetype longText = 1 << 16; ///< in units: a shorter one is merged within half a frame
constexpr int mostAttempts = 4;         ///< who types without a pause waits once for the last

} // namespace

void BackgroundMerge::start(const QString &base, const QString &theirs, const MergeOptions &options, const Done &done)
{
    m_answer.cancel();
    merge(base, theirs, options, done, 1);
}

void BackgroundMerge::merge(const QString &base, const QString &theirs, const MergeOptions &options, const Done &done,
                            int attempt)
{
    const QString ours = m_document.text();
    if (std::max(ours.size(), theirs.size()) < longText || attempt == mostAttempts) {
        done(mergeTexts(base, ours, theirs, options));
        return;
    }
    m_answer.ask(
        m_receiver, [base, ours, theirs, options] { return mergeTexts(base, ours, theirs, options); },
        [this, base, theirs, options, done, attempt, revision = m_document.revision()](const MergeResult &merged) {
            if (m_document.revision() == revision)
                done(merged);
            else
                merge(base, theirs, options, done, attempt + 1);
        });
}

} // namespace minuta
