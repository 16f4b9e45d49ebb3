#pragma once

#include "app/templates/templateproblems.h"

#include <QDate>

#include <functional>

namespace minuta {

struct YamlNode;

/// Takes values from YAML; whatever is not as it should be is a problem, and the value stays as it was. A key without a
/// value is as if it were not there.
class YamlFields
{
public:
    enum class Lines : quint8
    {
        One,
        Several,
    };
    using ReadValue = std::function<void(const YamlNode &value)>;
    struct Key
    {
        QLatin1StringView name;
        ReadValue read;
        bool isRequired = false;
    };

    /// problems has to live as long.
    explicit YamlFields(TemplateProblems &problems)
        : m_problems(problems)
    {
    }

    // True where the value was taken.

    /// Without control characters.
    bool readText(const YamlNode &value, QString &target, Lines lines = Lines::One);
    /// One that is shown to people: of one line, without blanks around, and not empty.
    bool readName(const YamlNode &value, QString &target);
    /// The same for what need not be there: an empty text is taken for nothing.
    bool readOptionalName(const YamlNode &value, QString &target);
    /// ISO 8601, of the years 1 to 9999.
    bool readDate(const YamlNode &value, QDate &target);

    void readMap(const YamlNode &value, const QList<Key> &keys);
    void readList(const YamlNode &value, const ReadValue &read);

    TemplateProblems &problems() { return m_problems; }

private:
    TemplateProblems &m_problems;
};

} // namespace minuta
