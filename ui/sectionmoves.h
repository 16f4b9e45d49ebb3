#pragma once

#include <QObject>

#include <vector>

namespace minuta {

class LinkedStep;
class MainWindow;

/// Sections that have moved from the minutes in one window to those in another. Undoing a move in either undoes it in both
/// (LinkedStep), and however the two are saved or closed, what moved is in the file of one of them.
class SectionMoves : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Moves the text of a section (an index in from's minutes of the moment) to the minutes in `to`, and shows it there.
    /// Why it could not is told in from.
    void move(MainWindow &from, int section, MainWindow &to);
    /// Before window is saved: saves the windows that hold words which window's file is about to lose. False when one
    /// could not be; window then is not to be saved either, which has been told in it.
    bool saveReceivers(MainWindow &window);
    /// Before window goes without being saved: words that only it holds go back to where they were.
    void bringBack(MainWindow &window);

private:
    struct Move
    {
        LinkedStep *step = nullptr;
        MainWindow *from = nullptr; ///< null once it is closed
        MainWindow *to = nullptr;
        QString section;
    };

    static MainWindow *otherWindow(const Move &move, const MainWindow &window);

    std::vector<Move> m_moves;
    std::vector<const MainWindow *> m_saving; ///< two windows may each have got a section of the other
};

} // namespace minuta
