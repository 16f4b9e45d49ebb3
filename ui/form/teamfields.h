#pragma once

#include "app/text/changeset.h"
#include "app/text/error.h"

#include <QObject>

#include <functional>

class QLabel;

namespace minuta {

class EditorContext;
class LineField;
struct Section;

/// The fields for a team's name and lead, which are edits of its heading. What a heading cannot carry stays in its field
/// and is explained. Who makes them puts the widgets into a layout.
class TeamFields : public QObject
{
    Q_OBJECT

public:
    /// section gives the index in the minutes of the moment; -1: its heading has gone. parent is the widgets' as well.
    TeamFields(EditorContext &context, std::function<int()> section, QWidget *parent);

    LineField *team() const { return m_team; }
    QLabel *leadLabel() const { return m_leadLabel; }
    LineField *lead() const { return m_lead; }
    /// Why the heading does not say what was typed; hidden while it does.
    QLabel *refusal() const { return m_refusal; }

    /// What the heading says. A name being typed is ahead of that.
    void showHeading(const Section &section);
    void setVisible(bool isVisible);
    void setReadOnly(bool isReadOnly);
    /// The fields are another section's now.
    void forgetRefusal();

signals:
    /// Return in one of them.
    void done();

private:
    void editTeam(const QString &team);
    void editLead(const QString &lead);
    void apply(LineField &field, const Result<ChangeSet> &change, const QString &stepName, const QString &refusal);
    void setRefusal(LineField &field, const QString &sentence);

    EditorContext &m_context;
    std::function<int()> m_section;
    LineField *m_team;
    QLabel *m_leadLabel;
    LineField *m_lead;
    QLabel *m_refusal;
    LineField *m_refused = nullptr; ///< the field whose text the heading cannot carry
    bool m_isApplying = false;      ///< an own edit of the heading is on its way back here
};

} // namespace minuta
