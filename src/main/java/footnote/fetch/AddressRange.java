package footnote.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses of one family: those that begin with the same bits. */
record AddressRange(InetAddress first, int bits) {

    /** Reads "10.0.0.0/8". */
    static AddressRange of(String written) {
        int slash = written.indexOf('/');
        try {
            InetAddress first = InetAddress.getByName(written.substring(0, slash));
            return new AddressRange(first, Integer.parseInt(written.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "range is '" + written + "', expected an address and a number of bits", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
