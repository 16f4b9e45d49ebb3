#pragma once

#include <QStatusBar>

class QLabel;

namespace minuta {

class DocumentFile;
class EditorContext;

/// The line at the window's foot: saved or not, teams filled, the caret's place, encoding and line endings.
class DocumentStatus : public QStatusBar
{
    Q_OBJECT

public:
    DocumentStatus(EditorContext &context, DocumentFile &file, QWidget *parent = nullptr);

private:
    void showSaved();
    void showText();
    void showPlace();

    EditorContext &m_context;
    DocumentFile &m_file;
    QLabel *m_saved;
    QLabel *m_teams;
    QLabel *m_place;
    QLabel *m_encoding;
};

} // namespace minuta
