#include "ui/roadmap/conflictedrowsbar.h"

#include "ui/context/editorcontext.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

ConflictedRowsBar::ConflictedRowsBar(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_message(new MessageBar(this))
    //: Leads to a conflict in the form
    , m_goTo(new QAction(tr("Settle It"), this))
{
    m_message->setObjectName(u"conflictedRows"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    hide();
    connect(m_goTo, &QAction::triggered, this, [this] {
        if (m_place >= 0)
            m_context.goTo({m_place, m_place});
    });
    connect(&context, &EditorContext::conflictInTheWay, this, &ConflictedRowsBar::tellRefusal);
}

void ConflictedRowsBar::showRows(const QList<qsizetype> &rows)
{
    int count = 0;
    m_place = -1;
    for (const qsizetype row : rows) {
        if (m_context.conflictAt(row) < 0)
            continue;
        ++count;
        m_place = m_place < 0 ? row : m_place;
    }
    const QString text = count > 0 ? tr("%n row(s) are in a conflict: settle it first.", nullptr, count) : QString();
    if (text != std::exchange(m_told, text)) // also when people have put it away
        tell(text);
}

void ConflictedRowsBar::tellRefusal()
{
    if (m_place >= 0)
        tell(tr("That would change rows in a conflict: settle it first."));
}

void ConflictedRowsBar::tell(const QString &text)
{
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        m_message->dismiss();
    else
        m_message->showMessage(MessageKind::Warning, text, {m_goTo});
}

} // namespace minuta
