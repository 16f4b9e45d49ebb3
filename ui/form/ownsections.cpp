#include "ui/form/ownsections.h"

#include "app/sharing/username.h"
#include "ui/context/editorcontext.h"
#include "ui/settings/appsettings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace minuta {

OwnSections::OwnSections(EditorContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.document(), &Document::changed, this, &OwnSections::followChange);
    connect(&context.document(), &Document::wasReset, this, [this] {
        m_headings.clear();
        m_heads.clear();
    });
}

void OwnSections::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_person.reset(); // until git has been asked in the new folder
    m_heads.clear();
    m_revision = ~quint64(0);
}

void OwnSections::look()
{
    m_answer.ask(
        this,
        [folder = m_path.isEmpty() ? QDir::homePath() : QFileInfo(m_path).absolutePath()] { return userName(folder); },
        [this](const QString &name) { take(name); });
}

void OwnSections::take(const QString &usualName)
{
    m_usualName = usualName;
    m_person = AppSettings::person();
    if (m_person->name.isEmpty())
        m_person->name = usualName;
    m_headings.clear();
    m_heads.clear();
    m_revision = ~quint64(0);
    emit changed();
}

void OwnSections::followChange(const ChangeSet &change)
{
    for (TextRange &heading : m_headings)
        heading = change.mapRange(heading);
    m_headings.removeIf([](const TextRange &heading) { return heading.isEmpty(); });
}

const QList<int> &OwnSections::teams()
{
    if (m_revision == m_context.document().revision())
        return m_teams;
    m_revision = m_context.document().revision();
    const QList<Section> &sections = m_context.minutes().sections;
    QList<Head> heads;
    for (int index = 0; index < sections.size(); ++index) {
        if (!sections[index].team.isEmpty())
            heads.append({index, sections[index].parent, sections[index].team, sections[index].lead});
    }
    if (heads != std::exchange(m_heads, heads) || heads.isEmpty())
        read(m_context.minutes());
    return m_teams;
}

/// The teams that are told as theirs, and those that were.
void OwnSections::read(const Minutes &minutes)
{
    m_teams = m_person ? ownTeams(minutes, *m_person) : QList<int>();
    for (const TextRange &heading : std::as_const(m_headings)) {
        const int section = minutes.sectionAt(heading.begin);
        if (section >= 0 && minutes.sections[section].heading.begin == heading.begin && !holds(section))
            m_teams.append(section);
    }
    std::ranges::sort(m_teams);
    m_headings.clear();
    for (const int team : std::as_const(m_teams))
        m_headings.append(minutes.sections[team].heading);
}

bool OwnSections::holds(int section)
{
    const QList<Section> &sections = m_context.minutes().sections;
    const QList<int> &own = teams();
    for (; section >= 0; section = sections[section].parent) {
        if (own.contains(section))
            return true;
    }
    return false;
}

} // namespace minuta
