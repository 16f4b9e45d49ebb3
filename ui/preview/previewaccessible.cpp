#include "ui/preview/previewaccessible.h"

#include "ui/preview/previewview.h"

namespace minuta {

namespace {

QAccessibleInterface *made(const QString &, QObject *object)
{
    auto *view = qobject_cast<PreviewView *>(object);
    return view ? new PreviewAccessible(view) : nullptr;
}

} // namespace

PreviewAccessible::PreviewAccessible(PreviewView *view)
    : QAccessibleWidget(view, QAccessible::Document)
{
}

QString PreviewAccessible::text(QAccessible::Text kind) const
{
    const auto *view = static_cast<const PreviewView *>(widget());
    return kind == QAccessible::Value ? view->plainText() : QAccessibleWidget::text(kind);
}

QAccessible::State PreviewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    return state;
}

void PreviewAccessible::install()
{
    static const bool isInstalled = (QAccessible::installFactory(made), true);
    Q_UNUSED(isInstalled)
}

} // namespace minuta
