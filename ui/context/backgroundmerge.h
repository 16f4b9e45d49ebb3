#pragma once

#include "app/merge/merge.h"
#include "ui/context/newestanswer.h"

#include <functional>

class QObject;

namespace minuta {

class Document;

/// Merges what others have made of a text into a document, a long one in a worker thread: people go on typing
/// meanwhile, and what they have typed is merged again. To be a member of its receiver.
class BackgroundMerge
{
public:
    BackgroundMerge(Document &document, QObject *receiver)
        : m_document(document)
        , m_receiver(receiver)
    {
    }

    using Done = std::function<void(const MergeResult &)>;
    /// done is called once, at once for a short text, with a result whose change is one of the document's text at that
    /// moment. An earlier merge that is not done is given up.
    void start(const QString &base, const QString &theirs, const MergeOptions &options, const Done &done);
    void cancel() { m_answer.cancel(); }

private:
    void merge(const QString &base, const QString &theirs, const MergeOptions &options, const Done &done, int attempt);

    Document &m_document;
    QObject *m_receiver;
    NewestAnswer m_answer;
};

} // namespace minuta
