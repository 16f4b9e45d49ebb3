#include "app/templates/yamlfields.h"

#include "app/templates/yamlnode.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = TemplateProblem::Kind;

QString nameOf(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null: return u"nothing"_s;
    case YamlNode::Kind::Text: return u"a text"_s;
    case YamlNode::Kind::List: return u"a list"_s;
    case YamlNode::Kind::Map: return u"keys and values"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

bool YamlFields::readText(const YamlNode &value, QString &target, Lines lines)
{
    if (value.kind != YamlNode::Kind::Text) {
        m_problems.add(Kind::WrongType, value.position, nameOf(value), u"a text"_s);
        return false;
    }
    const auto isFine = [lines](QChar unit) {
        const bool isBreak =
            unit == u'\n' || unit == u'\r' || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator;
        if (isBreak || unit == u'\t')
            return lines == Lines::Several || unit == u'\t';
        return unit.category() != QChar::Other_Control;
    };
    const bool hasBreak = lines == Lines::One && value.text.trimmed().contains(u'\n');
    if (!std::ranges::all_of(value.text, isFine)) {
        m_problems.add(Kind::BadValue, value.position, hasBreak ? u"several lines"_s : u"a control character"_s,
                       lines == Lines::One ? u"a text of one line"_s : u"a text"_s);
        return false;
    }
    target = value.text;
    return true;
}

bool YamlFields::readOptionalName(const YamlNode &value, QString &target)
{
    QString text;
    if (!readText(value, text))
        return false;
    target = text.trimmed();
    return true;
}

bool YamlFields::readName(const YamlNode &value, QString &target)
{
    QString text;
    if (!readOptionalName(value, text))
        return false;
    if (text.isEmpty()) {
        m_problems.add(Kind::BadValue, value.position, u"\"\""_s, u"a text"_s);
        return false;
    }
    target = text;
    return true;
}

bool YamlFields::readDate(const YamlNode &value, QDate &target)
{
    QString text;
    if (!readText(value, text))
        return false;
    const QDate date = text.size() == 10 ? QDate::fromString(text, u"yyyy-MM-dd"_s) : QDate();
    if (!date.isValid()) {
        m_problems.add(Kind::BadValue, value.position, text, u"a date such as 2026-11-24"_s);
        return false;
    }
    target = date;
    return true;
}

void YamlFields::readMap(const YamlNode &value, const QList<Key> &keys)
{
    if (value.kind != YamlNode::Kind::Map) {
        m_problems.add(Kind::WrongType, value.position, nameOf(value), u"keys and values"_s);
        return;
    }
    QSet<QString> seen;
    for (qsizetype i = 0; i + 1 < value.items.size(); i += 2) {
        const YamlNode &name = value.items[i];
        const YamlNode &each = value.items[i + 1];
        if (name.kind != YamlNode::Kind::Text) {
            m_problems.add(Kind::WrongType, name.position, nameOf(name), u"a key"_s);
            continue;
        }
        const auto key = std::ranges::find_if(keys, [&](const Key &known) { return known.name == name.text; });
        if (seen.contains(name.text)) {
            m_problems.add(Kind::DuplicateKey, name.position, name.text, u"each key once"_s);
        } else if (key == keys.end()) {
            QStringList names;
            std::ranges::transform(keys, std::back_inserter(names), &Key::name);
            m_problems.add(Kind::UnknownKey, name.position, name.text, names.join(u", "_s));
        } else if (each.kind != YamlNode::Kind::Null) {
            key->read(each);
        }
        if (each.kind != YamlNode::Kind::Null || key == keys.end())
            seen.insert(name.text);
    }
    for (const Key &key : keys) {
        if (key.isRequired && !seen.contains(key.name))
            m_problems.add(Kind::MissingKey, value.position, {}, key.name);
    }
}

void YamlFields::readList(const YamlNode &value, const ReadValue &read)
{
    if (value.kind != YamlNode::Kind::List) {
        m_problems.add(Kind::WrongType, value.position, nameOf(value), u"a list"_s);
        return;
    }
    for (const YamlNode &item : value.items)
        read(item);
}

} // namespace minuta
