#include "ui/roadmap/tablechoice.h"

#include "ui/context/editorcontext.h"

#include <QHash>

namespace minuta {

TableChoice::TableChoice(EditorContext &context, QWidget *parent)
    : QComboBox(parent)
    , m_context(context)
{
    setAccessibleName(tr("Which table"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, [this](int item) {
        m_place = rangeAt(item).begin;
        emit changed();
    });
    connect(&context.document(), &Document::changed, this, &TableChoice::follow);
    connect(&context.document(), &Document::wasReset, this, [this] { list(-1); });
    list(-1);
}

TableChoice::Choice TableChoice::at(int item) const
{
    if (item < 0)
        return {};
    return item < m_roadmaps ? Choice{Kind::Roadmap, item} : Choice{Kind::Plain, item - m_roadmaps};
}

TableChoice::Choice TableChoice::current() const
{
    return at(currentIndex());
}

TextRange TableChoice::rangeAt(int item) const
{
    const Choice choice = at(item);
    return choice.kind == Kind::Roadmap ? m_context.roadmaps()[choice.index].range
                                        : m_context.plainTables()[choice.index].range;
}

void TableChoice::follow(const ChangeSet &change)
{
    list(change.mapPosition(m_place, Bias::After));
}

void TableChoice::choose(qsizetype place)
{
    for (int item = 0; item < count(); ++item) {
        if (item != currentIndex() && rangeAt(item).touches(place)) {
            setCurrentIndex(item);
            m_place = rangeAt(item).begin;
            emit changed();
            return;
        }
    }
}

void TableChoice::list(qsizetype place)
{
    const Minutes &minutes = m_context.minutes();
    const int roadmaps = int(m_context.roadmaps().size());
    const int tables = roadmaps + int(m_context.plainTables().size());
    const Choice before = current();
    m_roadmaps = roadmaps;
    QStringList names;
    QHash<int, int> inSection;
    int chosen = 0;
    for (int item = 0; item < tables; ++item) {
        const TextRange range = rangeAt(item);
        const int section = minutes.sectionAt(range.begin);
        const int number = ++inSection[section];
        const QString name = section >= 0 ? minutes.path(section) : tr("Table");
        //: Several tables stand in one section: %1 is the section, %2 counts them
        names.append(number == 1 ? name : tr("%1 (%2)").arg(name).arg(number));
        if (place >= 0 && range.touches(place))
            chosen = item;
    }
    if (names != m_names) {
        m_names = names;
        clear();
        addItems(names);
    }
    setCurrentIndex(tables > 0 ? chosen : -1);
    setVisible(tables > 1);
    m_place = tables > 0 ? rangeAt(chosen).begin : 0;
    if (current() != before)
        emit changed();
}

} // namespace minuta
