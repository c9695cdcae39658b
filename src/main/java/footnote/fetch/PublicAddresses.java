package footnote.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** The public internet, by the registries of special addresses; Java's own tests know neither shared nor unique local ones. */
final class PublicAddresses implements AddressPolicy {
    private static final List<AddressRange> SPECIAL_4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by providers
            "127.0.0.0/8", // this machine
            "169.254.0.0/16", // link-local, where clouds keep their metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // name service of networks without one
            "192.52.193.0/24", // multicast relays
            "192.88.99.0/24", // relays between the two families
            "192.168.0.0/16", // private
            "192.175.48.0/24", // name service of networks without one
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** What is given out to anybody at all. */
    private static final AddressRange GLOBAL_6 = AddressRange.of("2000::/3");

    private static final List<AddressRange> SPECIAL_6 = ranges(
            "2001::/23", // protocol assignments, tunnels that carry addresses of the other family
            "2001:db8::/32", // documentation
            "2002::/16", // carries addresses of the other family
            "2620:4f:8000::/48", // name service of networks without one
            "3fff::/20"); // documentation

    private static List<AddressRange> ranges(String... written) {
        return Stream.of(written).map(AddressRange::of).toList();
    }

    @Override
    public boolean allows(InetAddress address, int port) {
        return (port == 80 || port == 443) && isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return isOutside(address, SPECIAL_4);
        }
        return GLOBAL_6.contains(address) && isOutside(address, SPECIAL_6);
    }

    private static boolean isOutside(InetAddress address, List<AddressRange> ranges) {
        return ranges.stream().noneMatch(range -> range.contains(address));
    }
}
