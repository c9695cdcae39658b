package footnote.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Sites that answer every request, whatever it asks for, with the same letters for ever. */
public final class RawSite implements AutoCloseable {
    private final List<ServerSocket> doors = new ArrayList<>();

    private RawSite() {}

    public static RawSite start() {
        return new RawSite();
    }

    /**
     * The address of a new site.
     *
     * @param piece comes again and again behind the start, each time after so many milliseconds
     */
    public String on(String start, String piece, long millis) throws IOException {
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        doors.add(door);
        daemon(() -> {
            while (!door.isClosed()) {
                Socket caller = door.accept();
                daemon(() -> talk(caller, start, piece, millis));
            }
        });
        return "http://127.0.0.1:" + door.getLocalPort() + "/page";
    }

    private interface Talk {
        void run() throws IOException;
    }

    private static void daemon(Talk talk) {
        Thread thread = new Thread(
                () -> {
                    try {
                        talk.run();
                    } catch (IOException e) {
                        // The caller has gone, or the door is closed: that ends it.
                    }
                },
                "raw-site");
        thread.setDaemon(true);
        thread.start();
    }

    /** The rules of the site are not what this is about: there are none. */
    private static void talk(Socket caller, String start, String piece, long millis) throws IOException {
        try (caller;
                OutputStream out = caller.getOutputStream()) {
            byte[] request = new byte[4_096];
            int length = Math.max(0, caller.getInputStream().read(request));
            if (new String(request, 0, length, StandardCharsets.US_ASCII).startsWith("GET /robots.txt")) {
                out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(piece.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                LockSupport.parkNanos(millis * 1_000_000);
            }
        }
    }

    @Override
    public void close() {
        for (ServerSocket door : doors) {
            try {
                door.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
