#include "app/minutes/sectiontransfer.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/editerror.h"
#include "app/minutes/minutesedit.h"

using namespace Qt::StringLiterals;

namespace minuta {

QList<int> counterparts(const Minutes &from, int section, const Minutes &to)
{
    const Section &asked = from.sections[section];
    for (int i = 0; i < to.sections.size(); ++i) {
        if (to.sections[i].key == asked.key)
            return {i};
    }
    QList<int> found = to.find(asked.team.isEmpty() ? asked.title : asked.team);
    found.removeIf([&](int each) { return to.sections[each].isContent; });
    return found;
}

Result<SectionTransfer> moveField(const SyntaxTree &fromTree, const Minutes &from, int section,
                                  const SyntaxTree &toTree, const Minutes &to)
{
    if (section < 0 || section >= from.sections.size())
        return std::unexpected(noSuchSection(section));
    const Section &source = from.sections[section];
    const QString name = from.path(section);
    if (source.field.isEmpty())
        return std::unexpected(invalidValue(name, u"the section is empty"_s));
    const QList<int> targets = counterparts(from, section, to);
    if (targets.size() != 1) {
        Error error;
        error.code = targets.isEmpty() ? ErrorCode::NoSuchElement : ErrorCode::AmbiguousElement;
        error.subject = name;
        for (const int target : targets)
            error.detail += (error.detail.isEmpty() ? QString() : u"\n"_s) + to.path(target);
        return std::unexpected(error);
    }
    auto taken = setField(fromTree, from, section, {});
    if (!taken)
        return std::unexpected(taken.error());
    auto given = appendToField(toTree, to, targets.first(), fromTree.text(source.field).toString());
    if (!given)
        return std::unexpected(given.error());
    return SectionTransfer{std::move(*taken), std::move(*given), targets.first()};
}

} // namespace minuta
