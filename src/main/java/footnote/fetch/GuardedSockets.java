package footnote.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/** Makes sockets that are not connected yet; those that would be at once cannot be had. */
final class GuardedSockets extends SocketFactory {
    private final Supplier<GuardedSocket> sockets;

    GuardedSockets(Supplier<GuardedSocket> sockets) {
        this.sockets = sockets;
    }

    @Override
    public Socket createSocket() {
        return sockets.get();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new ForbiddenAddress(host);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw new ForbiddenAddress(host);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new ForbiddenAddress(host.getHostAddress());
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw new ForbiddenAddress(host.getHostAddress());
    }
}
