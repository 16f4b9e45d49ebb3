#pragma once

#include "app/text/changeset.h"

#include <QComboBox>

namespace minuta {

class EditorContext;

/// Which of a document's tables is shown: roadmaps first, then the others, each named by the section it stands in.
/// Hidden while there is only one.
class TableChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit TableChoice(EditorContext &context, QWidget *parent = nullptr);

    enum class Kind
    {
        None, ///< the document has no table
        Roadmap,
        Plain
    };
    struct Choice
    {
        Kind kind = Kind::None;
        int index = 0; ///< among the context's tables of that kind

        friend bool operator==(const Choice &, const Choice &) = default;
    };
    Choice current() const;
    /// The table around place becomes the current one, where there is one.
    void choose(qsizetype place);

signals:
    /// Another table is the current one, or the same as one among others now.
    void changed();

private:
    void follow(const ChangeSet &change);
    void list(qsizetype place);
    Choice at(int item) const;
    TextRange rangeAt(int item) const;

    EditorContext &m_context;
    QStringList m_names;
    int m_roadmaps = 0;
    qsizetype m_place = 0; ///< where the current one begins
};

} // namespace minuta
