// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attacker/secrets.h"

#include <sodium.h>

#include <algorithm>

namespace attacker {

namespace {

constexpr const char *Protocol = "punchline/1";
constexpr const char *Dsi = "CPaceRistretto255";

const unsigned char *in(const std::string &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *out(std::string &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// Each part preceded by its length in LEB128.
std::string join(const std::vector<std::string> &parts)
{
    std::string joined;
    for (const std::string &part : parts) {
        std::size_t length = part.size();
        do {
            const std::size_t low = length & 0x7fU;
            length >>= 7U;
            joined += static_cast<char>(length ? low | 0x80U : low);
        } while (length);
        joined += part;
    }
    return joined;
}

std::string sha512(const std::string &text)
{
    std::string hash(crypto_hash_sha512_BYTES, '\0');
    crypto_hash_sha512(out(hash), in(text), text.size());
    return hash;
}

std::string generator(const std::string &code, const std::string &context, const std::string &sid)
{
    constexpr std::size_t FirstBlock = 127;
    const std::size_t used = join({code}).size() + join({Dsi}).size();
    const std::string zeros(used < FirstBlock ? FirstBlock - used : 0, '\0');
    const std::string hash = sha512(join({Dsi, code, zeros, join({Protocol, context}), sid}));
    std::string point(crypto_core_ristretto255_BYTES, '\0');
    crypto_core_ristretto255_from_hash(out(point), in(hash));
    return point;
}

std::string labelOf(Role role)
{
    return role == Role::Initiator ? "initiator" : "responder";
}

/// The initiator's value comes first.
template <typename T> std::vector<T> inOrder(Role self, const T &own, const T &peers)
{
    return self == Role::Initiator ? std::vector<T>{own, peers} : std::vector<T>{peers, own};
}

std::string bigEndian(std::uint64_t number)
{
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift & 0xffU);
    return bytes;
}

std::string nonceOf(std::uint64_t number)
{
    return std::string(16, '\0') + bigEndian(number);
}

} // namespace

Role otherOf(Role role)
{
    return role == Role::Initiator ? Role::Responder : Role::Initiator;
}

std::string fromHex(const std::string &digits)
{
    std::string bytes(digits.size() / 2, '\0');
    std::size_t length = 0;
    sodium_hex2bin(out(bytes), bytes.size(), digits.data(), digits.size(), nullptr, &length, nullptr);
    bytes.resize(length);
    return bytes;
}

std::string toHex(const std::string &bytes)
{
    std::string digits(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), in(bytes), bytes.size());
    digits.pop_back();
    return digits;
}

std::string randomBytes(std::size_t count)
{
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), count);
    return bytes;
}

std::string commitmentTo(const std::string &opening)
{
    const std::string text = "punchline/1 commitment" + opening;
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(out(hash), in(text), text.size());
    return hash;
}

Exchange::Exchange(Setup setup)
    : m_setup(std::move(setup))
{
    for (const std::string &part :
         inOrder(m_setup.role, commitmentTo(m_setup.opening), m_setup.peerCommitment))
        m_sid += part;
    m_share.resize(crypto_scalarmult_ristretto255_BYTES);
    const std::string point = generator(m_setup.code, m_setup.context, m_sid);
    if (crypto_scalarmult_ristretto255(out(m_share), in(m_setup.scalar), in(point)) != 0)
        m_share.clear();
}

bool Exchange::hearShare(const std::string &peerShare)
{
    m_peerShare = peerShare;
    std::string point(crypto_scalarmult_ristretto255_BYTES, '\0');
    if (peerShare.size() != point.size()
        || crypto_scalarmult_ristretto255(out(point), in(m_setup.scalar), in(peerShare)) != 0)
        return false;
    const auto shares = inOrder(m_setup.role, m_share, m_peerShare);
    m_secret = sha512(join({"CPaceRistretto255_ISK", m_sid, point})
                      + join({shares[0], "initiator", shares[1], "responder"}));
    return true;
}

std::string Exchange::macOf(Role sender) const
{
    const std::string key = sha512("CPaceMac" + m_sid + m_secret);
    const std::string text = join({sender == m_setup.role ? m_share : m_peerShare, labelOf(sender)});
    std::string mac(crypto_auth_hmacsha512_BYTES, '\0');
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, in(key), key.size());
    crypto_auth_hmacsha512_update(&state, in(text), text.size());
    crypto_auth_hmacsha512_final(&state, out(mac));
    return mac;
}

std::string Exchange::derived(const std::string &label) const
{
    std::string key(crypto_generichash_BYTES, '\0');
    crypto_generichash(out(key), key.size(), in(label), label.size(), in(m_secret), m_secret.size());
    return key;
}

std::string Exchange::boundTo(Role sender, std::uint64_t number) const
{
    return join({Protocol, m_setup.context, labelOf(sender)}) + bigEndian(number);
}

std::string Exchange::seal(const std::string &text)
{
    const std::string key = derived("punchline/1 seal " + labelOf(m_setup.role));
    const std::string bound = boundTo(m_setup.role, m_sealed);
    const std::string nonce = nonceOf(m_sealed++);
    std::string box(text.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(out(box), nullptr, in(text), text.size(), in(bound),
                                               bound.size(), nullptr, in(nonce), in(key));
    return box;
}

std::optional<std::string> Exchange::open(const std::string &box)
{
    if (m_secret.empty() || box.size() < crypto_aead_xchacha20poly1305_ietf_ABYTES)
        return std::nullopt;
    const std::string key = derived("punchline/1 seal " + labelOf(peer()));
    const std::string bound = boundTo(peer(), m_opened);
    const std::string nonce = nonceOf(m_opened++);
    std::string text(box.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out(text), nullptr, nullptr, in(box), box.size(),
                                                   in(bound), bound.size(), in(nonce), in(key))
        != 0)
        return std::nullopt;
    return text;
}

std::string Exchange::knock(const std::string &name) const
{
    const std::string key = derived("punchline/1 knock");
    const std::string text = "knock " + name;
    std::string mac(crypto_generichash_BYTES, '\0');
    crypto_generichash(out(mac), mac.size(), in(text), text.size(), in(key), key.size());
    return mac;
}

std::string Exchange::nameOf(const std::string &bytes) const
{
    for (const char *name : {"initiator", "nominating", "responder"}) {
        if (!m_secret.empty() && bytes == knock(name))
            return name;
    }
    return {};
}

std::vector<std::string> faultsInWorkedExchange()
{
    std::string count;
    for (char i = 0; i < 64; ++i)
        count += i;
    Exchange::Setup initiator;
    initiator.role = Role::Initiator;
    initiator.code = "velvet-guitar";
    initiator.context = "room 7";
    initiator.opening = count.substr(0, 32);
    initiator.scalar = fromHex("da3d23700a9e5699258aef94dc060dfda5ebb61f02a5ea77fad53f4ff0976d08");
    Exchange::Setup responder = initiator;
    responder.role = Role::Responder;
    responder.opening = count.substr(32);
    responder.scalar = fromHex("d2316b454718c35362d83d69df6320f38578ed5984651435e2949762d900b80d");
    initiator.peerCommitment = commitmentTo(responder.opening);
    responder.peerCommitment = commitmentTo(initiator.opening);
    Exchange one(initiator);
    Exchange other(responder);
    one.hearShare(other.share());
    other.hearShare(one.share());

    std::vector<std::string> faults;
    const auto expect = [&faults](const char *what, const std::string &bytes, const std::string &digits) {
        if (toHex(bytes) != digits)
            faults.push_back(std::string(what) + " is " + toHex(bytes) + ", not " + digits);
    };
    expect("the initiator's share", one.share(),
           "246abd142a8ea142acaa023ace0110d7464c3d1f502dff71dce4c4a418ed9b78");
    expect("ISK", other.sharedSecret(),
           "43906f22eff2914afeaee47a831bee85eca737f761ed5becbbe2ddbee98e3eba"
           "ac5d28555447ee828920cc6fe085bdc486d4ed8703f5d6fdbfac525597e86ee8");
    expect("the responder's MAC", other.confirmation(),
           "f532c04f69e662c08c0f7472135abe616f025d30a8f1fc794177cf6b40e9410e"
           "785cd7f5656d12288ff096fa6066393a0fa6543d59463aca10360efd3cb3f58f");
    expect("the initiator's box 0", one.seal("hello"), "11b66d8ac6c861cc70154d9dc3c0433a1645180893");
    expect("the initiator's box 1", one.seal("hello"), "96b1367b902867588758798621f61883da62991d48");
    if (!other.isRight(one.confirmation()))
        faults.emplace_back("the initiator's MAC is not right for the responder");
    if (other.open(fromHex("11b66d8ac6c861cc70154d9dc3c0433a1645180893")) != "hello")
        faults.emplace_back("the responder cannot open the initiator's box");
    return faults;
}

} // namespace attacker
