#pragma once

#include <QComboBox>

namespace minuta {

struct SeriesScan;

/// What a new meeting can be made from: the newest minutes of the series, newest first, a template, or nothing.
class SourceBox : public QComboBox
{
    Q_OBJECT

public:
    enum class Kind
    {
        None, ///< not known yet
        Earlier,
        Template,
        Empty,
    };

    explicit SourceBox(QWidget *parent = nullptr);

    /// Offers what scan found and chooses what it proposes.
    void showScan(const SeriesScan &scan);
    /// Offers minutes that are not of the series, too, and chooses them.
    void choose(const QString &path);

    Kind kind() const;
    QString path() const;   ///< of earlier minutes; else empty
    int definition() const; ///< of a template: index in SeriesScan::templates; else -1

private:
    void add(Kind kind, const QString &text, const QString &path = {}, int definition = -1);
};

} // namespace minuta
