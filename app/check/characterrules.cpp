#include "app/check/checkedtext.h"
#include "app/check/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Embeddings, overrides and isolates. The marks for one direction (U+200E, U+200F, U+061C) belong to texts in Arabic
/// and Hebrew.
bool turnsDirection(char32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool isDirectionMark(char32_t code)
{
    return code == 0x200E || code == 0x200F || code == 0x061C;
}

bool isJoiner(char32_t code)
{
    return code == 0x200C || code == 0x200D;
}

bool isInvisible(char32_t code)
{
    return code == 0x00AD || code == 0x034F || code == 0x115F || code == 0x1160 || code == 0x17B4 || code == 0x17B5
           || code == 0x180E || code == 0x200B || (code >= 0x2060 && code <= 0x2064)
           || (code >= 0x206A && code <= 0x206F) || code == 0x2028 || code == 0x2029 || code == 0x3164 || code == 0xFEFF
           || code == 0xFFA0 || (code >= 0xFFF9 && code <= 0xFFFB) || (code >= 0xE0000 && code <= 0xE0FFF)
           || isDirectionMark(code) || isJoiner(code);
}

bool isControl(char32_t code)
{
    return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || (code >= 0x7F && code < 0xA0);
}

bool isRightToLeft(QChar unit)
{
    return unit.direction() == QChar::DirR || unit.direction() == QChar::DirAL;
}

char32_t codeAt(QStringView text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

/// Joiners shape letters of many scripts and make one emoji of several; with Latin letters around they do nothing.
bool isJoining(QStringView text, qsizetype at)
{
    const auto isOther = [&](qsizetype neighbour) {
        return neighbour >= 0 && neighbour < text.size() && text[neighbour].unicode() > 0x24F;
    };
    return isOther(at - 1) || isOther(at + 1);
}

/// Tags behind a flag (U+1F3F4) spell which: Scotland, Wales.
bool isFlagTag(QStringView text, qsizetype at, char32_t code)
{
    return code >= 0xE0020 && code <= 0xE007F && at >= 2 && text[at - 2].isHighSurrogate();
}

class CharacterFinder
{
public:
    explicit CharacterFinder(const CheckedText &text)
        : m_all(text.tree().text())
        , m_text(text)
    {
    }

    QList<Finding> find();

private:
    void look(qsizetype at, char32_t code);
    bool isFine(qsizetype at, char32_t code) const;
    bool isLineRightToLeft(qsizetype at) const;

    const QString &m_all;
    const CheckedText &m_text;
    QList<Finding> m_findings;
};

bool CharacterFinder::isLineRightToLeft(qsizetype at) const
{
    return std::ranges::any_of(m_text.line(m_text.tree().lines().lineAt(at)), isRightToLeft);
}

bool CharacterFinder::isFine(qsizetype at, char32_t code) const
{
    if (isDirectionMark(code))
        return isLineRightToLeft(at);
    if (isJoiner(code))
        return isJoining(m_all, at);
    return isFlagTag(m_all, at, code);
}

void CharacterFinder::look(qsizetype at, char32_t code)
{
    const bool turns = turnsDirection(code);
    if (!turns && ((!isInvisible(code) && !isControl(code)) || isFine(at, code)))
        return;
    const qsizetype units = QChar::requiresSurrogates(code) ? 2 : 1;
    const bool isBreak = code == 0x2028 || code == 0x2029;
    const QString name = u"U+"_s + QString::number(code, 16).toUpper().rightJustified(4, u'0');
    m_findings.append({turns ? FindingKind::DirectionTurned : FindingKind::CharacterInvisible,
                       {at, at + units},
                       {name},
                       TextChange::replacing(m_all, {at, at + units}, isBreak ? u" "_s : QString())});
}

QList<Finding> CharacterFinder::find()
{
    for (qsizetype at = 0; at < m_all.size(); ++at) {
        const char16_t unit = m_all[at].unicode();
        if (unit >= 0x20 && unit < 0x7F)
            continue;
        const char32_t code = codeAt(m_all, at);
        look(at, code);
        at += QChar::requiresSurrogates(code) ? 1 : 0;
    }
    return std::move(m_findings);
}

} // namespace

QList<Finding> characterFindings(const CheckedText &text)
{
    return CharacterFinder(text).find();
}

} // namespace minuta
