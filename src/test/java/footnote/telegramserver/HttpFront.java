package footnote.telegramserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP side of the server: addresses, tokens, recording, faults. */
final class HttpFront implements HttpHandler {
    private static final Pattern METHOD = Pattern.compile("/bot([^/]+)/([A-Za-z]+)/?");
    private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/(.+)");
    private static final String DOWNLOAD = "download";
    private final World world;
    private final Faults faults;
    private final String token;
    private final ApiMethods methods;
    private final List<RecordedRequest> requests = new ArrayList<>();

    HttpFront(World world, Faults faults, String token) {
        this.world = world;
        this.faults = faults;
        this.token = token;
        methods = new ApiMethods(world);
    }

    List<RecordedRequest> requests() {
        return world.monitor.read(() -> List.copyOf(requests));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher method = METHOD.matcher(path);
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            withFaults(exchange, DOWNLOAD, () -> download(file.group(1), file.group(2)));
        } else if (!method.matches()) {
            ApiError.of(404, "Not Found").reply().send(exchange);
        } else if (!method.group(1).equals(token)) {
            ApiError.of(401, "Unauthorized").reply().send(exchange);
        } else {
            call(exchange, method.group(2));
        }
    }

    private void call(HttpExchange exchange, String method) throws IOException {
        try {
            RecordedRequest request = new RequestReader().read(exchange, method, world.clock.instant());
            world.monitor.run(() -> requests.add(request));
            withFaults(exchange, method, () -> methods.answer(request));
        } catch (ApiError unreadable) {
            unreadable.reply().send(exchange);
        }
    }

    private void withFaults(HttpExchange exchange, String method, Work work) throws IOException {
        Optional<Fault> fault = faults.take(method);
        boolean strikesFirst = fault.isPresent() && fault.get().moment() == Fault.Moment.BEFORE_THE_WORK;
        if (strikesFirst) {
            strike(exchange, fault.get(), fault.get().reply());
            return;
        }
        HttpReply reply = work.reply();
        if (fault.isPresent()) {
            strike(exchange, fault.get(), reply);
        } else {
            reply.send(exchange);
        }
    }

    private void strike(HttpExchange exchange, Fault fault, HttpReply realReply) throws IOException {
        world.monitor.await(Optional::empty, fault.pause());
        switch (fault.effect()) {
            case REPLY -> fault.reply().send(exchange);
            case DELAY -> realReply.send(exchange);
            case SILENCE, CLOSED_CONNECTION -> exchange.close();
        }
    }

    private HttpReply download(String givenToken, String path) {
        if (!givenToken.equals(token)) {
            return ApiError.of(401, "Unauthorized").reply();
        }
        return world.monitor
                .read(() -> world.files.atPath(path))
                .map(bytes -> new HttpReply(200, "application/octet-stream", bytes))
                .orElseGet(() -> ApiError.of(404, "Not Found").reply());
    }

    /** What is done for a call when no fault prevents it. */
    private interface Work {
        HttpReply reply();
    }
}
