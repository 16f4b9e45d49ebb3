#include "ui/errortext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasItsOwnSentences();
    void placesAreNamed();
    void namesCannotReorderTheSentence();
    void whereNoWindowHoldsTheTextNoneIsSaidToBeHere();
};

void TestErrorText::everyErrorHasItsOwnSentences()
{
    QSet<QString> sentences;
    int codes = 0;
    for (int code = int(ErrorCode::FileMissing); code <= int(ErrorCode::InvalidArgument); ++code, ++codes) {
        Error error;
        error.code = ErrorCode(code);
        error.subject = u"minutes.md"_s;
        const QString text = errorText(error);
        QVERIFY2(text.contains(u"minutes.md"), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), codes);
}

void TestErrorText::placesAreNamed()
{
    Error error;
    error.code = ErrorCode::NotUtf8;
    error.subject = u"/tmp/a.md"_s;
    error.offset = 17;
    error.line = 3;

    const QString text = errorText(error);

    QVERIFY(text.contains(u"17") && text.contains(u"line 3"));
}

void TestErrorText::namesCannotReorderTheSentence()
{
    Error error;
    error.code = ErrorCode::FileMissing;
    error.subject = u"a\u202Edm.exe\n"_s;

    QVERIFY(!errorText(error).contains(u'\u202E'));
    QVERIFY(!errorText(error).contains(u'\n'));
}

void TestErrorText::whereNoWindowHoldsTheTextNoneIsSaidToBeHere()
{
    for (int code = int(ErrorCode::FileMissing); code <= int(ErrorCode::InvalidArgument); ++code) {
        Error error;
        error.code = ErrorCode(code);
        error.subject = u"minutes.md"_s;

        const QString text = writeErrorText(error);

        QVERIFY2(text.contains(u"minutes.md") && !text.contains(u"still here"), qPrintable(text));
    }
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
