#include "ui/endsignals.h"

#include <QSocketNotifier>

#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace minuta {

namespace {

volatile std::sig_atomic_t writtenTo = -1;
constexpr std::array asked{SIGTERM, SIGINT, SIGHUP};

void handle(int)
{
    const char byte = 0;
    // Nothing more may be done in a handler (signal-safety(7)).
    [[maybe_unused]] const ssize_t written = ::write(writtenTo, &byte, sizeof byte);
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, m_sockets.data()) != 0)
        return; // they end the program then, as they would without this
    writtenTo = m_sockets[0];
    auto *notifier = new QSocketNotifier(m_sockets[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(m_sockets[1], &byte, sizeof byte) > 0)
            emit endRequested();
    });
    for (const int number : asked) {
        if (std::signal(number, handle) == SIG_IGN) // as nohup has it
            std::signal(number, SIG_IGN);
    }
}

EndSignals::~EndSignals()
{
    for (const int number : asked)
        std::signal(number, SIG_DFL);
    writtenTo = -1;
    for (const int socket : m_sockets) {
        if (socket >= 0)
            ::close(socket);
    }
}

} // namespace minuta
