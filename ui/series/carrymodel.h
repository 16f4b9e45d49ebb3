#pragma once

#include "app/templates/nextmeeting.h"

#include <QAbstractTableModel>
#include <QHash>

namespace minuta {

/// What becomes of each section of the earlier minutes; setData() of the second column chooses another rule, which the
/// one who asked for the plan then has to follow.
class CarryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        SectionColumn,
        OutcomeColumn,
        ColumnCount
    };
    enum Role
    {
        RuleRole = Qt::UserRole, ///< CarryRule, as a number, that is chosen; -1: none is
        SectionRole,             ///< index in NextMeeting::sections
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSections(const QList<CarriedSection> &sections);
    /// Chosen by hand, by index in the earlier minutes.
    const QHash<int, CarryRule> &rules() const { return m_rules; }
    void setRules(const QHash<int, CarryRule> &rules);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// value: a CarryRule as a number; -1: the rule that holds by itself.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void rulesChanged();

private:
    QList<CarriedSection> m_sections; ///< those with a heading
    QList<int> m_indexes;             ///< of them in NextMeeting::sections
    QHash<int, CarryRule> m_rules;
};

} // namespace minuta
