#pragma once

#include "app/text/textrange.h"

#include <QObject>

#include <utility>

class QAction;
class QStackedWidget;

namespace minuta {

class Actions;
class Document;
class EditorContext;
class FormView;
class PreviewView;
class RoadmapView;
class SourceView;

/// The views of one text: which of form, source and roadmap is in front, and that it and the preview show the place that
/// people are at.
class DocumentViews : public QObject
{
    Q_OBJECT

public:
    /// The views of one window, and the actions that choose among them.
    struct Parts
    {
        Actions &actions;
        FormView &form;
        SourceView &source;
        RoadmapView &roadmap;
        PreviewView &preview;
    };

    /// The three views go into stack.
    DocumentViews(Document &document, EditorContext &context, const Parts &parts, QStackedWidget *stack,
                  QObject *parent);

    bool isFormInFront() const;
    /// Brings what one of the actions names to the front.
    void show(QAction *view);
    /// The place is shown in the view in front, or in the form where that cannot show it; with the keyboard, if so wanted.
    void showPlace(TextRange selection, bool takeFocus = true);
    /// As showPlace(), never in another view.
    void showInFront(TextRange selection, bool takeFocus = true);
    /// Whether there is a preview, also where it has only made room for My Section.
    bool hasPreview() const;

signals:
    void frontChanged();

private:
    void setOwnOnly(bool ownOnly);
    void bringToFront(QAction *view, QWidget *widget);
    void followChange();
    void followCaret();
    void followPlace();

    Document &m_document;
    EditorContext &m_context;
    Parts m_parts;
    QStackedWidget *m_stack;
    std::pair<quint64, qsizetype> m_followed{0, -1}; ///< revision and place that a change has just been followed with
    bool m_hadPreview = true;                        ///< before own sections were shown alone
};

} // namespace minuta
