package footnote.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that asks before it connects. This is the only place where the address is known that is really dialled. */
class GuardedSocket extends Socket {
    private final AddressPolicy policy;
    private long mostBytes = Long.MAX_VALUE;

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

    /** From then on, reading more than so many bytes fails: whoever reads may wait for an end that never comes. */
    final void readAtMost(long bytes) {
        mostBytes = bytes;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            private long left = mostBytes;

            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                int length = super.read(bytes, from, most);
                return counted(length, length);
            }

            private int counted(int found, int length) throws IOException {
                left -= Math.max(0, length);
                if (left < 0) {
                    throw new IOException("more than " + mostBytes + " bytes");
                }
                return found;
            }
        };
    }

    /** Really connects; tests count here. */
    void dial(SocketAddress to, int timeoutMillis) throws IOException {
        super.connect(to, timeoutMillis);
    }
}
