#include "ui/documentstatus.h"

#include "app/document/documentfile.h"
#include "ui/context/editorcontext.h"

#include <QLabel>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

DocumentStatus::DocumentStatus(EditorContext &context, DocumentFile &file, QWidget *parent)
    : QStatusBar(parent)
    , m_context(context)
    , m_file(file)
    , m_saved(new QLabel(this))
    , m_teams(new QLabel(this))
    //: In the status bar: the key Tab goes to the next control instead of indenting
    , m_tabMovesFocus(new QLabel(tr("Tab moves focus"), this))
    , m_place(new QLabel(this))
    , m_encoding(new QLabel(this))
{
    for (QLabel *label : {m_saved, m_teams})
        addWidget(label);
    for (QLabel *label : {m_tabMovesFocus, m_place, m_encoding})
        addPermanentWidget(label);
    for (QLabel *label : {m_saved, m_teams, m_tabMovesFocus, m_place, m_encoding})
        label->setContentsMargins(8, 2, 8, 2);

    Document &document = m_context.document();
    connect(&document.undoStack(), &QUndoStack::cleanChanged, this, &DocumentStatus::showSaved);
    connect(&document, &Document::readOnlyChanged, this, &DocumentStatus::showSaved);
    connect(&document, &Document::changed, this, &DocumentStatus::showChange);
    connect(&document, &Document::wasReset, this, &DocumentStatus::showDocument);
    connect(&m_file, &DocumentFile::saved, this, &DocumentStatus::showSaved);
    connect(&m_context, &EditorContext::placeChanged, this, &DocumentStatus::showPlace);
    connect(&m_context, &EditorContext::tabMovesFocusChanged, m_tabMovesFocus, &QWidget::setVisible);
    m_tabMovesFocus->setVisible(m_context.tabMovesFocus());
    showDocument();
    showPlace();
}

void DocumentStatus::showDocument()
{
    countEndings();
    showSaved();
    showTeams();
}

void DocumentStatus::showChange(const ChangeSet &change)
{
    // Most keys neither bring nor take a line ending, nor part or join a CR and a LF.
    const auto holdsEnding = [](const QString &text) { return text.contains(u'\n') || text.contains(u'\r'); };
    const bool changesEndings = m_lineCount != m_context.document().lines().lineCount()
                                || std::ranges::any_of(change.changes(), [&holdsEnding](const TextChange &part) {
                                       return holdsEnding(part.removed) || holdsEnding(part.inserted);
                                   });
    if (changesEndings) {
        countEndings();
        showEncoding();
    }
    showTeams();
}

void DocumentStatus::countEndings()
{
    m_endings = countLineEndings(m_context.document().text());
    m_lineCount = m_context.document().lines().lineCount();
}

void DocumentStatus::showSaved()
{
    const Document &document = m_context.document();
    if (document.isReadOnly())
        m_saved->setText(tr("Read-only"));
    else if (document.isModified())
        //: The text has edits that are not in the file yet
        m_saved->setText(tr("Not saved"));
    else if (m_file.savedAt().isValid())
        //: %1 is a time of day
        m_saved->setText(tr("Saved %1").arg(QLocale().toString(m_file.savedAt().time(), QLocale::ShortFormat)));
    else
        //: The text is as the file has it
        m_saved->setText(m_file.hasPath() ? tr("Unchanged") : tr("New"));
    showEncoding(); // a conversion ends with saving
}

void DocumentStatus::showTeams()
{
    const auto teams = m_context.minutes().teamCount();
    m_teams->setText(tr("%1 of %2 teams filled").arg(teams.filled).arg(teams.all));
    m_teams->setVisible(teams.all > 0);
}

void DocumentStatus::showEncoding()
{
    const QString ending = m_endings.isMixed()  ? tr("mixed line endings")
                           : m_endings.crLf > 0 ? u"CR LF"_s
                           : m_endings.cr > 0   ? u"CR"_s
                                                : u"LF"_s;
    const QString charset = m_file.charset() == Charset::Windows1252 ? u"Windows-1252 → UTF-8"_s
                            : m_file.charset() == Charset::Latin1    ? u"Latin-1 → UTF-8"_s
                            : m_file.hasByteOrderMark()              ? tr("UTF-8 with BOM")
                                                                     : u"UTF-8"_s;
    //: Encoding and line endings of the file
    m_encoding->setText(tr("%1 · %2").arg(charset, ending));
}

void DocumentStatus::showPlace()
{
    const Document &document = m_context.document();
    const qsizetype place = std::min(m_context.place(), document.text().size());
    const qsizetype line = document.lines().lineAt(place);
    //: The caret's line and column, both counted from 1
    m_place->setText(tr("Ln %1, Col %2").arg(line + 1).arg(place - document.lines().start(line) + 1));
}

} // namespace minuta
