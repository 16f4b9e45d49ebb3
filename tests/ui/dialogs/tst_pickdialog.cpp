#include "tests/ui/everycontrolhasaname.h"
#include "ui/dialogs/pickdialog.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestPickDialog : public QObject
{
    Q_OBJECT

private slots:
    void lettersFindAnItem_data();
    void lettersFindAnItem();
    void everyControlHasAName();
};

namespace {
const QList<PickItem> sections{
    {u"Agenda"_s, {}}, {u"Storage"_s, u"Ben"_s}, {u"Routing"_s, u"Emi"_s}, {u"Scheduler"_s, u"Chloé"_s}};
}

void TestPickDialog::lettersFindAnItem_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<int>("picked");
    QTest::newRow("nothing typed") << u""_s << 0;
    QTest::newRow("the name's begin") << u"sto"_s << 1;
    QTest::newRow("the lead") << u"emi"_s << 2;
    QTest::newRow("letters apart, in order") << u"sdlr"_s << 3;
    QTest::newRow("none") << u"xyz"_s << -1;
}

void TestPickDialog::lettersFindAnItem()
{
    QFETCH(QString, letters);
    PickDialog dialog(u"Go to"_s, sections, nullptr);
    auto *field = dialog.findChild<QLineEdit *>();

    QTest::keyClicks(field, letters);
    QTest::keyClick(field, Qt::Key_Return);

    QTEST(dialog.picked(), "picked");
}

void TestPickDialog::everyControlHasAName()
{
    PickDialog dialog(u"Go to"_s, sections, nullptr);
    dialog.show();
    minuta::test::everyControlHasAName(&dialog);
}

QTEST_MAIN(TestPickDialog)
#include "tst_pickdialog.moc"
