package org.tradingarena.decision.adapter.provider.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.adapter.provider.wire.WireFailure;
import org.tradingarena.decision.adapter.provider.wire.WireReply;
import org.tradingarena.decision.adapter.provider.wire.WireRequest;
import org.tradingarena.decision.application.Deadline;

/**
 * Writes every exchange to the end of a file before it hands it on, so that a kill of the process loses no exchange that led
 * to a decision. When the file cannot be written the answers still count, and the service says that it is not ready.
 *
 * <p>A question that is asked again after a kill is answered by what the file already holds of it, call by call, and only the
 * rest is asked of the provider. So the books and the cassette have the same answer, whether the killed process had published
 * it or not, and nothing is paid twice.
 */
final class CassetteRecorder implements Wire, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CassetteRecorder.class.getName());

    private final Wire wire;
    private final Path path;
    private final FileChannel file;
    private final ReentrantLock writing = new ReentrantLock();
    private final Exchanges earlier = new Exchanges();
    private final CassetteTurns earlierTurns = new CassetteTurns();
    private long end;
    private volatile @Nullable String problem;

    private CassetteRecorder(Wire wire, Path path, FileChannel file) {
        this.wire = wire;
        this.path = path;
        this.file = file;
    }

    /** Records on at the end of an earlier recording, or begins a new one. */
    static CassetteRecorder into(Path path, Wire wire) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            CassetteRecorder recorder = new CassetteRecorder(wire, path, CassetteLock.opened(path));
            return recorder.begun();
        } catch (IOException unwritable) {
            throw new CassetteInvalid("cassette " + path + " cannot be written: " + unwritable, unwritable);
        }
    }

    @Override
    public WireReply exchange(WireRequest request, Deadline deadline) throws InterruptedException {
        CassetteFile.Line held = earlier.next(
                again(request.question(), CanonicalRequest.of(request).key()));
        return held == null ? asked(request, deadline) : repeated(held, request, deadline);
    }

    /** Turns of an earlier process, by {@link #again}. */
    CassetteTurns earlierTurns() {
        return earlierTurns;
    }

    /** Names what a question asks when it is asked once more. */
    static String again(String question, String key) {
        return question + "\n" + key;
    }

    /** Writes a line; a failure is told and remembered. */
    void keep(String line) {
        try {
            append(line);
        } catch (IOException unwritable) {
            hole(unwritable);
        }
    }

    /** Why the recording has holes; null when it has none. */
    @Nullable
    String problem() {
        return problem;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unclosed) {
            LOG.log(System.Logger.Level.WARNING, "cassette " + path + " was not closed", unclosed);
        }
    }

    private WireReply asked(WireRequest request, Deadline deadline) throws InterruptedException {
        try {
            WireReply reply = wire.exchange(request, deadline);
            keep(CassetteLine.answered(request, reply));
            return reply;
        } catch (WireFailure failure) {
            keep(CassetteLine.failed(request, failure));
            throw failure;
        }
    }

    private WireReply repeated(CassetteFile.Line held, WireRequest request, Deadline deadline)
            throws InterruptedException {
        LOG.log(
                System.Logger.Level.INFO,
                "{0} was asked before a restart and is answered by line {1} of the cassette",
                request.question(),
                held.number());
        try {
            return Exchanges.played(file, held, deadline);
        } catch (IOException | CassetteBroken changed) {
            hole(changed);
            return asked(request, deadline);
        }
    }

    /** Itself, ready to write; an open file never outlives a failure. */
    private CassetteRecorder begun() throws IOException {
        boolean begun = false;
        try {
            begin();
            begun = true;
            return this;
        } finally {
            if (!begun) {
                file.close();
            }
        }
    }

    private void begin() throws IOException {
        if (file.size() > 0) {
            CassetteFile found = CassetteFile.read(path, Channels.newInputStream(file), this::remember);
            if (found.torn()) {
                LOG.log(System.Logger.Level.WARNING, "cassette {0}: its torn last line is overwritten", path);
            }
            end = found.soundBytes();
            file.truncate(end);
        } else {
            append(CassetteLine.header());
        }
    }

    private void remember(CassetteFile.Line line, JsonNode content) throws CassetteBroken {
        if (CassetteTurn.isIn(content)) {
            CassetteTurn turn = CassetteTurn.of(content);
            earlierTurns.add(again(turn.question(), turn.call()), turn);
        } else {
            earlier.add(
                    again(
                            CassetteLine.question(content),
                            CassetteLine.request(content).key()),
                    line);
        }
    }

    private void hole(Exception why) {
        problem = "cassette " + path + " has a hole: " + why;
        LOG.log(System.Logger.Level.ERROR, problem);
    }

    /** Writes whole lines only: what an error leaves of one is overwritten by the next. */
    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
        writing.lock();
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes, end + bytes.position());
            }
            end += bytes.limit();
        } finally {
            writing.unlock();
        }
    }
}
