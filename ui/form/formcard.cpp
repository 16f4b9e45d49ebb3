#include "ui/form/formcard.h"

#include "app/text/changeset.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace minuta {

FormCard::FormCard(EditorContext &context, FormRowKind kind, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_kind(kind)
{
}

void FormCard::mapPlace(const ChangeSet &change)
{
    // What is written at the begin of a conflict or section stands before it; behind a conflict it is the rest. Where
    // the begin itself is rewritten, as a heading by a merge, what comes in its place is the begin.
    const bool isRewritten = std::ranges::any_of(change.changes(), [this](const TextChange &each) {
        return each.range.begin == m_place && !each.range.isEmpty() && !each.inserted.isEmpty();
    });
    m_place = change.mapPosition(m_place, m_kind == FormRowKind::Rest || isRewritten ? Bias::Before : Bias::After);
}

void FormCard::setRow(const FormRow &row)
{
    const bool isOther = m_key != row.key;
    m_key = row.key;
    m_place = row.place;
    showRow(row, isOther);
    updateFrame();
}

bool FormCard::holdsFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus != nullptr && (focus == this || isAncestorOf(focus));
}

void FormCard::updateFrame()
{
    setCurrent(holdsFocus());
}

void FormCard::paintFieldFrame(QPainter &painter, const QWidget &field, const QColor &color) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color);
    painter.setBrush(palette().base());
    const QRectF place(QRect(field.mapTo(this, QPoint()), field.size()));
    painter.drawRoundedRect(place.adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5);
}

} // namespace minuta
