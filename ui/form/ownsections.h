#pragma once

#include "app/minutes/minutes.h"
#include "app/minutes/person.h"
#include "app/text/textrange.h"
#include "ui/context/newestanswer.h"

#include <QObject>

#include <optional>

namespace minuta {

class ChangeSet;
class EditorContext;

/// Which teams of a document are those of who works here. What has been told to be theirs stays so while its heading
/// stands, also when the name or the lead in it is being rewritten.
class OwnSections : public QObject
{
    Q_OBJECT

public:
    OwnSections(EditorContext &context, QObject *parent);

    /// The file of the document, by whose folder git knows who it is; empty: it has none.
    void setPath(const QString &path);
    /// Reads the settings, and asks git in a worker thread, who it is.
    void look();
    /// Nothing: it is not known yet.
    const std::optional<Person> &person() const { return m_person; }
    /// Who they are as long as the settings name nobody.
    const QString &usualName() const { return m_usualName; }
    /// Indexes in the minutes of the moment, as ownTeams() gives them.
    const QList<int> &teams();
    /// Whether a section is one of teams(), or inside of one.
    bool holds(int section);

signals:
    /// person() is known, or is another one.
    void changed();

private:
    void followChange(const ChangeSet &change);
    void take(const QString &usualName);
    void read(const Minutes &minutes);

    EditorContext &m_context;
    QString m_path;
    QString m_usualName;
    std::optional<Person> m_person;
    NewestAnswer m_answer;
    /// What can make teams() others: all else of the minutes changes at each key.
    struct Head
    {
        int section;
        int parent;
        QString team;
        QString lead;
        friend bool operator==(const Head &, const Head &) = default;
    };
    QList<Head> m_heads;
    QList<TextRange> m_headings; ///< of the teams told so far
    QList<int> m_teams;
    quint64 m_revision = ~quint64(0); ///< that m_teams are of
};

} // namespace minuta
