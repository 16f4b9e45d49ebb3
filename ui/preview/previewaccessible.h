#pragma once

#include <QAccessibleWidget>

namespace minuta {

class PreviewView;

/// The preview for a screen reader: a document whose value is what a reader sees, without markup.
class PreviewAccessible : public QAccessibleWidget
{
public:
    explicit PreviewAccessible(PreviewView *view);

    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;

    /// Makes every PreviewView known to assistive technology; called by the first one.
    static void install();
};

} // namespace minuta
