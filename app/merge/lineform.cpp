#include "app/merge/lineform.h"

namespace minuta {

namespace {

LineEnding endingOf(QStringView text, qsizetype at)
{
    if (text[at] == u'\n')
        return LineEnding::Lf;
    return at + 1 < text.size() && text[at + 1] == u'\n' ? LineEnding::CrLf : LineEnding::Cr;
}

} // namespace

LineForm lineFormOf(QStringView text)
{
    const LineEndingCount count = countLineEndings(text);
    LineForm form;
    form.hasEnding = count.lf + count.crLf + count.cr > 0;
    if (count.crLf > count.lf && count.crLf >= count.cr)
        form.ending = LineEnding::CrLf;
    else if (count.cr > count.lf)
        form.ending = LineEnding::Cr;
    form.isLastEnded = text.isEmpty() || text.back() == u'\n' || text.back() == u'\r';
    return form;
}

LineForm mergedForm(const LineForm &base, const LineForm &ours, const LineForm &theirs)
{
    LineForm form = ours;
    if (!ours.hasEnding || (base.hasEnding && base.ending == ours.ending && theirs.hasEnding))
        form.ending = theirs.ending;
    form.hasEnding = ours.hasEnding || theirs.hasEnding;
    if (base.isLastEnded == ours.isLastEnded)
        form.isLastEnded = theirs.isLastEnded;
    return form;
}

QString inForm(const QString &text, const LineForm &own, const LineForm &form)
{
    if (!own.hasEnding || own.ending == form.ending)
        return text;
    QString result;
    result.reserve(text.size() + text.size() / 16);
    const QStringView ending = toString(form.ending);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\n' && text[i] != u'\r') {
            result += text[i];
            continue;
        }
        const LineEnding found = endingOf(text, i);
        result += found == own.ending ? ending : toString(found);
        if (found == LineEnding::CrLf)
            ++i;
    }
    return result;
}

} // namespace minuta
