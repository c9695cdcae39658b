package footnote.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that asks before it connects. This is the only place where the address is known that is really dialled. */
class GuardedSocket extends Socket {
    private final AddressPolicy policy;

    GuardedSocket(AddressPolicy policy) {
        this.policy = policy;
    }

    @Override
    public final void connect(SocketAddress to) throws IOException {
        connect(to, 0);
    }

    @Override
    public final void connect(SocketAddress to, int timeoutMillis) throws IOException {
        if (!(to instanceof InetSocketAddress address) || address.isUnresolved()) {
            throw new ForbiddenAddress("an address without a number");
        }
        if (!policy.allows(address.getAddress(), address.getPort())) {
            throw new ForbiddenAddress(address.getAddress().getHostAddress() + ":" + address.getPort());
        }
        dial(to, timeoutMillis);
    }

    /** Really connects; tests count here. */
    void dial(SocketAddress to, int timeoutMillis) throws IOException {
        super.connect(to, timeoutMillis);
    }
}
