#include "ui/widgets/extraselections.h"

#include <QPlainTextEdit>

#include <algorithm>

namespace minuta {

namespace {

constexpr int layerProperty = QTextFormat::UserProperty + 1;

int layerOf(const QTextEdit::ExtraSelection &selection)
{
    return selection.format.intProperty(layerProperty);
}

} // namespace

void setExtraSelections(QPlainTextEdit &edit, SelectionLayer layer, const QList<QTextEdit::ExtraSelection> &selections)
{
    QList<QTextEdit::ExtraSelection> all = edit.extraSelections();
    const auto had = all.removeIf([layer](const auto &each) { return layerOf(each) == int(layer); });
    if (had == 0 && selections.isEmpty())
        return;
    const auto place = std::ranges::upper_bound(all, int(layer), {}, layerOf) - all.begin();
    all.insert(place, selections.size(), {});
    for (qsizetype i = 0; i < selections.size(); ++i) {
        all[place + i] = selections[i];
        all[place + i].format.setProperty(layerProperty, int(layer));
    }
    edit.setExtraSelections(all);
}

QList<QTextEdit::ExtraSelection> extraSelections(const QPlainTextEdit &edit, SelectionLayer layer)
{
    QList<QTextEdit::ExtraSelection> own = edit.extraSelections();
    own.removeIf([layer](const auto &each) { return layerOf(each) != int(layer); });
    return own;
}

} // namespace minuta
