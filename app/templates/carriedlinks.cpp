#include "app/templates/carriedlinks.h"

#include "app/markdown/syntaxtree.h"
#include "app/templates/writtendate.h"
#include "app/text/changeset.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString folderOf(const QString &path)
{
    return QFileInfo(path).path();
}

QString escapedPath(QString path)
{
    return path.replace(u"%"_s, u"%25"_s)
        .replace(u" "_s, u"%20"_s)
        .replace(u"("_s, u"%28"_s)
        .replace(u")"_s, u"%29"_s)
        .replace(u"#"_s, u"%23"_s)
        .replace(u"?"_s, u"%3F"_s);
}

/// What a destination says of a file beside the one it stands in.
struct RelativeDestination
{
    QString path; ///< without escapes
    QString rest; ///< the query and fragment behind it
};

/// Nothing for one that leads to the same place from everywhere, or within its own file.
std::optional<RelativeDestination> relativeDestination(const QString &destination)
{
    static const QRegularExpression absolute(u"^(?:[A-Za-z][A-Za-z0-9+.-]*:|/|\\\\)"_s);
    static const QRegularExpression rest(u"[?#]"_s);
    if (absolute.match(destination).hasMatch())
        return std::nullopt;
    const qsizetype end = destination.indexOf(rest);
    const QString path = end < 0 ? destination : destination.first(end);
    if (path.isEmpty())
        return std::nullopt;
    return RelativeDestination{QUrl::fromPercentEncoding(path.toUtf8()), end < 0 ? QString() : destination.sliced(end)};
}

class LinkFinder
{
public:
    LinkFinder(const SyntaxTree &tree, const MeetingPlaces &places)
        : m_tree(tree)
        , m_places(places)
    {
        for (qsizetype block = 0; block < tree.blocks().size(); ++block) {
            for (const Node &node : *tree.nodes(block)) {
                if (node.kind == NodeKind::Link || node.kind == NodeKind::Image)
                    m_destinations.insert(node.literal);
            }
        }
    }

    bool hasLinks() const { return !m_destinations.isEmpty(); }
    /// canMeanPrevious: a link to the minutes before means whichever come before.
    void change(TextRange line, bool canMeanPrevious);
    QList<TextChange> changes() && { return std::move(m_changes); }

private:
    QList<TextRange> destinationsIn(TextRange line) const;
    bool leadsToPrevious(TextRange line, TextRange destination) const;
    void changeDates(TextRange line, const QList<TextRange> &destinations);
    void replace(TextRange range, const QString &text)
    {
        if (m_tree.text(range) != text)
            m_changes.append(TextChange::replacing(m_tree.text(), range, text));
    }

    const SyntaxTree &m_tree;
    const MeetingPlaces &m_places;
    QSet<QString> m_destinations; ///< of all links, as the parser reads them: what only looks like one is none
    QList<TextChange> m_changes;
};

/// In the source, inline (GFM 0.29 §6.6) and of definitions (§4.7).
QList<TextRange> LinkFinder::destinationsIn(TextRange line) const
{
    static const QRegularExpression inlineLink(
        u"\\]\\([ \\t]*(?:<(?<pointy>[^<>\\n]*)>|(?<plain>[^\\s()<>]*(?:\\([^\\s()]*\\)[^\\s()<>]*)*))"_s);
    static const QRegularExpression definition(
        u"^[ >*+-]*\\[[^\\]]+\\]:[ \\t]*(?:<(?<pointy>[^<>\\n]*)>|(?<plain>\\S+))"_s);
    static const QRegularExpression escape(u"\\\\([!-/:-@\\[-`{-~])"_s);
    QList<TextRange> ranges;
    for (const QRegularExpression &form : {inlineLink, definition}) {
        auto matches = form.globalMatchView(m_tree.text(line));
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QString group = match.hasCaptured(u"pointy"_s) ? u"pointy"_s : u"plain"_s;
            if (m_destinations.contains(match.captured(group).replace(escape, u"\\1"_s)))
                ranges.append(TextRange{match.capturedStart(group), match.capturedEnd(group)}.shifted(line.begin));
        }
    }
    return ranges;
}

/// Whether a link to the minutes before is there to lead to them, as "Previous minutes: [2026-11-10](…)" does, and not
/// to name what was said there: it stands alone or behind a label, or its line says "previous" in some way.
bool LinkFinder::leadsToPrevious(TextRange line, TextRange destination) const
{
    static const QRegularExpression marks(u"^[\\s>*+_#\\-]*$"_s); // of a list, a quote, emphasis
    static const QRegularExpression words(
        u"\\b(?:previous|last|prior|preceding)\\b|vorig|vorher|letzt|précédent|anterior"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QStringView text = m_tree.text(line);
    const qsizetype end = text.indexOf(u')', destination.end - line.begin);
    const qsizetype closing = text.first(destination.begin - line.begin).lastIndexOf(u"]("_s);
    const qsizetype begin = closing < 0 ? -1 : text.first(closing).lastIndexOf(u'[');
    if (begin < 0 || end < 0)
        return true; // a definition: what refers to it is elsewhere
    const QStringView before = text.first(begin).trimmed();
    const bool isLast = marks.matchView(text.sliced(end + 1)).hasMatch();
    return before.endsWith(u':') || (isLast && marks.matchView(before).hasMatch()) || words.matchView(text).hasMatch();
}

void LinkFinder::changeDates(TextRange line, const QList<TextRange> &destinations)
{
    for (const WrittenDate &written : findWrittenDates(m_tree.text(line))) {
        const TextRange range = written.range.shifted(line.begin);
        const auto holds = [range](TextRange destination) { return destination.contains(range); };
        if (written.date == m_places.beforeEarlierDate && std::ranges::none_of(destinations, holds))
            replace(range, written.written(m_places.beforeDate));
    }
}

void LinkFinder::change(TextRange line, bool canMeanPrevious)
{
    const QString from = folderOf(m_places.earlierPath);
    const QString to = folderOf(m_places.path);
    const QList<TextRange> destinations = destinationsIn(line);
    bool hasPrevious = false;
    for (const TextRange range : destinations) {
        const auto relative = relativeDestination(m_tree.text(range).toString());
        if (!relative)
            continue;
        const QString target = QDir::cleanPath(from + u'/' + relative->path);
        if (QFileInfo(target).fileName() == QFileInfo(m_places.earlierPath).fileName())
            continue; // to itself
        if (canMeanPrevious && target == m_places.beforeEarlier && leadsToPrevious(line, range)) {
            replace(range, linkDestination(m_places.path, m_places.before) + relative->rest);
            hasPrevious = true;
        } else if (from != to) {
            QString moved = linkDestination(m_places.path, target);
            if (relative->path.endsWith(u'/'))
                moved += u'/';
            if (relative->path.startsWith(u"./"_s) && !moved.startsWith(u'.'))
                moved.prepend(u"./"_s);
            replace(range, moved + relative->rest);
        }
    }
    if (hasPrevious && m_places.beforeEarlierDate.isValid() && m_places.beforeDate.isValid())
        changeDates(line, destinations);
}

bool isCode(const SyntaxTree &tree, qsizetype position)
{
    const qsizetype block = tree.blockAt(position);
    return block >= 0
           && (tree.blocks()[block].kind == BlockKind::CodeBlock || tree.blocks()[block].kind == BlockKind::HtmlBlock);
}

} // namespace

QString linkDestination(const QString &fromPath, const QString &path)
{
    return escapedPath(QDir(folderOf(fromPath)).relativeFilePath(path));
}

QList<TextChange> linkChanges(const SyntaxTree &tree, const Minutes &minutes, const QList<bool> &stays,
                              const QList<bool> &isItem, const MeetingPlaces &places)
{
    if (places.earlierPath.isEmpty() || places.path.isEmpty())
        return {};
    const bool isPreviousKnown = !places.beforeEarlier.isEmpty() && !places.before.isEmpty();
    if (!isPreviousKnown && folderOf(places.earlierPath) == folderOf(places.path))
        return {};
    LinkFinder finder(tree, places);
    if (!finder.hasLinks())
        return {};
    for (qsizetype line = 0; line < stays.size(); ++line) {
        const TextRange range = tree.lines().contentRange(tree.text(), line);
        if (!stays[line] || isCode(tree, range.begin))
            continue;
        const int section = minutes.sectionAt(range.begin);
        const bool isRoadmap = section >= 0 && minutes.sections[section].kind == SectionKind::Roadmap;
        finder.change(range, isPreviousKnown && !isItem[line] && !isRoadmap);
    }
    return std::move(finder).changes();
}

QString withLinksFrom(const QString &source, const QString &fromPath, const QString &path)
{
    if (fromPath.isEmpty() || path.isEmpty() || folderOf(fromPath) == folderOf(path))
        return source;
    const SyntaxTree tree(source);
    const QList<bool> all(tree.lines().lineCount(), true);
    const QList<TextChange> changes = linkChanges(tree, readMinutes(tree), all, all, {fromPath, path, {}, {}, {}, {}});
    return ChangeSet(changes).appliedTo(source);
}

} // namespace minuta
