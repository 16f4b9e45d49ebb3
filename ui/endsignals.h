#pragma once

#include <QObject>

#include <array>

namespace minuta {

/// The signals by which a system asks a program to end (SIGTERM, SIGINT, SIGHUP), as a signal of Qt's: only there can
/// anything be done about them.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

signals:
    void endRequested();

private:
    std::array<int, 2> m_sockets{-1, -1};
};

} // namespace minuta
