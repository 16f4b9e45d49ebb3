#pragma once

#include <QTextDocument>
#include <QVariant>

namespace minuta {

/// A QTextDocument that fetches and opens nothing: QTextDocument itself reads the files that images name.
class InertDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace minuta
