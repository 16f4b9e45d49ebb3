#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QWidget>

namespace minuta::test {

/// Fails for a control that takes the keyboard's focus and has no name for a screen reader, also one that is hidden at
/// the moment. A sign on a button is no name.
inline void everyControlHasAName(QWidget *window)
{
    const auto isInList = [](const QWidget *widget) {
        while (widget != nullptr && qobject_cast<const QComboBox *>(widget->parentWidget()) == nullptr)
            widget = widget->parentWidget();
        return widget != nullptr;
    };
    const auto controls = window->findChildren<QWidget *>();
    for (QWidget *control : controls) {
        if (control->focusPolicy() == Qt::NoFocus || control->focusProxy() != nullptr || isInList(control)
            || qobject_cast<QLabel *>(control) != nullptr) // its text is its name, and an empty one is not shown
            continue;
        if (control->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<QWidget *>(control->parent()) == nullptr)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(control);
        QVERIFY2(interface != nullptr, control->metaObject()->className());
        const auto *button = qobject_cast<QAbstractButton *>(control);
        const bool isSign = button != nullptr && button->text().size() < 2 && button->accessibleName().isEmpty();
        const QString name = isSign ? QString() : interface->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), qPrintable(QStringLiteral("%1 in %2")
                                                 .arg(QLatin1String(control->metaObject()->className()),
                                                      QLatin1String(control->parent()->metaObject()->className()))));
    }
}

} // namespace minuta::test
