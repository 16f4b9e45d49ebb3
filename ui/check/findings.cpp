#include "ui/check/findings.h"

#include "app/check/fixes.h"
#include "app/document/document.h"
#include "ui/check/findingtext.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace minuta {

namespace {

/// What is being typed is not wrong yet: it is looked at when the hand rests.
constexpr auto pause = 300ms;

/// The fix in the text after since; empty where since has touched what it changes.
ChangeSet moved(const ChangeSet &fix, const ChangeSet &since)
{
    if (since.isEmpty())
        return fix;
    QList<TextChange> changes = fix.changes();
    for (TextChange &change : changes) {
        const bool isTouched = std::ranges::any_of(since.changes(), [&](const TextChange &each) {
            return each.range.begin <= change.range.end && change.range.begin <= each.range.end;
        });
        if (isTouched)
            return {};
        const qsizetype begin = since.mapPosition(change.range.begin, Bias::Before);
        change.range = {begin, begin + change.range.size()};
    }
    return ChangeSet(changes);
}

} // namespace

Findings::Findings(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &Findings::look);
    connect(&m_document, &Document::changed, this, &Findings::followChange);
    connect(&m_document, &Document::wasReset, this, &Findings::startAnew);
}

void Findings::setContext(CheckContext context)
{
    m_context = std::move(context);
    m_asked.reset();
    m_answer.cancel();
    m_soon.start();
}

void Findings::setActive(bool active)
{
    if (m_isActive == active)
        return;
    m_isActive = active;
    startAnew();
}

/// Another text: what was found is of none.
void Findings::startAnew()
{
    m_found.clear();
    m_since = {};
    m_isKnown = false;
    m_asked.reset();
    m_answer.cancel();
    m_soon.start();
    emit changed();
}

void Findings::followChange(const ChangeSet &change)
{
    if (!m_found.isEmpty())
        m_since = m_since.composed(change);
    m_soon.start();
}

void Findings::look()
{
    m_soon.stop();
    if (!m_isActive || m_asked) // one look at a time: a long text would else have a worker for each pause
        return;
    m_asked = m_document.revision();
    m_answer.ask(
        this,
        [text = m_document.text(), context = m_context] {
            const SyntaxTree tree(text); // the document's own belongs to this thread
            return check(tree, readMinutes(tree, rulesOf(context)), context);
        },
        [this](const QList<Finding> &found) { take(found); });
}

void Findings::take(const QList<Finding> &found)
{
    const bool isOutdated = m_asked != m_document.revision();
    m_asked.reset();
    if (isOutdated) {
        if (!m_soon.isActive())
            look();
        return;
    }
    m_found = found;
    m_since = {};
    m_isKnown = true;
    emit changed();
}

qsizetype Findings::count(Severity severity) const
{
    return std::ranges::count(m_found, severity, &Finding::severity);
}

TextRange Findings::range(qsizetype index) const
{
    return m_since.isEmpty() ? m_found[index].range : m_since.mapRange(m_found[index].range);
}

QList<TextRange> Findings::ranges() const
{
    QList<TextRange> ranges;
    ranges.reserve(m_found.size());
    for (qsizetype i = 0; i < m_found.size(); ++i)
        ranges.append(range(i));
    return ranges;
}

Finding Findings::at(qsizetype index) const
{
    Finding finding = m_found[index];
    finding.range = range(index);
    finding.fix = moved(finding.fix, m_since);
    return finding;
}

qsizetype Findings::firstFrom(qsizetype position) const
{
    qsizetype begin = 0;
    qsizetype end = m_found.size();
    while (begin < end) {
        const qsizetype middle = (begin + end) / 2;
        if (range(middle).begin < position)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

bool Findings::canFix() const
{
    return !m_document.isReadOnly();
}

qsizetype Findings::fixCount(CheckRule rule) const
{
    return std::ranges::count_if(m_found,
                                 [rule](const Finding &each) { return each.rule() == rule && !each.fix.isEmpty(); });
}

bool Findings::fix(qsizetype index)
{
    const Finding finding = at(index);
    QList<Finding> left = m_found;
    left.removeAt(index);
    //: Names a step of undo; %1 says what is mended: "an address stands without a text"
    return apply(finding.fix, tr("Mend: %1").arg(ruleTitle(finding.rule())), std::move(left));
}

bool Findings::fixAll(CheckRule rule)
{
    QList<Finding> mended;
    QList<Finding> left;
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        if (m_found[i].rule() != rule || m_found[i].fix.isEmpty()) {
            left.append(m_found[i]);
        } else {
            mended.append(at(i));
        }
    }
    //: Names a step of undo; %1 says what is mended: "an address stands without a text"
    return apply(joinedFixes(mended), tr("Mend all: %1").arg(ruleTitle(rule)), std::move(left));
}

/// left: what stays to be mended. What is mended is not to be seen any more before the text is looked at again.
bool Findings::apply(const ChangeSet &change, const QString &name, QList<Finding> left)
{
    if (change.isEmpty() || !change.fits(m_document.text()) || !canFix())
        return false;
    m_document.endUndoStep();
    m_found = std::move(left);
    m_document.apply(change, name);
    emit changed();
    look();
    return true;
}

} // namespace minuta
