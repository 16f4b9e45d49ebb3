#pragma once

#include <QString>

namespace minuta {

/// The id of the commit that name stands for in the repository at root; empty: there is none. Runs git (runGit()).
QString commitId(const QString &root, const QString &name);
/// Whether all of older's history is in newer's; both are ids. Runs git (runGit()).
bool isAncestor(const QString &root, const QString &older, const QString &newer);

} // namespace minuta
