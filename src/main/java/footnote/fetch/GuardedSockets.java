package footnote.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/** Makes sockets that are not connected yet; those that would be at once cannot be had. */
final class GuardedSockets extends SocketFactory {
    private final Supplier<GuardedSocket> sockets;
    private final long mostBytes;

    /** Of each of these sockets, no more than so many bytes are read. */
    GuardedSockets(Supplier<GuardedSocket> sockets, long mostBytes) {
        this.sockets = sockets;
        this.mostBytes = mostBytes;
    }

    @Override
    public Socket createSocket() {
        GuardedSocket socket = sockets.get();
        socket.readAtMost(mostBytes);
        return socket;
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
