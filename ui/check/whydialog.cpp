#include "ui/check/whydialog.h"

#include "ui/check/findingtext.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

QString checkPage(CheckRule rule)
{
    const QString language = QLocale::languageToCode(QLocale().language());
    for (const QString &folder : {u":/help/%1/checks/"_s.arg(language), u":/help/checks/"_s}) {
        if (QFile file(folder + nameOf(rule) + u".md"_s); file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

WhyDialog::WhyDialog(CheckRule rule, QWidget *parent)
    : QDialog(parent)
{
    QString title = ruleTitle(rule);
    title[0] = title[0].toUpper();
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *page = new QTextBrowser(this);
    page->setAccessibleName(title);
    page->setOpenLinks(false);
    page->setFrameShape(QFrame::NoFrame);
    // The heading names the rule as the command line does; the window's title says it in words.
    page->setMarkdown(u"## "_s + title + u'\n' + checkPage(rule).section(u'\n', 1));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(page, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 26);
}

} // namespace minuta
