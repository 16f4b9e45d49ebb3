#include "ui/form/lasttime.h"

#include "app/document/documentfile.h"
#include "app/series/meetingpath.h"
#include "ui/context/editorcontext.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace minuta {

LastTime::LastTime(EditorContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &LastTime::read);
}

void LastTime::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_keys.clear();
    m_found.clear();
    m_answer.cancel();
}

void LastTime::look(const QList<int> &sections)
{
    m_keys.clear();
    for (const int section : sections)
        m_keys.append(m_context.minutes().sections[section].key);
    read();
}

void LastTime::follow(const QList<int> &sections)
{
    const QList<Section> &all = m_context.minutes().sections;
    if (std::ranges::equal(sections, m_keys, [&](int section, const QString &key) { return all[section].key == key; }))
        return;
    const bool isFirst = m_keys.isEmpty();
    m_keys.clear();
    for (const int section : sections)
        m_keys.append(all[section].key);
    if (isFirst)
        read();
    else
        m_soon.start();
}

void LastTime::read()
{
    m_soon.stop();
    const Minutes &minutes = m_context.minutes();
    QList<int> sections;
    for (int index = 0; index < minutes.sections.size(); ++index) {
        if (m_keys.contains(minutes.sections[index].key))
            sections.append(index);
    }
    QStringList keys;
    for (const int section : std::as_const(sections))
        keys.append(minutes.sections[section].key);
    const auto text = [unsaved = m_unsavedTexts ? m_unsavedTexts() : QHash<QString, QString>()](const QString &path) {
        const auto held = unsaved.constFind(path);
        return held != unsaved.constEnd() ? std::optional(*held) : readDocumentText(path);
    };
    const Template *definition = m_context.seriesTemplate();
    m_answer.ask(
        this,
        [path = m_path.isEmpty() ? QString() : QFileInfo(m_path).absoluteFilePath(), minutes, sections, text,
         rules = definition != nullptr ? sectionRules(*definition) : SectionRules()] {
            return earlierSections(path, minutes, sections, text, rules);
        },
        [this, keys](const EarlierSections &earlier) {
            m_found.clear();
            m_meetings = earlier.meetings;
            for (qsizetype i = 0; i < keys.size(); ++i)
                m_found.insert(keys[i], earlier.sections[i]);
            emit changed();
        });
}

const EarlierSection *LastTime::of(const QString &key) const
{
    const auto found = m_found.constFind(key);
    return found == m_found.constEnd() ? nullptr : &*found;
}

QString LastTime::explanation(const EarlierSection &earlier, const QString &name) const
{
    if (m_path.isEmpty())
        return tr("Save these minutes first: what was written last time is in the files of their folder.");
    if (!fileDate(m_path).date.isValid())
        return tr("The name of this file has no date, so it is not known which meeting was before.");
    if (m_meetings == 0)
        return tr("There are no minutes of an earlier meeting in this folder.");
    if (!earlier.isKnown)
        //: %1 is a team, %n how many earlier meetings were looked at
        return tr("“%1” is new: it is not in the minutes of the last %n meeting(s).", nullptr, m_meetings).arg(name);
    //: %1 is a team, %n how many earlier meetings were looked at
    return tr("“%1” wrote nothing at the last %n meeting(s).", nullptr, m_meetings).arg(name);
}

} // namespace minuta
