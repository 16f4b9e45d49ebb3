#include "app/templates/yamlnode.h"

#include "app/templates/templateproblems.h"
#include "app/templates/yamlcharacters.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <vector>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = TemplateProblem::Kind;

/// Builds the nodes. After the first problem the events that follow are let by: nothing can stop the parser but an
/// exception.
class Builder : public YAML::EventHandler
{
public:
    Builder(TextRange range, TemplateProblems &problems)
        : m_range(range)
        , m_problems(problems)
    {
        // yaml-cpp counts bytes.
        const QStringView text = QStringView(problems.text()).sliced(range.begin, range.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int bytes = text[i].isHighSurrogate() ? 4 : text[i] < u'\x80' ? 1 : text[i] < u'\x800' ? 2 : 3;
            m_units.insert(m_units.size(), bytes, i);
            i += bytes == 4;
        }
    }

    std::optional<YamlNode> root() const { return m_isStopped ? std::nullopt : std::optional(m_root); }
    bool isStopped() const { return m_isStopped; }
    /// Tells of what the parser could not read.
    void fail(const YAML::Mark &mark, const QString &what);
    void stop(Kind kind, const YAML::Mark &mark, const QString &found, const QString &expected);

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    qsizetype position(const YAML::Mark &mark) const
    {
        const bool isInside = mark.pos >= 0 && mark.pos < m_units.size();
        return isInside ? m_range.begin + m_units[mark.pos] : m_range.end;
    }
    QString wordAt(const YAML::Mark &mark) const;
    bool isAllowed(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor);
    bool isNextKey() const
    {
        return !m_open.empty() && m_open.back().kind == YamlNode::Kind::Map && m_open.back().items.size() % 2 == 0;
    }
    void open(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    void close();
    void add(YamlNode node);
    bool isQuoteClosed(qsizetype position) const;

    static constexpr std::size_t mostLevels = 32;
    static constexpr int mostNodes = 10000;

    TextRange m_range;
    TemplateProblems &m_problems;
    QList<qsizetype> m_units; ///< by byte, relative to range
    std::vector<YamlNode> m_open;
    YamlNode m_root;
    int m_nodes = 0;
    int m_documents = 0;
    bool m_isStopped = false;
};

void Builder::stop(Kind kind, const YAML::Mark &mark, const QString &found, const QString &expected)
{
    if (!m_isStopped)
        m_problems.add(kind, position(mark), found, expected);
    m_isStopped = true;
}

void Builder::fail(const YAML::Mark &mark, const QString &what)
{
    if (m_isStopped)
        return;
    const auto flow = std::ranges::find_if(m_open, &YamlNode::isFlow);
    const LineIndex &lines = m_problems.lines();
    if (flow != m_open.end() && lines.lineAt(flow->position) < lines.lineAt(position(mark))) {
        // The parser read on, and complains of what follows.
        const bool isList = flow->kind == YamlNode::Kind::List;
        m_problems.add(Kind::BadYaml, flow->position, isList ? u"["_s : u"{"_s,
                       isList ? u"a closing ]"_s : u"a closing }"_s);
        m_isStopped = true;
    } else if (what == QLatin1StringView(YAML::ErrorMsg::MAP_VALUE)) {
        stop(Kind::BadYaml, mark, u"\":\" a second time"_s, u"quotation marks around a text with \": \""_s);
    } else if (what.startsWith(QLatin1StringView(YAML::ErrorMsg::UNKNOWN_ANCHOR))) {
        stop(Kind::ForbiddenYaml, mark, wordAt(mark), u"no aliases"_s);
    } else {
        stop(Kind::BadYaml, mark, what, {});
    }
}

/// From mark to the next blank.
QString Builder::wordAt(const YAML::Mark &mark) const
{
    const QStringView rest = QStringView(m_problems.text()).sliced(position(mark), m_range.end - position(mark));
    const auto end = std::ranges::find_if(rest, [](QChar unit) { return unit.isSpace() || unit == u','; });
    return QStringView(rest.begin(), end).toString();
}

bool Builder::isAllowed(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
{
    if (m_isStopped)
        return false;
    // "?" and "!" stand for: none.
    const QString word = wordAt(mark);
    if (anchor != YAML::NullAnchor || word.startsWith(u'&')) {
        stop(Kind::ForbiddenYaml, mark, word, u"no anchors"_s);
    } else if ((!tag.empty() && tag != "?" && tag != "!") || word.startsWith(u'!')) {
        stop(Kind::ForbiddenYaml, mark, word, u"no tags"_s);
    } else if (++m_nodes > mostNodes) {
        stop(Kind::TooLarge, mark, u"more than %1 values"_s.arg(mostNodes), u"at most %1 values"_s.arg(mostNodes));
    }
    return !m_isStopped;
}

void Builder::OnDocumentStart(const YAML::Mark &mark)
{
    if (++m_documents > 1)
        stop(Kind::ForbiddenYaml, mark, u"a second document"_s, u"one document"_s);
}

void Builder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    if (isAllowed(mark, {}, anchor))
        add({YamlNode::Kind::Null, false, position(mark), {}, {}});
}

void Builder::OnAlias(const YAML::Mark &mark, YAML::anchor_t)
{
    stop(Kind::ForbiddenYaml, mark, wordAt(mark), u"no aliases"_s);
}

void Builder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value)
{
    if (!isAllowed(mark, tag, anchor))
        return;
    if (value == "<<" && isNextKey())
        return stop(Kind::ForbiddenYaml, mark, u"<<"_s, u"no merge keys"_s);
    if (!isQuoteClosed(position(mark)))
        return stop(Kind::BadYaml, mark, wordAt(mark), u"a closing quotation mark"_s);
    add({YamlNode::Kind::Text, false, position(mark), QString::fromStdString(value), {}});
}

/// yaml-cpp takes all that follows for the text where the closing mark is missing, and says nothing.
bool Builder::isQuoteClosed(qsizetype position) const
{
    const QString &text = m_problems.text();
    if (position >= m_range.end || (text[position] != u'\'' && text[position] != u'"'))
        return true;
    const QChar quote = text[position];
    for (qsizetype i = position + 1; i < m_range.end; ++i) {
        if (quote == u'"' && text[i] == u'\\')
            ++i;
        else if (text[i] == quote && quote == u'\'' && i + 1 < m_range.end && text[i + 1] == quote)
            ++i;
        else if (text[i] == quote)
            return true;
    }
    return false;
}

void Builder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value style)
{
    open(YamlNode::Kind::List, mark, tag, anchor, style);
}

void Builder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style)
{
    open(YamlNode::Kind::Map, mark, tag, anchor, style);
}

void Builder::open(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                   YAML::EmitterStyle::value style)
{
    if (!isAllowed(mark, tag, anchor))
        return;
    if (m_open.size() == mostLevels)
        return stop(Kind::TooDeep, mark, u"more than %1 levels"_s.arg(mostLevels),
                    u"at most %1 levels"_s.arg(mostLevels));
    m_open.push_back({kind, style == YAML::EmitterStyle::Flow, position(mark), {}, {}});
}

void Builder::close()
{
    if (m_isStopped)
        return;
    YamlNode node = std::move(m_open.back());
    m_open.pop_back();
    add(std::move(node));
}

void Builder::add(YamlNode node)
{
    if (m_open.empty())
        m_root = std::move(node);
    else
        m_open.back().items.append(std::move(node));
}

/// A text that begins with a placeholder and has no quotation marks is a map to YAML, and the parser complains of
/// something behind it. Where the first one stands; -1: nowhere.
qsizetype unquotedPlaceholder(TextRange range, const TemplateProblems &problems)
{
    for (qsizetype line = problems.lines().lineAt(range.begin);
         line < problems.lines().lineCount() && problems.lines().start(line) < range.end; ++line) {
        const TextRange content = problems.lines().contentRange(problems.text(), line);
        const QStringView source = QStringView(problems.text()).sliced(content.begin, content.size());
        const qsizetype braces = source.indexOf("{{"_L1);
        const QStringView before = braces < 0 ? QStringView() : source.first(braces).trimmed();
        if (before.endsWith(u':') || before == "-"_L1)
            return content.begin + braces;
    }
    return -1;
}

} // namespace

std::optional<YamlNode> readYaml(TextRange range, TemplateProblems &problems)
{
    if (!areCharactersFine(range, problems))
        return std::nullopt;
    Builder builder(range, problems);
    const auto fail = [&](const YAML::Mark &mark, const std::string &what) {
        const qsizetype braces = unquotedPlaceholder(range, problems);
        if (braces < 0)
            return builder.fail(mark, QString::fromStdString(what));
        if (!builder.isStopped())
            problems.add(Kind::BadYaml, braces, u"{{"_s, u"quotation marks around a text with {{"_s);
    };
    // All of yaml-cpp's exceptions end here.
    try {
        std::istringstream stream(
            QStringView(problems.text()).sliced(range.begin, range.size()).toUtf8().toStdString());
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(builder) && !builder.isStopped())
            parser.HandleNextDocument(builder);
    } catch (const YAML::Exception &exception) {
        fail(exception.mark, exception.msg);
        return std::nullopt;
    } catch (const std::exception &exception) {
        fail({}, exception.what());
        return std::nullopt;
    }
    return builder.root();
}

} // namespace minuta
