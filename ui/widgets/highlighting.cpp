#include "ui/widgets/highlighting.h"

#include "app/markdown/listlines.h"
#include "app/minutes/filling.h"
#include "ui/widgets/palettecolors.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

const QString leanName = u"Markdown without fenced languages"_s;

/// The library's Markdown definition loads 41 others for the code in fences, which takes fifteen times as long as
/// Markdown itself. This is its own file without these references, what stands in fences being code
/// all the same; empty where the file is not as expected.
QByteArray leanDefinition()
{
    QFile file(u":/org.kde.syntax-highlighting/syntax/markdown.xml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString xml = QString::fromUtf8(file.readAll());
    const QString name = u"<language name=\"Markdown\""_s;
    if (!xml.contains(name))
        return {};
    static const QRegularExpression include(u"<IncludeRules [^>]*context=\"[^\"]*##[^>]*/>"_s);
    static const QRegularExpression fallThrough(u" fallthroughContext=\"[^\"]*##[^\"]*\""_s);
    static const QRegularExpression switchTo(u"(context=\"[^\"#]*)##[^\"]*\""_s);
    static const QRegularExpression codeOfLanguage(
        u"(<context name=\"(?!find-)[^\"]*-code\" attribute=)\"Normal Text\""_s);
    static const QRegularExpression fileTypes(u" (extensions|mimetype)=\"[^\"]*\""_s);
    xml.replace(name, u"<language name=\"%1\""_s.arg(leanName));
    xml.remove(include).remove(fallThrough).remove(fileTypes);
    xml.replace(codeOfLanguage, u"\\1\"Code\""_s);
    return xml.contains(switchTo) ? QByteArray() : xml.toUtf8();
}

/// Reads the lean definition into repository, which can read definitions from folders only.
void addLeanDefinition(KSyntaxHighlighting::Repository &repository)
{
    const QByteArray xml = leanDefinition();
    const QTemporaryDir folder;
    if (xml.isEmpty() || !folder.isValid() || !QDir(folder.path()).mkdir(u"syntax"_s))
        return;
    QFile file(folder.filePath(u"syntax/markdown-lean.xml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(xml) != xml.size() || !file.flush())
        return;
    repository.addCustomSearchPath(folder.path());
    repository.definitionForName(leanName).formats(); // loads it, so that the folder can go
}

KSyntaxHighlighting::Definition markdownDefinition()
{
    const KSyntaxHighlighting::Definition lean = syntaxRepository().definitionForName(leanName);
    return lean.isValid() ? lean : syntaxRepository().definitionForName(u"Markdown"_s);
}

bool isCode(const KSyntaxHighlighting::Format &format)
{
    return format.name() == "Code"_L1 || format.name() == "Fenced Code"_L1;
}

/// What is known of a block when it has been coloured.
class BlockState : public QTextBlockUserData
{
public:
    KSyntaxHighlighting::State state; ///< at its end
};

constexpr qint64 sliceMilliseconds = 4;

} // namespace

KSyntaxHighlighting::Repository &syntaxRepository()
{
    // Adding a folder later would make every definition in use invalid.
    static const std::unique_ptr<KSyntaxHighlighting::Repository> repository = [] {
        auto fresh = std::make_unique<KSyntaxHighlighting::Repository>();
        addLeanDefinition(*fresh);
        return fresh;
    }();
    return *repository;
}

KSyntaxHighlighting::Theme syntaxTheme(bool isDark)
{
    using KSyntaxHighlighting::Repository;
    const KSyntaxHighlighting::Theme theme = syntaxRepository().theme(isDark ? u"GitHub Dark"_s : u"GitHub Light"_s);
    return theme.isValid() ? theme
                           : syntaxRepository().defaultTheme(isDark ? Repository::DarkTheme : Repository::LightTheme);
}

MarkdownHighlighting::MarkdownHighlighting(QTextDocument &document, const QPalette &palette)
    : QObject(&document)
    , m_document(document)
    , m_palette(palette)
{
    connect(&document, &QTextDocument::contentsChange, this, &MarkdownHighlighting::noteChange);
    require(0, document.characterCount());
    QTimer::singleShot(0, this, &MarkdownHighlighting::start);
}

void MarkdownHighlighting::start()
{
    setTheme(syntaxTheme(isDark(m_palette)));
    setDefinition(markdownDefinition());
    m_textBegin = highlightLine(u"x", {}); // what stands behind any line of text
    m_isStarted = true;
    highlightSlice(sliceMilliseconds);
}

void MarkdownHighlighting::setPalette(const QPalette &palette)
{
    const bool isSame = palette.color(QPalette::Base) == m_palette.color(QPalette::Base)
                        && palette.color(QPalette::Text) == m_palette.color(QPalette::Text);
    m_palette = palette;
    if (!isSame)
        colourAnew();
}

void MarkdownHighlighting::colourAnew()
{
    if (!m_isStarted)
        return;
    m_formats.clear();
    setTheme(syntaxTheme(isDark(m_palette)));
    require(0, m_document.characterCount());
    highlightSlice(sliceMilliseconds);
}

void MarkdownHighlighting::noteChange(int position, int removed, int added)
{
    const auto moved = [&](int place) {
        return place > position + removed ? place + added - removed : std::min(place, position + added);
    };
    if (m_pendingBegin >= 0) {
        m_pendingBegin = moved(m_pendingBegin);
        m_pendingEnd = moved(m_pendingEnd);
    }
    const bool wasFinished = isFinished();
    // Also the block behind what changed: it may have followed another one, whose state is gone.
    const QTextBlock behind = m_document.findBlock(std::min(position + added, m_document.characterCount() - 1)).next();
    require(position, behind.isValid() ? behind.position() : m_document.characterCount());
    if (wasFinished) // else earlier lines come first
        highlightSlice(sliceMilliseconds);
}

void MarkdownHighlighting::require(int begin, int end)
{
    // What was still to be coloured may have gone beyond m_pendingEnd, because the states do not agree yet.
    m_pendingEnd = m_pendingBegin < 0 ? end : std::max({m_pendingEnd, m_pendingBegin, end});
    m_pendingBegin = m_pendingBegin < 0 ? begin : std::min(m_pendingBegin, begin);
}

void MarkdownHighlighting::highlightSlice(qint64 milliseconds)
{
    if (!m_isStarted)
        return;
    QElapsedTimer timer;
    timer.start();
    QTextBlock block = m_pendingBegin < 0 ? QTextBlock() : m_document.findBlock(m_pendingBegin);
    while (block.isValid() && !timer.hasExpired(milliseconds)) {
        const bool differs = highlightBlock(block);
        block = block.next();
        if (!differs && block.isValid() && block.position() > m_pendingEnd)
            block = QTextBlock();
    }
    m_pendingBegin = block.isValid() ? block.position() : -1;
    if (m_pendingBegin >= 0 && !std::exchange(m_isScheduled, true)) {
        QTimer::singleShot(0, this, [this] {
            m_isScheduled = false;
            highlightSlice(sliceMilliseconds);
        });
    }
}

bool MarkdownHighlighting::highlightBlock(QTextBlock block)
{
    const auto *before = static_cast<const BlockState *>(block.previous().userData());
    const QString text = block.text();
    m_ranges.clear();
    // A line that is too long counts as an empty one.
    const QStringView coloured = text.size() > longestLine ? QStringView() : QStringView(text);
    // "Note: …" in a text's first line is no metadata, as the definition takes it; a template's front matter is.
    const bool isMetadata = before == nullptr && text == "---"_L1;
    KSyntaxHighlighting::State after = highlightLine(coloured, before != nullptr ? before->state
                                                               : isMetadata      ? KSyntaxHighlighting::State()
                                                                                 : m_textBegin);

    if (!coloured.isEmpty() && isPlaceholder(coloured))
        markPlaceholder(coloured);

    // While a word is being composed its unfinished part stands in the layout and shifts what is behind it.
    if (block.layout()->preeditAreaText().isEmpty() && block.layout()->formats() != m_ranges) {
        block.layout()->setFormats(m_ranges);
        m_document.markContentsDirty(block.position(), block.length());
    }
    auto *known = static_cast<BlockState *>(block.userData());
    const bool differs = known == nullptr || known->state != after;
    if (known == nullptr)
        block.setUserData(known = new BlockState);
    known->state = std::move(after);
    return differs;
}

/// "[add here]" reads as a link to Markdown and is none: it is only there to be written over.
void MarkdownHighlighting::markPlaceholder(QStringView line)
{
    const int begin = int(parseListLine(line).contentColumn());
    m_ranges.removeIf([begin](const QTextLayout::FormatRange &range) { return range.start >= begin; });
    if (begin >= line.size())
        return;
    QTextCharFormat look;
    look.setForeground(dimTextColor(m_palette));
    m_ranges.append({begin, int(line.size()) - begin, look});
}

QTextCharFormat MarkdownHighlighting::look(const KSyntaxHighlighting::Format &format) const
{
    using KSyntaxHighlighting::Theme;
    const QColor text = m_palette.color(QPalette::Text);
    QColor ground = caretLineColor(m_palette); // there colours are a little harder to read than on the base
    QTextCharFormat look;
    if (format.hasBackgroundColor(theme())) {
        ground = format.backgroundColor(theme());
        look.setBackground(ground);
    }
    const QRgb plain = theme().textColor(Theme::Normal);
    QColor colour = format.textColor(theme());
    if (format.textStyle() == Theme::Attribute || format.textStyle() == Theme::Preprocessor)
        colour = dimTextColor(m_palette); // quotes and the bars of tables; the theme's red would cry
    else if (format.textStyle() == Theme::Alert && format.name().contains("Image"_L1))
        colour = QColor::fromRgb(theme().textColor(Theme::Others)); // as links
    if (isCode(format)) {
        colour = QColor::fromRgb(theme().textColor(Theme::String)); // the theme's own is as dull as a comment
        look.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        look.setFontFixedPitch(true);
    }
    if (colour.rgb() != plain || look.hasProperty(QTextFormat::BackgroundBrush))
        look.setForeground(readable(colour, ground, text));
    if (format.isBold(theme()))
        look.setFontWeight(QFont::Bold);
    look.setFontItalic(format.isItalic(theme()));
    look.setFontUnderline(format.isUnderline(theme()));
    look.setFontStrikeOut(format.isStrikeThrough(theme()));
    return look;
}

void MarkdownHighlighting::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0)
        return;
    auto known = m_formats.find(format.id());
    if (known == m_formats.end())
        known = m_formats.insert(format.id(), look(format));
    if (!known->isEmpty())
        m_ranges.append({offset, length, *known});
}

} // namespace minuta
