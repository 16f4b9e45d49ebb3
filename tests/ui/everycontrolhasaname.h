#pragma once

#include <QAccessible>
#include <QTest>
#include <QWidget>

namespace minuta::test {

/// Fails for a visible control that takes the keyboard's focus and has no name for a screen reader.
inline void everyControlHasAName(QWidget *window)
{
    const auto controls = window->findChildren<QWidget *>();
    for (QWidget *control : controls) {
        if (control->focusPolicy() == Qt::NoFocus || control->focusProxy() != nullptr || !control->isVisibleTo(window))
            continue;
        if (control->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<QWidget *>(control->parent()) == nullptr)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(control);
        QVERIFY2(interface != nullptr, control->metaObject()->className());
        const QString name = interface->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), qPrintable(QStringLiteral("%1 in %2")
                                                 .arg(QLatin1String(control->metaObject()->className()),
                                                      QLatin1String(control->parent()->metaObject()->className()))));
    }
}

} // namespace minuta::test
