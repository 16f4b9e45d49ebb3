#include "ui/rendering/codehighlighting.h"

#include "ui/widgets/highlighting.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QHash>
#include <QTimer>

namespace minuta {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCode = 16 * 1024; // 3.3 MB/s: some 5 ms

QString languageOf(const QString &info)
{
    qsizetype end = 0;
    while (end < info.size() && end < 40 && !info[end].isSpace() && info[end] != u',' && info[end] != u'{')
        ++end;
    return info.first(end).toLower();
}

/// Collects what KSyntaxHighlighting says of each line.
class FormatCollector : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    QList<CodeFormat> collected(const QString &code)
    {
        m_formats.clear();
        KSyntaxHighlighting::State state;
        qsizetype begin = 0;
        while (begin <= code.size()) {
            qsizetype end = code.indexOf(u'\n', begin);
            if (end < 0)
                end = code.size();
            m_lineBegin = begin;
            state = highlightLine(QStringView(code).sliced(begin, end - begin), state);
            begin = end + 1;
        }
        return m_formats;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length <= 0 || format.isDefaultTextStyle(theme()))
            return;
        QTextCharFormat own;
        if (format.hasTextColor(theme()))
            own.setForeground(format.textColor(theme()));
        if (format.isBold(theme()))
            own.setFontWeight(QFont::Bold);
        if (format.isItalic(theme()))
            own.setFontItalic(true);
        m_formats.append({m_lineBegin + offset, length, own});
    }

private:
    QList<CodeFormat> m_formats;
    qsizetype m_lineBegin = 0;
};

} // namespace

struct CodeHighlighting::Languages
{
    QHash<QString, KSyntaxHighlighting::Definition> definitions;

    KSyntaxHighlighting::Definition found(const QString &language) const
    {
        // Names that are written in fences, and that are neither a language's name nor a file's ending.
        static const QHash<QString, QString> names{
            {u"console"_s, u"bash"_s}, {u"shell"_s, u"bash"_s},        {u"golang"_s, u"go"_s},
            {u"c#"_s, u"cs"_s},        {u"docker"_s, u"dockerfile"_s}, {u"text"_s, u"none"_s},
        };
        const QString name = names.value(language, language);
        auto &repository = syntaxRepository();
        auto definition = repository.definitionForName(name);
        if (!definition.isValid())
            definition = repository.definitionForFileName("file."_L1 + name);
        return definition;
    }
};

CodeHighlighting::CodeHighlighting(QObject *parent)
    : QObject(parent)
{
}
CodeHighlighting::~CodeHighlighting() = default;

void CodeHighlighting::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    if (!m_wanted.isEmpty())
        loadNext();
}

std::optional<QList<CodeFormat>> CodeHighlighting::formats(const QString &code, const QString &info, bool isDark)
{
    const QString language = languageOf(info);
    if (language.isEmpty() || code.size() > longestCode)
        return QList<CodeFormat>();
    if (!m_languages || !m_languages->definitions.contains(language)) {
        m_wanted.insert(language);
        if (m_isStarted)
            loadNext();
        return {};
    }
    const auto definition = m_languages->definitions.value(language);
    if (!definition.isValid())
        return QList<CodeFormat>();
    FormatCollector collector;
    collector.setTheme(syntaxTheme(isDark));
    collector.setDefinition(definition);
    return collector.collected(code);
}

void CodeHighlighting::loadNext()
{
    if (m_isScheduled)
        return;
    m_isScheduled = true;
    QTimer::singleShot(0, this, [this] {
        m_isScheduled = false;
        if (m_wanted.isEmpty())
            return;
        if (!m_languages)
            m_languages = std::make_unique<Languages>();
        const QString language = *m_wanted.cbegin();
        m_wanted.remove(language);
        const auto definition = m_languages->found(language);
        m_languages->definitions.insert(language, definition);
        if (definition.isValid()) { // the first line is what reads the definition's file
            FormatCollector collector;
            collector.setDefinition(definition);
            collector.collected(u"x"_s);
        }
        if (!m_wanted.isEmpty())
            loadNext();
        emit loaded();
    });
}

} // namespace minuta
