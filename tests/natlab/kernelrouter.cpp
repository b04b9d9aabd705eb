// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/kernelrouter.h"

#include "tests/natlab/tool.h"

#include <QtEndian>

#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <array>

namespace punchline::natlab {

namespace {

constexpr auto WanName = "wan0";
constexpr auto LanName = "lan0";

QByteArray masqueradeOf(KernelNat::Ports ports)
{
    switch (ports) {
    case KernelNat::Ports::Preserving:
        break;
    case KernelNat::Ports::Random:
        return "masquerade random";
    case KernelNat::Ports::FullyRandom:
        return "masquerade fully-random";
    }
    return "masquerade";
}

QByteArray chain(const QByteArray &name, const QByteArray &hook, const QByteArrayList &rules)
{
    return "chain " + name + " {\n" + hook + '\n' + rules.join('\n') + "\n}\n";
}

QByteArray emptyChain(const QByteArray &name)
{
    return "chain " + name + " {\n}\n";
}

/// Asks the router for its external address, in the calling thread's namespace, until it answers (RFC 6886,
/// section 3.2, but at a pace for the lab).
bool answersNatPmp()
{
    constexpr quint16 NatPmpPort = 5351;
    constexpr int Questions = 50;
    constexpr int MillisecondsBetween = 100;
    constexpr std::array<char, 2> Question{0, 0};

    const Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_in router{};
    router.sin_family = AF_INET;
    router.sin_port = qToBigEndian(NatPmpPort);
    router.sin_addr.s_addr = qToBigEndian(KernelRouter::lanAddress().toIPv4Address());
    if (::connect(socket.number(), reinterpret_cast<const sockaddr *>(&router), sizeof router) != 0)
        return false;
    for (int count = 0; count < Questions; ++count) {
        // While the daemon does not listen yet, either call can return the refusal.
        std::array<char, 16> answer{};
        pollfd readable{socket.number(), POLLIN, 0};
        if (::send(socket.number(), Question.data(), Question.size(), 0) > 0)
            ::poll(&readable, 1, MillisecondsBetween);
        if (::recv(socket.number(), answer.data(), answer.size(), MSG_DONTWAIT) > 0)
            return true;
        ::poll(nullptr, 0, MillisecondsBetween);
    }
    return false;
}

/// Waits until the system has seen both ends of the cable come up: until then it drops packets.
bool isCarrying(const NetNamespace &place, const char *device)
{
    constexpr int Looks = 2000;
    return place.inside([device] {
        const Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        ifreq request{};
        qstrncpy(request.ifr_name, device, IFNAMSIZ);
        for (int count = 0; count < Looks; ++count) {
            if (::ioctl(socket.number(), SIOCGIFFLAGS, &request) != 0)
                return false;
            // The flag is set a little before the device is ready. Setting it again waits for that.
            if ((request.ifr_flags & IFF_RUNNING) != 0)
                return ::ioctl(socket.number(), SIOCSIFFLAGS, &request) == 0;
            ::poll(nullptr, 0, 1);
        }
        return false;
    });
}

} // namespace

const QHostAddress &KernelRouter::lanAddress()
{
    static const QHostAddress address(QStringLiteral("192.168.1.1"));
    return address;
}

QByteArray rulesOf(const KernelNat &nat)
{
    const bool mapsPorts = nat.portMapping == KernelNat::PortMapping::Miniupnpd;
    // Packets that conntrack considers invalid would leave untranslated, so only these two rules accept.
    QByteArrayList forward{"ct state established,related accept", "iifname lan0 ct state new accept"};
    QByteArrayList input{"iifname wan0 ct state established,related accept", "iifname wan0 drop"};
    QByteArrayList outgoing{"oifname wan0 " + masqueradeOf(nat.ports)};
    QByteArrayList incoming;
    QByteArray more;
    if (nat.unsolicited == KernelNat::Unsolicited::Answer)
        input.clear();
    if (mapsPorts) {
        // The chain names that miniupnpd expects.
        forward.append("jump miniupnpd");
        outgoing.prepend("jump postrouting_miniupnpd");
        incoming.append("jump prerouting_miniupnpd");
        more = emptyChain("miniupnpd") + emptyChain("prerouting_miniupnpd")
            + emptyChain("postrouting_miniupnpd");
    }
    return "table inet filter {\n" + more
        + chain("forwarding", "type filter hook forward priority 0; policy drop;", forward)
        + chain("arriving", "type filter hook input priority 0; policy accept;", input)
        + chain("incoming", "type nat hook prerouting priority -100;", incoming)
        + chain("outgoing", "type nat hook postrouting priority 100;", outgoing) + "}\n";
}

KernelRouter::~KernelRouter()
{
    if (m_miniupnpd)
        kill(*m_miniupnpd);
}

MaybeProblem KernelRouter::checkDevices() const
{
    const QStringList devices = m_place.devicesUp();
    if (devices
        == QStringList{QString::fromLatin1(LanName), QStringLiteral("lo"), QString::fromLatin1(WanName)})
        return {};
    return Problem{QStringLiteral("A router has other devices than it should: %1.")
                       .arg(devices.join(QLatin1String(", ")))};
}

MaybeProblem KernelRouter::create(const KernelNat &nat, const QHostAddress &external, TunDevice &wan,
                                  LabHost &host)
{
    if (auto problem = m_place.create())
        return problem;
    if (auto problem = prepareNamespace(m_place, false))
        return problem;
    if (auto problem = wan.open(m_place, WanName))
        return problem;
    // ip(8) accepts a path in place of a namespace's name, so no name is needed.
    const QString hostPlace = QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(host.place().descriptor());
    const QStringList commands{
        QStringLiteral("link set lo up"),
        QStringLiteral("addr add %1/32 dev wan0").arg(external.toString()),
        QStringLiteral("route add 0.0.0.0/0 dev wan0"),
        QStringLiteral("link add lan0 type veth peer name %1 netns %2")
            .arg(QString::fromLatin1(LabHost::DeviceName), hostPlace),
        QStringLiteral("addr add %1/24 dev lan0").arg(lanAddress().toString()),
        QStringLiteral("link set lan0 up"),
    };
    if (auto problem = configureNetwork(m_place, commands))
        return problem;
    if (auto problem = setSystemControl(m_place, QStringLiteral("ipv4/ip_forward"), "1"))
        return problem;
    if (auto problem = runTool(m_place, QStringLiteral("nft"), {QStringLiteral("-f"), QStringLiteral("-")},
                               rulesOf(nat)))
        return problem;
    if (auto problem = host.configureDevice())
        return problem;
    if (!isCarrying(m_place, LanName) || !isCarrying(host.place(), LabHost::DeviceName))
        return Problem{QStringLiteral("The cable between a router and its host does not come up.")};
    return nat.portMapping == KernelNat::PortMapping::Miniupnpd ? startMiniupnpd(host) : MaybeProblem();
}

MaybeProblem KernelRouter::startMiniupnpd(const LabHost &host)
{
    const QString program = findTool(QStringLiteral("miniupnpd"));
    if (program.isEmpty())
        return Problem{QStringLiteral("The tool 'miniupnpd' is not installed.")};
    QFile configuration(m_folder.filePath(QStringLiteral("miniupnpd.conf")));
    if (!configuration.open(QIODevice::WriteOnly))
        return Problem{
            QStringLiteral("miniupnpd cannot be configured: %1.").arg(configuration.errorString())};
    configuration.write("ext_ifname=wan0\n"
                        "listening_ip=lan0\n"
                        "http_port=0\n"
                        "enable_natpmp=yes\n"
                        "enable_upnp=yes\n"
                        "secure_mode=yes\n"
                        "system_uptime=yes\n"
                        "uuid=6f0e1b0c-5bd1-4b6c-9d55-3f1f6c1d7a01\n"
                        "upnp_table_name=filter\n"
                        "upnp_nat_table_name=filter\n"
                        "upnp_forward_chain=miniupnpd\n"
                        "upnp_nat_chain=prerouting_miniupnpd\n"
                        "upnp_nat_postrouting_chain=postrouting_miniupnpd\n"
                        "allow 1024-65535 192.168.1.0/24 1024-65535\n"
                        "deny 0-65535 0.0.0.0/0 0-65535\n");
    configuration.close();
    m_miniupnpd = std::make_unique<QProcess>();
    startInside(*m_miniupnpd, m_place);
    // A file, since nobody reads the daemon's output while the lab runs.
    const QString log = m_folder.filePath(QStringLiteral("miniupnpd.log"));
    m_miniupnpd->setStandardOutputFile(log);
    m_miniupnpd->setProcessChannelMode(QProcess::MergedChannels);
    m_miniupnpd->start(program,
                       {QStringLiteral("-d"), QStringLiteral("-f"), configuration.fileName(),
                        QStringLiteral("-P"), m_folder.filePath(QStringLiteral("miniupnpd.pid"))});
    if (!m_miniupnpd->waitForStarted())
        return Problem{QStringLiteral("miniupnpd cannot be started: %1.").arg(m_miniupnpd->errorString())};
    if (host.place().inside(answersNatPmp))
        return {};
    kill(*m_miniupnpd);
    QFile said(log);
    const QByteArray text = said.open(QIODevice::ReadOnly) ? said.readAll() : QByteArray();
    return Problem{QStringLiteral("miniupnpd does not answer: %1")
                       .arg(QString::fromLocal8Bit(text).simplified().right(400))};
}

} // namespace punchline::natlab
