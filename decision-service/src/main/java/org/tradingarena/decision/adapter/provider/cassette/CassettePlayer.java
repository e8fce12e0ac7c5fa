package org.tradingarena.decision.adapter.provider.cassette;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
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
 * recording, in whatever order the seats come. What the cassette does not hold fails loudly.
 */
final class CassettePlayer implements Wire, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CassettePlayer.class.getName());
    private static final int SHOWN_OF_KEY = 12;

    private final Path path;
    private final FileChannel file;
    private final Exchanges exchanges = new Exchanges();
    private final CassetteTurns turns = new CassetteTurns();
    private final Set<String> providers = new HashSet<>();
    private final AtomicReference<@Nullable String> firstMiss = new AtomicReference<>();
    private int size;

    private CassettePlayer(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** Reads where everything lies. */
    static CassettePlayer of(Path path) {
        CassettePlayer player = new CassettePlayer(path, opened(path));
        CassetteFile cassette = CassetteFile.read(path, (line, content) -> {
            if (CassetteTurn.isIn(content)) {
                CassetteTurn turn = CassetteTurn.of(content);
                player.providers.add(turn.provider());
                player.turns.add(turn.call(), turn);
            } else {
                CanonicalRequest request = CassetteLine.request(content);
                player.providers.add(request.provider());
                player.exchanges.add(request.key(), line);
                player.size++;
            }
        });
        if (cassette.torn()) {
            LOG.log(System.Logger.Level.WARNING, "cassette {0}: its torn last line is left out", path);
        }
        return player;
    }

    @Override
    public WireReply exchange(WireRequest request, Deadline deadline) {
        CanonicalRequest asked = CanonicalRequest.of(request);
        CassetteFile.Line line = exchanges.next(asked.key());
        if (line == null) {
            throw missed(asked, exchanges.knows(asked.key()));
        }
        try {
            return Exchanges.played(file, line, deadline);
        } catch (IOException | CassetteBroken changed) {
            throw miss("cassette " + path + ", line " + line.number() + " changed while it played: "
                    + changed.getMessage());
        }
    }

    /** What the gates did when it was recorded. */
    CassetteTurns turns() {
        return turns;
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

    /** Number of exchanges. */
    int size() {
        return size;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unclosed) {
            LOG.log(System.Logger.Level.WARNING, "cassette " + path + " was not closed", unclosed);
        }
    }

    private static FileChannel opened(Path path) {
        try {
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException unreadable) {
            throw new CassetteInvalid("cassette " + path + " cannot be read: " + unreadable, unreadable);
        }
    }

    private WireFailure missed(CanonicalRequest asked, boolean usedUp) {
        String who = "the cassette holds no" + (usedUp ? " further" : "") + " answer to this request of seat "
                + asked.seat() + " to " + asked.provider() + " (" + asked.method() + " " + asked.path() + ", "
                + asked.key().substring(0, SHOWN_OF_KEY) + ")";
        if (usedUp || firstMiss.get() != null) {
            return miss(who);
        }
        NearestRequest nearest = new NearestRequest(asked);
        CassetteFile.read(path, (line, content) -> {
            if (!CassetteTurn.isIn(content)) {
                nearest.compare(line.number(), CassetteLine.request(content));
            }
        });
        return miss(who + "; " + nearest.hint());
    }

    private WireFailure miss(String said) {
        firstMiss.compareAndSet(null, said);
        LOG.log(System.Logger.Level.ERROR, "CASSETTE_MISS: {0}", said);
        return new WireFailure(FailureCode.CASSETTE_MISS, said, null, Duration.ZERO);
    }
}
