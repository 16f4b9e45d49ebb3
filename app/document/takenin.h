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

    /// What the document's text was made from, where a step is undone right now; nothing where none is.
    std::optional<QString> undoneBase(Document &document) const;

private:
    struct Step
    {
        quint64 id = 0; ///< Document::stepId()
        int index = 0;  ///< of the stack right behind it
        QString base;   ///< while it is undone
        QString text;   ///< right before it
    };

    QList<Step> m_steps; ///< ascending
};

} // namespace minuta
