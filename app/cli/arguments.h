#pragma once

#include <QHash>
#include <QStringList>

#include <expected>

namespace minuta::cli {

struct Command;

/// The words behind a command's name: files, "--flag", "--option VALUE" or "--option=VALUE"; behind "--" files only.
/// "-o" stands for "--output".
class Arguments
{
public:
    /// On an error: what is wrong, a whole sentence.
    static std::expected<Arguments, QString> parse(const Command &command, const QStringList &words);

    const QStringList &files() const { return m_files; }
    bool has(const QString &flag) const { return m_values.contains(flag); }
    /// The option's value; null where it was not given.
    QString value(const QString &option) const { return m_values.value(option); }

private:
    QStringList m_files;
    QHash<QString, QString> m_values;
};

} // namespace minuta::cli
