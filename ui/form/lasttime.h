#pragma once

#include "app/series/earliersections.h"
#include "ui/context/newestanswer.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace minuta {

class EditorContext;

/// What sections of a document said at the meetings before, whose files lie in the same folder. They are read in a
/// worker thread.
class LastTime : public QObject
{
    Q_OBJECT

public:
    LastTime(EditorContext &context, QObject *parent);

    /// The file of the document; empty: it has none.
    void setPath(const QString &path);
    /// By absolute path what windows hold and is not on disk; it stands for what is there.
    void setUnsavedTexts(std::function<QHash<QString, QString>()> texts) { m_unsavedTexts = std::move(texts); }
    /// Reads the meetings before again, for those sections (indexes in the minutes of the moment).
    void look(const QList<int> &sections);
    /// The same, but only where they are others than those it has read or is reading for: soon, so that a name that is
    /// being typed is looked for once.
    void follow(const QList<int> &sections);

    /// What is known of the section with that key (Section::key); null: nothing yet.
    const EarlierSection *of(const QString &key) const;
    /// Why a section has nothing to compare with, as a sentence; name is the section's.
    QString explanation(const EarlierSection &earlier, const QString &name) const;

signals:
    void changed();

private:
    void read();

    EditorContext &m_context;
    QString m_path;
    std::function<QHash<QString, QString>()> m_unsavedTexts;
    NewestAnswer m_answer;
    QTimer m_soon;
    QStringList m_keys; ///< of the sections that were asked for
    QHash<QString, EarlierSection> m_found;
    int m_meetings = 0; ///< that were read
};

} // namespace minuta
