#include "ui/sharing/conflictnotice.h"

#include "app/minutes/besideconflicts.h"
#include "ui/context/conflictsettling.h"
#include "ui/context/conflictwords.h"
#include "ui/context/editorcontext.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

ConflictNotice::ConflictNotice(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_message(new MessageBar(this))
    , m_goTo(new QAction(tr("Go There"), this))
    , m_mine(new QAction(this))
    , m_theirs(new QAction(this))
    , m_both(new QAction(tr("Keep Both"), this))
{
    m_message->setObjectName(u"conflictNotice"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    m_soon.setSingleShot(true);
    m_soon.setInterval(150); // typing does not wait for it

    connect(m_goTo, &QAction::triggered, this, [this] {
        if (const QList<ConflictText> &conflicts = m_context.conflicts(); !conflicts.isEmpty())
            m_context.goTo({conflicts.first().ours.begin, conflicts.first().ours.begin});
    });
    connect(m_mine, &QAction::triggered, this, [this] { settle(ConflictChoice::Ours); });
    connect(m_theirs, &QAction::triggered, this, [this] { settle(ConflictChoice::Theirs); });
    connect(m_both, &QAction::triggered, this, [this] { settle(ConflictChoice::Both); });
    connect(&m_soon, &QTimer::timeout, this, &ConflictNotice::look);
    connect(&context.document(), &Document::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&context.document(), &Document::wasReset, this, &ConflictNotice::look);
    look();
}

void ConflictNotice::setHasCards(bool hasCards)
{
    if (m_hasCards == hasCards)
        return;
    m_hasCards = hasCards;
    if (m_message->isVisibleTo(this)) // one that people have dismissed stays away
        showWords(m_shown);
}

void ConflictNotice::settle(ConflictChoice choice)
{
    const QList<ConflictText> &conflicts = m_context.conflicts();
    if (conflicts.isEmpty())
        return;
    settleConflict(m_context.document(), ConflictText(conflicts.first()), choice);
    look();
}

void ConflictNotice::look()
{
    const QList<ConflictText> &conflicts = m_context.conflicts();
    if (conflicts.isEmpty()) {
        m_shown.clear();
        m_message->dismiss();
        return;
    }
    const QStringList sections =
        conflictPlace(m_context.document().tree(), m_context.minutes(), conflicts.first()).sections;
    QString text = tr("%n place(s) stand between conflict markers: two people have changed the same.", nullptr,
                      int(conflicts.size()));
    if (!sections.isEmpty())
        //: %1 is a section
        text += u' ' + tr("The first is in “%1”.").arg(sections.first());
    const bool hasSameNames = m_mine->text() == keepMineText(conflicts.first());
    if (text == m_shown && hasSameNames)
        return; // also when people have dismissed it
    m_shown = text;
    showWords(text);
}

void ConflictNotice::showWords(const QString &text)
{
    QList<QAction *> actions{m_goTo};
    if (!m_hasCards && !m_context.document().isReadOnly())
        actions += {m_mine, m_theirs, m_both};
    const auto tip = [&](TextRange range) {
        return m_context.document().tree().text(range).toString().trimmed().left(400);
    };
    const ConflictText &first = m_context.conflicts().first();
    m_mine->setText(keepMineText(first));
    m_theirs->setText(keepTheirsText(first));
    m_mine->setToolTip(tip(first.ours));
    m_theirs->setToolTip(tip(first.theirs));
    m_message->showMessage(MessageKind::Warning, text, actions);
}

} // namespace minuta
