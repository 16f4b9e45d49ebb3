#include "app/markdown/headinganchors.h"

namespace minuta {

namespace {

/// What GitHub's /[^\p{Word}\- ]/ leaves.
bool isInFragment(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Number_DecimalDigit:
    case QChar::Punctuation_Connector:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return true;
    default: return QChar::isLetter(character) || character == U'-';
    }
}

} // namespace

QString headingFragment(const QString &heading)
{
    QString fragment;
    const QList<uint> characters = heading.toLower().toUcs4();
    for (const uint character : characters) {
        if (character == U' ')
            fragment += u'-';
        else if (isInFragment(character))
            fragment += QChar::fromUcs4(character);
    }
    return fragment;
}

QString HeadingAnchors::next(const QString &heading)
{
    const QString fragment = headingFragment(heading);
    QString anchor = fragment;
    while (m_occurrences.contains(anchor))
        anchor = fragment + u'-' + QString::number(++m_occurrences[fragment]);
    m_occurrences[anchor] = 0;
    return anchor;
}

} // namespace minuta
