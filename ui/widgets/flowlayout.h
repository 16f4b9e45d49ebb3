#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace minuta {

/// A row of items that goes on in the next row where it has no more room. Items that expand horizontally share what
/// their row leaves; an item wider than a row gets all of it.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Place
    {
        QLayoutItem *item;
        QRect rect;
    };
    /// Where the items go in rect, from its left to its right; they do not reach below its bottom if it is as high as
    /// heightForWidth() says.
    std::vector<Place> places(const QRect &rect) const;
    int gap() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace minuta
