#pragma once

#include "app/sharing/gitprocess.h"

namespace minuta {

/// What a command of git that writes or fetches is run with: as people would at a terminal, with their configuration,
/// keys, credential helpers, hooks and signing, but never asking at a terminal. For folders that people have chosen to
/// share from; what only reads goes through runGit().
struct UserGit
{
    QString folder;
    std::stop_token stop;
    std::function<void(const QString &)> hearing; ///< what git says meanwhile, a line each

    /// What it printed. Error GitFailed with its words also where it exits with another code than 0.
    Result<QByteArray> operator()(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with its exit code for the caller to look at, and with another index than the working tree's.
    Result<GitEnd> end(const QStringList &arguments, const QByteArray &input = {}, const QString &index = {}) const;
};

} // namespace minuta
