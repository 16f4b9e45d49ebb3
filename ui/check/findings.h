#pragma once

#include "app/check/check.h"
#include "ui/context/newestanswer.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace minuta {

class Document;

/// What is to be mended in a document, found while one types: in a worker thread, a moment after the last key. Between
/// two answers the findings move with the text, so that they never name another place. An answer for a text that has
/// changed meanwhile is dropped.
class Findings : public QObject
{
    Q_OBJECT

public:
    explicit Findings(Document &document, QObject *parent = nullptr);

    /// What is known around the text.
    void setContext(CheckContext context);
    const CheckContext &context() const { return m_context; }
    /// Whether the text is one to check at all: a template is none.
    void setActive(bool active);
    bool isActive() const { return m_isActive; }

    /// Whether the text has been looked at: before, no findings mean nothing.
    bool isKnown() const { return m_isKnown; }
    qsizetype count() const { return m_found.size(); }
    qsizetype count(Severity severity) const;
    /// In the text of now, its place and its fix: that is empty where what it would change has been edited since.
    Finding at(qsizetype index) const;
    TextRange range(qsizetype index) const;
    /// As range(), of all.
    QList<TextRange> ranges() const;
    /// What does not move.
    CheckRule rule(qsizetype index) const { return m_found[index].rule(); }
    const QStringList &words(qsizetype index) const { return m_found[index].words; }
    /// The first that begins at position or behind it; count(): there is none.
    qsizetype firstFrom(qsizetype position) const;

    bool canFix() const;
    /// Those of a rule that have a fix.
    qsizetype fixCount(CheckRule rule) const;
    /// Mends one, as a step of undo. False where there is no fix, or the document is read-only.
    bool fix(qsizetype index);
    /// Mends all of a rule as one step.
    bool fixAll(CheckRule rule);

    /// Looks at the text now, without the pause.
    void look();

signals:
    /// Others are found, or the same elsewhere. Not told for an edit that they just moved with.
    void changed();

private:
    void followChange(const ChangeSet &change);
    void startAnew();
    void take(const QList<Finding> &found);
    bool apply(const ChangeSet &change, const QString &name, QList<Finding> left);

    Document &m_document;
    CheckContext m_context;
    QList<Finding> m_found; ///< in the text before m_since
    ChangeSet m_since;
    QTimer m_soon; ///< one types several keys in a row
    NewestAnswer m_answer;
    std::optional<quint64> m_asked; ///< the revision that a worker looks at
    bool m_isKnown = false;
    bool m_isActive = true;
};

} // namespace minuta
