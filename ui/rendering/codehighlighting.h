#pragma once

#include <QObject>
#include <QSet>
#include <QTextCharFormat>

#include <memory>
#include <optional>

namespace minuta {

/// Colours of a piece of code, in UTF-16 units from the code's begin.
struct CodeFormat
{
    qsizetype begin = 0;
    qsizetype length = 0;
    QTextCharFormat format;
};

/// Colours fenced code by KSyntaxHighlighting. Its definitions cost tens of milliseconds, so they are loaded in the
/// event loop, one language at a time, and not before start().
class CodeHighlighting : public QObject
{
    Q_OBJECT

public:
    explicit CodeHighlighting(QObject *parent = nullptr);
    ~CodeHighlighting() override;

    /// What is asked for from now on is loaded.
    void start();
    /// The formats of code in the language that the info string's first word names, ascending; empty for an unknown
    /// language and for long code. Nothing while the language is not loaded: loaded() tells when to ask again.
    std::optional<QList<CodeFormat>> formats(const QString &code, const QString &info, bool isDark);

signals:
    void loaded();

private:
    struct Languages;
    void loadNext();

    std::unique_ptr<Languages> m_languages;
    QSet<QString> m_wanted;
    bool m_isStarted = false;
    bool m_isScheduled = false;
};

} // namespace minuta
