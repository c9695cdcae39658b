package footnote.fetch;

import java.net.InetAddress;

/** Says which addresses may be dialled. It is asked for the address that a connection really goes to, after every name was resolved. */
public interface AddressPolicy {

    boolean allows(InetAddress address, int port);

    /** The policy of a bot that strangers write to: the public internet on the ports of the web, and nothing else. */
    static AddressPolicy publicOnly() {
        return new PublicAddresses();
    }
}
