#pragma once

#include "app/text/search.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace minuta {

class Document;

/// Finds and replaces in a Document: plain, whole words, expressions; in the whole text or in the current section.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(Document &document, QWidget *parent = nullptr);

    /// Shows the bar for finding, or also replacing, with wanted (where it is not empty) to be found.
    void open(const QString &wanted, bool replaces);
    void close();
    /// Where the caret is and what is selected: finding goes on from there.
    void setSelection(TextRange selection);
    /// The section that "This section" searches.
    void setSection(TextRange section);

public slots:
    void findNext();
    void findPrevious();
    void replace();
    void replaceAll();

signals:
    /// selection is what was found, or stands where it was replaced.
    void found(minuta::TextRange selection);
    /// All matches, as far as they are counted, or none when the bar is closed.
    void matchesChanged(const QList<minuta::TextRange> &matches);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void readQuery();
    void search();
    void showCount();
    void showMessage(const QString &message, bool isError);
    /// What is looked for has changed: its first match from where the search began, not from the last match.
    void findFirst();
    /// The first match at or behind from, or else from the begin.
    void findFrom(qsizetype from);
    void choose(TextRange match);
    std::optional<qsizetype> selectedMatch() const;
    TextRange scope() const;

    Document &m_document;
    QLineEdit *m_wanted;
    QLineEdit *m_replacement;
    QCheckBox *m_case;
    QCheckBox *m_words;
    QCheckBox *m_expression;
    QComboBox *m_scope;
    QLabel *m_count;
    QPushButton *m_next;
    QPushButton *m_previous;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QWidget *m_replaceRow;
    QTimer *m_settle; ///< counts again when the text has not changed for a moment

    std::optional<Search> m_search; ///< nothing: the expression cannot be read
    SearchMatches m_matches;
    bool m_areMatchesOld = true;
    TextRange m_selection; ///< begin not greater than end
    qsizetype m_start = 0; ///< where the search began: at the caret, or at the match that was gone to last
    TextRange m_section;
};

} // namespace minuta
