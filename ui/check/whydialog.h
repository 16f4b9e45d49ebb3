#pragma once

#include "app/templates/checkrule.h"

#include <QDialog>

namespace minuta {

/// The help's page on a rule, in the user's language where there is one: ":/help/checks/bare-url.md".
QString checkPage(CheckRule rule);

/// Says what a rule finds, why, and how to turn it off.
class WhyDialog : public QDialog
{
    Q_OBJECT

public:
    WhyDialog(CheckRule rule, QWidget *parent);
};

} // namespace minuta
