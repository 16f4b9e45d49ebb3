#pragma once

#include "app/text/lineindex.h"

#include <QStatusBar>

class QLabel;

namespace minuta {

class ChangeSet;
class DocumentFile;
class EditorContext;

/// The line at the window's foot: saved or not, teams filled, the caret's place, encoding and line endings.
class DocumentStatus : public QStatusBar
{
    Q_OBJECT

public:
    DocumentStatus(EditorContext &context, DocumentFile &file, QWidget *parent = nullptr);

private:
    void showDocument();
    void showChange(const ChangeSet &change);
    void showSaved();
    void showTeams();
    void showEncoding();
    void showPlace();
    void countEndings();

    EditorContext &m_context;
    DocumentFile &m_file;
    QLabel *m_saved;
    QLabel *m_teams;
    QLabel *m_tabMovesFocus;
    QLabel *m_place;
    QLabel *m_encoding;
    LineEndingCount m_endings;
    qsizetype m_lineCount = 0; ///< of the text that m_endings was counted in
};

} // namespace minuta
