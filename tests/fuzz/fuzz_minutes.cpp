// Any bytes that decode are read as minutes whose sections tile the text, and filling the field of any section changes
// that field's lines alone. The first byte chooses the section, the second how much of the bytes' own end is filled in.

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutesedit.h"
#include "app/text/decodedtext.h"
#include "tests/fuzz/require.h"

#include <algorithm>

using namespace minuta;

namespace {

void requireLaws(const SyntaxTree &tree, const Minutes &minutes)
{
    qsizetype end = 0;
    for (const int root : minutes.roots) {
        require(minutes.sections[root].range.begin == end);
        end = minutes.sections[root].range.end;
    }
    require(end == tree.text().size());
    const auto isLineStart = [&](qsizetype position) {
        return position == tree.text().size() || tree.lines().start(tree.lines().lineAt(position)) == position;
    };
    for (const Section &section : minutes.sections) {
        require(section.range.contains(section.heading) && section.range.contains(section.field)
                && section.range.contains(section.body));
        require(section.heading.begin == section.range.begin && section.heading.end <= section.field.begin);
        for (const TextRange range : {section.range, section.field, section.body})
            require(isLineStart(range.begin) && isLineStart(range.end));
        qsizetype inner = section.heading.end;
        for (const int child : section.children) {
            require(section.range.contains(minutes.sections[child].range)
                    && minutes.sections[child].range.begin >= inner);
            inner = minutes.sections[child].range.end;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const auto decoded = decode(QByteArray(reinterpret_cast<const char *>(data) + 2, qsizetype(size) - 2));
    if (!decoded)
        return 0;
    const QString &text = decoded->text;
    const SyntaxTree tree(text);
    const Minutes minutes = readMinutes(tree);
    requireLaws(tree, minutes);
    if (minutes.sections.isEmpty())
        return 0;

    const int index = int(data[0] % minutes.sections.size());
    const TextRange field = minutes.sections[index].field;
    const QString filling = text.last(std::min<qsizetype>(data[1], text.size()));
    const auto change = setField(tree, minutes, index, filling);
    require(change.has_value() && change->fits(text));
    const QString result = change->appliedTo(text);
    // What stands before the field stays; of what stands behind it only the next heading's indent may go.
    require(QStringView(result).startsWith(QStringView(text).first(field.begin)));
    QStringView behind = QStringView(text).sliced(field.end);
    const auto indent = std::ranges::find_if(behind, [](QChar unit) { return !unit.isSpace(); });
    require(QStringView(result).endsWith(behind.sliced(indent - behind.begin())));
    require(change->inverted().appliedTo(result) == text);
    const SyntaxTree edited(result);
    requireLaws(edited, readMinutes(edited));

    const auto same = setField(tree, minutes, index, tree.text(field).toString());
    require(same.has_value() && same->appliedTo(text) == text);
    return 0;
}
