#include "ui/filecommands.h"

#include "app/document/document.h"
#include "ui/errortext.h"
#include "ui/incomingchanges.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/savequestion.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostMerges = 5; ///< before one save; another program that writes without a pause is told of

} // namespace

FileCommands::FileCommands(Document &document, DocumentFile &file, MessageBar &messages, QWidget &window)
    : QObject(&window)
    , m_document(document)
    , m_file(file)
    , m_messages(messages)
    , m_window(window)
    , m_incoming(new IncomingChanges(document, file, messages, this))
    , m_tryAgain(new QAction(tr("Try Again"), this))
    , m_saveElsewhere(new QAction(tr("Save As…"), this))
    //: A button, where a file has got another name: the minutes are saved there from now on
    , m_goOnThere(new QAction(tr("Go On There"), this))
{
    // What an input method is composing is not in the text yet.
    connect(this, &FileCommands::aboutToSave, this, [] { QGuiApplication::inputMethod()->commit(); });
    connect(m_tryAgain, &QAction::triggered, this, &FileCommands::save);
    connect(m_saveElsewhere, &QAction::triggered, this, &FileCommands::saveAs);
    connect(m_goOnThere, &QAction::triggered, this, &FileCommands::goOnThere);
    connect(m_incoming, &IncomingChanges::fileRemoved, this, &FileCommands::tellRemoved);
    connect(m_incoming, &IncomingChanges::fileReturned, this, [this] {
        if (m_messages.text() == m_toldRemoved)
            m_messages.dismiss();
    });
    connect(m_incoming, &IncomingChanges::failed, this, [this](const Error &error) {
        m_messages.showMessage(MessageKind::Warning, errorText(error), {m_saveElsewhere});
    });
}

void FileCommands::tellRemoved(const QString &renamedTo)
{
    m_renamedTo = renamedTo;
    QList<QAction *> actions{m_saveElsewhere};
    if (renamedTo.isEmpty()) {
        m_toldRemoved =
            tr("The file has been moved or deleted by another program. The text is still here; saving makes "
               "the file again.");
    } else {
        const QString name = QFileInfo(m_file.path()).absoluteDir().relativeFilePath(renamedTo);
        //: %1 is a file's name
        m_toldRemoved = tr("Another program has moved this file: it is %1 now. Saving makes it again here.").arg(name);
        actions.prepend(m_goOnThere);
    }
    m_messages.showMessage(MessageKind::Warning, m_toldRemoved, actions);
}

void FileCommands::goOnThere()
{
    if (const auto followed = m_file.follow(m_renamedTo); !followed) {
        m_messages.showMessage(MessageKind::Warning, errorText(followed.error()), {m_saveElsewhere});
        return;
    }
    m_messages.dismiss();
    emit opened(m_file.path());
    m_incoming->look(); // it may have been changed when it was moved
}

bool FileCommands::open(const QString &given, QWidget &asker)
{
    const QString path = QFileInfo(given).absoluteFilePath(); // its series is looked for in the folders above
    const auto loaded = m_file.load(path);
    if (!loaded)
        return openUnreadable(path, loaded.error(), asker);
    afterOpening(path);
    return true;
}

bool FileCommands::openUnreadable(const QString &path, const Error &error, QWidget &asker)
{
    QMessageBox box(QMessageBox::Warning, tr("Not Opened"), errorText(error), QMessageBox::NoButton, &asker);
    if (error.code != ErrorCode::NotUtf8) {
        box.setStandardButtons(QMessageBox::Ok);
        box.exec();
        return false;
    }
    box.setInformativeText(
        tr("It can be read in another encoding; saving then makes it UTF-8. Read-only shows it with marks for "
           "the bytes that do not fit, and changes nothing."));
    const QPushButton *windows = box.addButton(tr("Read as &Windows-1252"), QMessageBox::AcceptRole);
    const QPushButton *latin = box.addButton(tr("Read as &Latin-1"), QMessageBox::AcceptRole);
    const QPushButton *readOnly = box.addButton(tr("Open &Read-Only"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    const QAbstractButton *chosen = box.clickedButton();
    Result<void> loaded = std::unexpected(error);
    if (chosen == windows || chosen == latin)
        loaded = m_file.load(path, chosen == windows ? Charset::Windows1252 : Charset::Latin1);
    else if (chosen == readOnly)
        loaded = m_file.loadForReading(path);
    else
        return false;
    if (!loaded) // another program was at it meanwhile
        return openUnreadable(path, loaded.error(), asker);
    afterOpening(path);
    return true;
}

void FileCommands::afterOpening(const QString &path)
{
    m_messages.dismiss();
    if (m_document.isReadOnly())
        m_messages.showMessage(MessageKind::Information, tr("This file is not UTF-8 and is open for reading only. Open "
                                                            "it again in the encoding it has to edit it."));
    else if (!m_file.isWritable())
        m_messages.showMessage(
            MessageKind::Information,
            tr("This file cannot be written from here. You can edit the text and save it to another place."),
            {m_saveElsewhere});
    emit opened(path);
}

bool FileCommands::save()
{
    emit aboutToSave();
    if (m_document.isReadOnly()) {
        m_messages.showMessage(MessageKind::Information, tr("This document is read-only: there is nothing to save."));
        return false;
    }
    if (!m_file.hasPath())
        return saveAs();
    if (!m_mayBeSaved())
        return false;
    Result<void> saved = m_file.save();
    bool isMerged = false;
    for (int i = 0; i < mostMerges && !saved && saved.error().code == ErrorCode::ChangedOnDisk; ++i) {
        if (const auto taken = m_incoming->takeIn(); !taken)
            return report(taken);
        isMerged = true;
        saved = m_file.save();
    }
    return isMerged && saved ? true : report(saved); // what came in has just been told
}

bool FileCommands::saveAs()
{
    emit aboutToSave();
    if (m_document.isReadOnly())
        return false;
    const QString proposed = m_file.hasPath() ? m_file.path() : startFolder() + u'/' + tr("minutes.md");
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Save As"), proposed, fileFilter());
    if (path.isEmpty())
        return false;
    const bool isSaved = report(m_file.saveAs(path));
    if (isSaved)
        emit opened(m_file.path());
    return isSaved;
}

bool FileCommands::moveFile(const QString &path)
{
    if (const auto moved = m_file.moveTo(path); !moved) {
        m_messages.showMessage(MessageKind::Warning, errorText(moved.error()));
        return false;
    }
    emit opened(m_file.path());
    return true;
}

bool FileCommands::report(const Result<void> &saved)
{
    if (saved) {
        if (m_messages.text() != m_incoming->told()) // what came in is to be seen after sharing, too
            m_messages.dismiss();
        return true;
    }
    m_messages.showMessage(MessageKind::Warning, errorText(saved.error()), {m_tryAgain, m_saveElsewhere});
    return false;
}

bool FileCommands::mayDiscard()
{
    emit aboutToSave();
    if (m_holdsWords() && !mayLoseWords())
        return false;
    const bool isGone = m_file.isGone();
    if (!m_document.isModified() && !isGone)
        return true;
    const QString question =
        isGone
            //: %1 is a file's name
            ? tr("%1 is not there any more: its text is nowhere but here.").arg(QFileInfo(m_file.path()).fileName())
            : m_file.hasPath()
                  //: %1 is a file's name
                  ? tr("%1 has edits that are not saved.").arg(QFileInfo(m_file.path()).fileName())
                  : tr("These minutes are not saved yet.");
    const int answer = SaveQuestion(question, true, &m_window).exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

bool FileCommands::mayLoseWords()
{
    QMessageBox box(QMessageBox::Warning, tr("Words That Are in No File"),
                    tr("What you wrote for a conflict is not in the text: the conflict has changed or gone meanwhile. "
                       "Copy what you need from its card."),
                    QMessageBox::Cancel, &m_window);
    const QPushButton *lose = box.addButton(tr("&Close Without It"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == lose;
}

QString FileCommands::startFolder() const
{
    return m_file.hasPath() ? QFileInfo(m_file.path()).absolutePath()
                            : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString FileCommands::fileFilter()
{
    return tr("Markdown (*.md *.markdown *.mdown *.txt);;All files (*)");
}

} // namespace minuta
