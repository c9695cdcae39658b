package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.TestClock;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

/** Thousands of addresses that want to lead into a private network; every connection that is tried is counted at the socket. */
class HostileAddressesTest {
    private static final int ADDRESSES = 3_000;
    private static final InetAddress PUBLIC = address("93.184.216.34");
    private static final List<String> PRIVATE_4 = List.of(
            "127.0.0.1",
            "127.255.255.254",
            "10.0.0.1",
            "10.255.255.255",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "192.168.255.255",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "0.0.0.0",
            "0.1.2.3",
            "192.0.0.8",
            "192.0.2.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "192.88.99.1");
    private static final List<String> PRIVATE_6 = List.of(
            "::1",
            "::",
            "fe80::1",
            "fec0::1",
            "fc00::1",
            "fd12:3456:789a::1",
            "ff02::1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::a00:1",
            "2002:7f00:1::1",
            "2002:c0a8:1::",
            "2001::7f00:1",
            "2001:db8::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:a9fe:a9fe",
            "::127.0.0.1",
            "100::1",
            "3fff::1",
            "5f00::1",
            "2001:10::1");

    private final List<InetSocketAddress> dialled = new CopyOnWriteArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final Random random = new Random(20261124);

    @Test
    void dialsNoneOfThem() {
        PageFetcher fetcher = fetcher(this::hostile);
        Set<String> hostile = hostileAddresses();
        int refused = 0;

        for (String written : hostile) {
            Optional<PageAddress> address = PageAddress.of(written);
            boolean page = address.map(fetcher::fetch)
                    .filter(f -> f instanceof Fetched.Page)
                    .isPresent();
            refused += page ? 0 : 1;
        }

        assertThat(hostile).hasSizeGreaterThanOrEqualTo(ADDRESSES);
        assertThat(refused).isEqualTo(hostile.size());
        assertThat(dialled)
                .allMatch(to -> PublicAddresses.isPublic(to.getAddress()))
                .allMatch(to -> to.getPort() == 80 || to.getPort() == 443);
        assertThat(dialled)
                .as("mixed and rebinding names lead to the public address too")
                .isNotEmpty();
        assertThat(lookups.get()).isPositive();
    }

    @Test
    void dialsAPublicAddressOnThePortsOfTheWebOnly() {
        PageFetcher fetcher = fetcher(name -> List.of(PUBLIC));

        for (String url : List.of("http://news.example/", "https://news.example/", "http://news.example:8080/")) {
            fetcher.fetch(PageAddress.of(url).orElseThrow());
        }

        assertThat(dialled.stream().map(InetSocketAddress::getPort).distinct()).containsExactlyInAnyOrder(80, 443);
    }

    /** Real servers of this machine lead on to private addresses. */
    @Test
    void followsNoRedirectToThem() {
        try (LocalSite site = LocalSite.start()) {
            List<InetSocketAddress> tried = new CopyOnWriteArrayList<>();
            AddressPolicy siteOrPublic = (address, port) -> (address.isLoopbackAddress() && port == site.port())
                    || AddressPolicy.publicOnly().allows(address, port);
            PageFetcher fetcher = new PageFetcher(
                    settings(), () -> new CountedSocket(siteOrPublic, tried, site.port()), Dns.SYSTEM, new TestClock());
            List<String> targets = new ArrayList<>();
            PRIVATE_4.forEach(target -> targets.add("http://" + target + "/"));
            PRIVATE_6.forEach(target -> targets.add("http://[" + target + "]/"));
            targets.add("http://127.0.0.1:" + (site.port() + 1) + "/");
            for (int i = 0; i < targets.size(); i++) {
                site.redirect("/r" + i + "/", targets.get(i));
            }

            for (int i = 0; i < targets.size(); i++) {
                Fetched fetched =
                        fetcher.fetch(PageAddress.of(site.url("/r" + i + "/")).orElseThrow());
                assertThat(fetched).as(targets.get(i)).isInstanceOf(Fetched.Refused.class);
            }

            assertThat(site.asked()).hasSizeGreaterThan(targets.size());
            assertThat(tried).allMatch(to -> to.getPort() == site.port());
        }
    }

    private PageFetcher fetcher(Dns names) {
        return new PageFetcher(
                settings(), () -> new CountedSocket(AddressPolicy.publicOnly(), dialled, -1), names, new TestClock());
    }

    private static FetchSettings settings() {
        return new FetchSettings(100_000, Duration.ofSeconds(10), "Test/1");
    }

    /** Names change their address between two lookups, or have a private one among public ones; the rest is written in numbers. */
    private List<InetAddress> hostile(String name) throws UnknownHostException {
        int lookup = lookups.incrementAndGet();
        if (name.startsWith("rebinding")) {
            return List.of(lookup % 2 == 0 ? PUBLIC : address(pick(PRIVATE_4)));
        }
        if (name.startsWith("mixed")) {
            return List.of(address(pick(PRIVATE_4)), PUBLIC, address(pick(PRIVATE_6)));
        }
        if (name.startsWith("private")) {
            return List.of(address(lookup % 2 == 0 ? pick(PRIVATE_4) : pick(PRIVATE_6)));
        }
        if (!name.matches("[0-9a-fx.:]+|localhost")) {
            throw new UnknownHostException(name);
        }
        return Dns.SYSTEM.lookup(name);
    }

    private Set<String> hostileAddresses() {
        Set<String> all = new LinkedHashSet<>();
        for (String target : PRIVATE_4) {
            all.addAll(spellings(target));
        }
        for (String target : PRIVATE_6) {
            all.add("http://[" + target + "]/");
            all.add("https://[" + target + "]:443/x");
        }
        all.addAll(List.of(
                "http://localhost/", "http://LOCALHOST./", "file:///etc/passwd", "gopher://127.0.0.1/", "http://"));
        int number = 0;
        while (all.size() < ADDRESSES) {
            number++;
            String scheme = number % 2 == 0 ? "http" : "https";
            switch (number % 6) {
                case 0 -> all.add(scheme + "://rebinding" + number + ".example/page");
                case 1 -> all.add(scheme + "://mixed" + number + ".example/page");
                case 2 -> all.add(scheme + "://private" + number + ".example/page");
                case 3 -> all.addAll(spellings(randomPrivate()));
                case 4 -> all.add(scheme + "://" + randomPrivate() + ":" + random.nextInt(65_536) + "/");
                default -> all.add(scheme + "://[::ffff:" + randomPrivate() + "]/" + number);
            }
        }
        return all;
    }

    private String randomPrivate() {
        String base = pick(
                List.of("10.%d.%d.%d", "127.%d.%d.%d", "192.168.%2$d.%3$d", "169.254.%2$d.%3$d", "172.20.%2$d.%3$d"));
        return String.format(base, random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    /** The ways in which one address can be written. */
    private static List<String> spellings(String target) {
        int[] b = Arrays.stream(target.split("\\.")).mapToInt(Integer::parseInt).toArray();
        long whole = ((long) b[0] << 24) | (b[1] << 16) | (b[2] << 8) | b[3];
        String hex = Long.toHexString(whole);
        return List.of(
                "http://" + target + "/",
                "https://" + target + "/",
                "http://" + target + "./",
                "http://" + whole + "/",
                "http://0x" + hex + "/",
                "http://0" + Long.toOctalString(whole) + "/",
                String.format("http://0x%x.0x%x.0x%x.0x%x/", b[0], b[1], b[2], b[3]),
                String.format("http://0%o.0%o.0%o.0%o/", b[0], b[1], b[2], b[3]),
                String.format("http://%d.%d/", b[0], (b[1] << 16) | (b[2] << 8) | b[3]),
                String.format("http://%d.%d.%d/", b[0], b[1], (b[2] << 8) | b[3]),
                "http://[::ffff:" + target + "]/",
                String.format("http://[::ffff:%x:%x]/", (b[0] << 8) | b[1], (b[2] << 8) | b[3]),
                String.format("http://[64:ff9b::%x:%x]/", (b[0] << 8) | b[1], (b[2] << 8) | b[3]),
                String.format("http://[2002:%x:%x::1]/", (b[0] << 8) | b[1], (b[2] << 8) | b[3]),
                "http://" + target.replace('.', '。') + "/",
                "http://%31" + target.substring(1) + "/",
                "http://user@" + target + "/",
                "http://public.example@" + target + "/",
                "http://" + target + "\\@public.example/",
                "http://" + target + "#@public.example/",
                "http:\\\\" + target + "\\",
                "//" + target + "/");
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }

    /** Notes what it is to dial, and really dials one port of this machine only. */
    private static final class CountedSocket extends GuardedSocket {
        private final List<InetSocketAddress> dialled;
        private final int realPort;

        CountedSocket(AddressPolicy policy, List<InetSocketAddress> dialled, int realPort) {
            super(policy);
            this.dialled = dialled;
            this.realPort = realPort;
        }

        @Override
        void dial(SocketAddress to, int timeoutMillis) throws IOException {
            InetSocketAddress address = (InetSocketAddress) to;
            dialled.add(address);
            if (address.getPort() != realPort) {
                throw new ConnectException("counted, not dialled");
            }
            super.dial(to, timeoutMillis);
        }
    }
}
