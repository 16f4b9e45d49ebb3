#include "ui/series/rostermodel.h"

#include "ui/widgets/palettecolors.h"

#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QUndoCommand>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

const QString rowMimeType = u"application/x-minuta-roster-row"_s;

} // namespace

/// One class for every edit: a roster is small.
class RosterCommand : public QUndoCommand
{
public:
    RosterCommand(RosterModel &model, RosterModel::Rows before, RosterModel::Rows after, const QString &name)
        : QUndoCommand(name)
        , m_model(model)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { m_model.show(m_before); }
    void redo() override { m_model.show(m_after); }

private:
    RosterModel &m_model;
    RosterModel::Rows m_before;
    RosterModel::Rows m_after;
};

RosterModel::RosterModel(QDate today, QObject *parent)
    : QAbstractTableModel(parent)
    , m_today(today)
{
}

void RosterModel::reset(const Roster &roster)
{
    beginResetModel();
    m_rows.clear();
    for (const RosterTeam &team : roster.teams)
        m_rows.append({++m_lastId, team, {team.team}});
    endResetModel();
    m_undoStack.clear();
    emit changed();
}

Roster RosterModel::roster() const
{
    Roster roster;
    std::ranges::transform(m_rows, std::back_inserter(roster.teams), &Row::team);
    return roster;
}

QList<TeamRename> RosterModel::renames() const
{
    QList<TeamRename> renames;
    for (const Row &row : m_rows) {
        for (const QString &name : row.continues) {
            if (name != row.team.team)
                renames.append({name, row.team.team});
        }
    }
    return renames;
}

void RosterModel::push(Rows rows, const QString &name)
{
    if (rows != m_rows)
        m_undoStack.push(new RosterCommand(*this, m_rows, std::move(rows), name));
}

void RosterModel::show(const Rows &rows)
{
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (std::ranges::contains(rows, m_rows[i].id, &Row::id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const auto found =
            std::find_if(m_rows.begin() + i, m_rows.end(), [&](const Row &row) { return row.id == rows[i].id; });
        const int from = int(found - m_rows.begin());
        if (found == m_rows.end()) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows[i]);
            endInsertRows();
        } else if (from != i) {
            beginMoveRows({}, from, from, {}, i);
            m_rows.move(from, i);
            endMoveRows();
        }
    }
    m_rows = rows;
    if (!m_rows.isEmpty()) // one mistake can mend or make another elsewhere
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    emit changed();
}

int RosterModel::addTeam(int afterRow, QDate since)
{
    Rows rows = m_rows;
    const int row = isRow(afterRow) ? afterRow + 1 : int(rows.size());
    RosterTeam team;
    team.since = since;
    if (isRow(afterRow))
        team.group = rows[afterRow].team.group;
    rows.insert(row, {++m_lastId, team, {}});
    push(rows, tr("Add team"));
    return row;
}

bool RosterModel::areRows(const QList<int> &rows) const
{
    return !rows.isEmpty() && std::ranges::all_of(rows, [this](int row) { return isRow(row); });
}

int RosterModel::removeTeams(const QList<int> &rows)
{
    if (!areRows(rows))
        return -1;
    Rows left;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!rows.contains(row))
            left.append(m_rows[row]);
    }
    push(left, rows.size() > 1 ? tr("Remove teams") : tr("Remove team"));
    return std::min(std::ranges::min(rows), int(m_rows.size()) - 1);
}

int RosterModel::moveTeams(const QList<int> &rows, int before)
{
    if (!areRows(rows) || before < 0 || before > m_rows.size())
        return -1;
    Rows moved;
    Rows above;
    Rows below;
    for (int row = 0; row < m_rows.size(); ++row)
        (rows.contains(row) ? moved : row < before ? above : below).append(m_rows[row]);
    const Rows all = above + moved + below;
    if (std::ranges::equal(all, m_rows, {}, &Row::id, &Row::id))
        return -1;
    push(all, rows.size() > 1 ? tr("Move teams") : tr("Move team"));
    return int(above.size());
}

int RosterModel::retireTeams(const QList<int> &rows, QDate lastMeeting)
{
    if (!areRows(rows))
        return -1;
    Rows retired = m_rows;
    for (const int row : rows)
        retired[row].team.until = lastMeeting;
    push(retired, rows.size() > 1 ? tr("Retire teams") : tr("Retire team"));
    return std::ranges::min(rows);
}

int RosterModel::changeTeams(const QList<int> &rows, const RosterTeam &successor, const RosterTurn &turn)
{
    Roster changed = roster();
    const int place = minuta::changeTeams(changed, rows, successor, turn);
    if (place < 0)
        return -1;
    QStringList continued;
    for (const int row : rows)
        continued += m_rows[row].continues + QStringList(m_rows[row].team.team);
    continued.removeDuplicates();
    Rows result;
    for (int next = 0, old = 0; next < changed.teams.size(); ++next) {
        if (next == place) {
            result.append({++m_lastId, changed.teams[next], continued});
            continue;
        }
        // Teams go out, none changes its name and begin.
        while (m_rows[old].team.team != changed.teams[next].team || m_rows[old].team.since != changed.teams[next].since
               || m_rows[old].team.lead != changed.teams[next].lead)
            ++old;
        result.append({m_rows[old].id, changed.teams[next], m_rows[old].continues});
        ++old;
    }
    push(result, rows.size() > 1 ? tr("Merge teams") : tr("Change team from a meeting on"));
    return place;
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RosterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        switch (section) {
        case TeamColumn: return tr("Team");
        case LeadColumn: return tr("Lead");
        case StatusColumn: return tr("Status");
        //: The heading that some teams stand under: "Incubating"
        case GroupColumn: return tr("Group");
        case ProjectsColumn: return tr("Sub-projects");
        //: The date of the first meeting that a team reports at
        case SinceColumn: return tr("Since");
        //: The date of the last one
        case UntilColumn: return tr("Until");
        default: return {};
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case StatusColumn: return tr("As in “(incubating)” behind the team's name");
        case GroupColumn: return tr("The heading between the backlog reviews and the team, where there is one");
        case ProjectsColumn: return tr("As in “dns-sync - Ana; bootstrap (incubating) - Bo”");
        case SinceColumn: return tr("The first meeting that the team reports at; empty: from the beginning");
        case UntilColumn: return tr("The last meeting that the team reports at; empty: it goes on");
        default: return {};
        }
    }
    return {};
}

QString RosterModel::textOf(const RosterTeam &team, int column) const
{
    const QLocale locale;
    const auto date = [&](QDate value) {
        return value.isValid() ? locale.toString(value, QLocale::ShortFormat) : QString();
    };
    switch (column) {
    case TeamColumn: return team.team;
    case LeadColumn: return team.lead;
    case StatusColumn: return team.status;
    case GroupColumn: return team.group;
    case ProjectsColumn: return projectsText(team.projects);
    case SinceColumn: return date(team.since);
    case UntilColumn: return date(team.until);
    default: return {};
    }
}

QString RosterModel::mistakeOf(int row) const
{
    const QList<RosterMistake> all = mistakes();
    const auto found = std::ranges::find(all, row, &RosterMistake::team);
    if (found == all.end())
        return {};
    switch (found->kind) {
    case RosterMistake::Kind::NoName: return tr("This team has no name yet.");
    case RosterMistake::Kind::SameName: return tr("Another team of that name reports at the same time.");
    case RosterMistake::Kind::NeverActive: return tr("Its last meeting is before its first.");
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !isRow(index.row()))
        return {};
    const RosterTeam &team = m_rows[index.row()].team;
    const QString text = textOf(team, index.column());
    const bool isRetired = team.until.isValid() && team.until < m_today;
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::EditRole:
        return index.column() == SinceColumn   ? QVariant(team.since)
               : index.column() == UntilColumn ? QVariant(team.until)
                                               : QVariant(text);
    case Qt::ForegroundRole:
        if (!mistakeOf(index.row()).isEmpty())
            return warningColor(QGuiApplication::palette());
        return isRetired ? QVariant(dimTextColor(QGuiApplication::palette())) : QVariant();
    case Qt::ToolTipRole: {
        const QString mistake = mistakeOf(index.row());
        return mistake.isEmpty() ? text : mistake;
    }
    case Qt::AccessibleDescriptionRole: {
        const QString mistake = mistakeOf(index.row());
        return mistake.isEmpty() && isRetired ? tr("retired") : mistake;
    }
    default: return {};
    }
}

bool RosterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isRow(index.row()))
        return false;
    Rows rows = m_rows;
    RosterTeam &team = rows[index.row()].team;
    const QString text = value.toString().simplified();
    switch (index.column()) {
    case TeamColumn:
        // Files can have been given this name since it was read.
        if (!rows[index.row()].continues.isEmpty() && !rows[index.row()].continues.contains(team.team))
            rows[index.row()].continues.append(team.team);
        team.team = text;
        break;
    case LeadColumn: team.lead = text; break;
    case StatusColumn: team.status = text; break;
    case GroupColumn: team.group = text; break;
    case ProjectsColumn: team.projects = projectsFrom(text); break;
    case SinceColumn: team.since = value.toDate(); break;
    case UntilColumn: team.until = value.toDate(); break;
    default: return false;
    }
    //: Undo text; %1 is a column: "Lead", "Since"
    push(rows, tr("Change %1").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString()));
    return true;
}

Qt::ItemFlags RosterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
}

QStringList RosterModel::mimeTypes() const
{
    return {rowMimeType};
}

QMimeData *RosterModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    QByteArrayList rows;
    for (const QModelIndex &index : indexes) {
        if (const QByteArray row = QByteArray::number(index.row()); !rows.contains(row))
            rows.append(row);
    }
    data->setData(rowMimeType, rows.join(','));
    return data;
}

bool RosterModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    if (!data->hasFormat(rowMimeType))
        return false;
    QList<int> rows;
    for (const QByteArray &number : data->data(rowMimeType).split(','))
        rows.append(number.toInt());
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : int(m_rows.size());
    const int moved = moveTeams(rows, before);
    if (moved >= 0)
        emit dropped(moved, int(rows.size()));
    return false; // the rows have moved; the view must not remove any itself
}

} // namespace minuta
