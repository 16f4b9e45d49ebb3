#pragma once

#include "app/check/finding.h"

#include <QWidget>

namespace minuta {

class Card;

/// Stands at the begin of a card whose heading, or list, is to be mended: there is no editor to underline it in. Says in
/// a tool tip what it is, and is a mark alone: F8 and the list lead there by keyboard.
class CardSign : public QWidget
{
    Q_OBJECT

public:
    /// Makes, changes or removes that of card. words: sentences, a line each; empty: there is nothing to say.
    static void show(Card &card, Severity severity, const QStringList &words);
    static CardSign *of(const Card &card);

    Severity severity() const { return m_severity; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    explicit CardSign(Card &card);

    Severity m_severity = Severity::Note;
};

} // namespace minuta
