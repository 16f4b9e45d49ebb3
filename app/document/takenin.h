#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace minuta {

class Document;

/// The steps of a document's undo stack that have brought in what others wrote to its file. Undoing one must not become
/// a wish to remove their words from the file, as who undoes typing comes past it: the text then counts as made from the
/// version before, so that saving brings their words back in.
class TakenIn
{
public:
    /// The last step of document's stack has just brought a version in. base: the version of the file that the text was
    /// made from; text: the document's, before the step.
    void add(Document &document, QString base, QString text);
    /// The document has been saved as it is now.
    void setSaved(Document &document);
    void clear() { m_steps.clear(); }
    /// Steps that are undone right now bring nothing back any more.
    void forgetUndone(Document &document);

    struct Undone
    {
        QString base; ///< what the document's text was made from
        /// What to merge with base instead of the file, while that is as it was saved: it holds what was edited after the
        /// step as well, which people have undone. Nothing where the file holds others' work alone, or parts of it came
        /// in one after the other.
        std::optional<QString> theirs;
    };
    /// Nothing where no step is undone right now.
    std::optional<Undone> undone(Document &document) const;

private:
    struct Step
    {
        quint64 id = 0; ///< Document::stepId()
        int index = 0;  ///< of the stack right behind it
        QString base;   ///< while it is undone
        QString text;   ///< right before it
        QString after;  ///< right behind it
        bool isSaved = false;
    };

    QList<Step> m_steps; ///< ascending
};

} // namespace minuta
