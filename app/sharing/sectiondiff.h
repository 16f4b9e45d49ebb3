#pragma once

#include <QList>
#include <QStringList>

namespace minuta {

struct SectionVersion;

/// What a section of one version of minutes has become in another. Lines are compared without their order and without
/// blank ones: text that only moved within the section counts as the same.
struct SectionDiff
{
    QString title; ///< the team, or the heading's plain text; empty for the lines before the first heading
    QString lead;  ///< that of the earlier version, if the section was in it
    int added = 0; ///< lines, its heading not counted
    int removed = 0;
    QStringList gone;  ///< of those removed the ones that the later version has nowhere else either, in their order
    QStringList fresh; ///< of those added the ones that the earlier version has nowhere, in their order
    bool isNew = false;
    bool isRemoved = false;
    bool hasOtherLead = false;
    QString key; ///< Section::key

    friend bool operator==(const SectionDiff &, const SectionDiff &) = default;
};

/// The sections that differ, in the order of `after`, those that are removed behind. Content of a team's section is part of it.
QList<SectionDiff> sectionDiff(const QString &before, const QString &after);
QList<SectionDiff> sectionDiff(const SectionVersion &before, const SectionVersion &after);

/// What a commit that makes `after` of `before` is called: "Runtime 2017-07-26: Diego – notes (+9)". fileName stands for
/// a title that `after` lacks. English, as git's own messages are.
QString shareMessage(const QString &before, const QString &after, const QString &fileName);
QString shareMessage(const SectionVersion &before, const SectionVersion &after, const QString &fileName);

} // namespace minuta
