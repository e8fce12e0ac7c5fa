package org.tradingarena.decision.adapter.provider;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a bare socket, which can do to a client what no library would. */
public final class TestServer implements AutoCloseable {

    /** What it does with one request. */
    public interface Script {
        void play(Visit visit) throws IOException, InterruptedException;
    }

    /**
     * A request as it came.
     *
     * @param head its first line and headers, as sent
     */
    public record Received(String head, String body) {}

    private static final int BACKLOG = 4096;

    private final ServerSocket socket;
    private final Script script;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    private TestServer(Script script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("test-server").start(this::accept);
    }

    /** A server that does the same with every request. */
    public static TestServer that(Script script) {
        try {
            return new TestServer(script);
        } catch (IOException unbound) {
            throw new UncheckedIOException(unbound);
        }
    }

    /** A server that answers every request alike. */
    public static TestServer answering(int status, String type, String body) {
        return that(visit -> visit.answer(status, "Content-Type: " + type, body));
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
    }

    public List<Received> received() {
        return received;
    }

    /** How many callers closed their connection while the server was still at it. */
    public int hungUp() {
        return hungUp.get();
    }

    /** Connections that stand now. */
    public int open() {
        return open.get();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                caller.setTcpNoDelay(true);
                Thread.ofVirtual().name("test-visit").start(() -> serve(caller));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        open.incrementAndGet();
        try (caller) {
            InputStream in = new BufferedInputStream(caller.getInputStream());
            String head = head(in);
            received.add(new Received(head, new String(in.readNBytes(length(head)), StandardCharsets.UTF_8)));
            script.play(new Visit(received.getLast(), in, caller.getOutputStream()));
        } catch (IOException callerLeft) {
            hungUp.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request came");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    /** One request that is being answered. */
    public final class Visit {

        private final Received request;
        private final InputStream in;
        private final OutputStream out;

        private Visit(Received request, InputStream in, OutputStream out) {
            this.request = request;
            this.in = in;
            this.out = out;
        }

        public Received request() {
            return request;
        }

        /** A whole answer. */
        public void answer(int status, String header, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            begin(status, header + "\r\nConnection: close\r\nContent-Length: " + bytes.length);
            out.write(bytes);
            out.flush();
        }

        /** An answer whose body follows in chunks. */
        public void beginChunks(int status, String header) throws IOException {
            begin(status, header + "\r\nTransfer-Encoding: chunked");
        }

        public void chunk(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        public void endChunks() throws IOException {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** Only the first lines; whatever follows is up to the script. */
        public void begin(int status, String headers) throws IOException {
            out.write(("HTTP/1.1 " + status + " X\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Says nothing until the caller closes the connection. */
        public void hang() throws IOException {
            if (in.read() < 0) {
                throw new IOException("the caller hung up");
            }
        }

        /** Lets time pass, unless the server is closed. */
        public void idle(long millis) throws InterruptedException {
            closed.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }
}
