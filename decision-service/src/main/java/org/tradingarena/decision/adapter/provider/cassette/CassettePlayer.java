package org.tradingarena.decision.adapter.provider.cassette;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.adapter.provider.wire.WireFailure;
import org.tradingarena.decision.adapter.provider.wire.WireReply;
import org.tradingarena.decision.adapter.provider.wire.WireRequest;
import org.tradingarena.decision.application.Deadline;

/**
 * Answers from a cassette: the n-th time that a request is made brings the n-th recorded exchange, with the times of the
 * recording, in whatever order the seats come. What the cassette does not hold fails loudly. Only places in the file are kept in
 * memory.
 */
final class CassettePlayer implements Wire, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CassettePlayer.class.getName());

    private final CassetteFile cassette;
    private final FileChannel file;
    private final Map<String, Queue<CassetteFile.Line>> exchanges;
    private final Set<String> providers;
    private final AtomicReference<@Nullable String> firstMiss = new AtomicReference<>();

    private CassettePlayer(
            CassetteFile cassette,
            FileChannel file,
            Map<String, Queue<CassetteFile.Line>> exchanges,
            Set<String> providers) {
        this.cassette = cassette;
        this.file = file;
        this.exchanges = exchanges;
        this.providers = providers;
    }

    /** Reads where everything lies. */
    static CassettePlayer of(Path path) {
        Map<String, Queue<CassetteFile.Line>> exchanges = new ConcurrentHashMap<>();
        Set<String> providers = new HashSet<>();
        CassetteFile cassette = CassetteFile.read(path, (line, text) -> {
            CanonicalRequest request = CassetteLine.request(text);
            providers.add(request.provider());
            exchanges
                    .computeIfAbsent(request.key(), key -> new ConcurrentLinkedQueue<>())
                    .add(line);
        });
        if (cassette.torn()) {
            LOG.log(System.Logger.Level.WARNING, "cassette {0}: its torn last line is left out", path);
        }
        try {
            return new CassettePlayer(cassette, FileChannel.open(path, StandardOpenOption.READ), exchanges, providers);
        } catch (IOException unreadable) {
            throw new CassetteInvalid("cassette " + path + " cannot be read: " + unreadable, unreadable);
        }
    }

    @Override
    public WireReply exchange(WireRequest request, Deadline deadline) {
        CanonicalRequest asked = CanonicalRequest.of(request);
        Queue<CassetteFile.Line> held = exchanges.get(asked.key());
        CassetteFile.Line line = held == null ? null : held.poll();
        if (line == null) {
            throw missed(asked, held != null);
        }
        return played(line, deadline);
    }

    /** What was asked for first that the cassette does not hold; null when everything was there. */
    @Nullable
    String firstMiss() {
        return firstMiss.get();
    }

    /** Ids of the providers that were asked when it was recorded. */
    Set<String> providers() {
        return providers;
    }

    int size() {
        return cassette.exchanges().size();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unclosed) {
            LOG.log(System.Logger.Level.WARNING, "cassette " + cassette.path() + " was not closed", unclosed);
        }
    }

    private WireReply played(CassetteFile.Line line, Deadline deadline) {
        try {
            WireReply reply = CassetteLine.reply(text(line));
            deadline.charge(reply.took());
            return reply;
        } catch (WireFailure recorded) {
            deadline.charge(recorded.took());
            throw recorded;
        } catch (IOException | CassetteBroken changed) {
            String said = "cassette " + cassette.path() + ", line " + line.number() + " changed while it played: "
                    + changed.getMessage();
            throw miss(said);
        }
    }

    private WireFailure missed(CanonicalRequest asked, boolean usedUp) {
        String who = "the cassette holds no" + (usedUp ? " further" : "") + " answer to this request of seat "
                + asked.seat() + " to " + asked.provider() + " (" + asked.method() + " " + asked.path() + ", "
                + asked.key().substring(0, 12) + ")";
        if (usedUp || firstMiss.get() != null) {
            return miss(who);
        }
        NearestRequest nearest = new NearestRequest(asked);
        CassetteFile.read(cassette.path(), (line, text) -> nearest.compare(line.number(), CassetteLine.request(text)));
        return miss(who + "; " + nearest.hint());
    }

    private WireFailure miss(String said) {
        firstMiss.compareAndSet(null, said);
        LOG.log(System.Logger.Level.ERROR, "CASSETTE_MISS: {0}", said);
        return new WireFailure(FailureCode.CASSETTE_MISS, said, null, Duration.ZERO);
    }

    private String text(CassetteFile.Line line) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(line.length());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, line.offset() + bytes.position()) < 0) {
                throw new EOFException("the file is shorter than it was");
            }
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }
}
