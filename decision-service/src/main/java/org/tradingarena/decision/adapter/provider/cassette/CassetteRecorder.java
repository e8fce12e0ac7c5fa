package org.tradingarena.decision.adapter.provider.cassette;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
 */
final class CassetteRecorder implements Wire, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CassetteRecorder.class.getName());

    private final Wire wire;
    private final Path path;
    private final FileChannel file;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable String problem;

    private CassetteRecorder(Wire wire, Path path, FileChannel file) {
        this.wire = wire;
        this.path = path;
        this.file = file;
    }

    /** Records on at the end of an earlier recording, or begins a new one. */
    static CassetteRecorder into(Path path, Wire wire) {
        try {
            boolean begun = Files.exists(path) && Files.size(path) > 0;
            long sound = begun ? soundBytes(path) : 0;
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.truncate(sound).position(sound);
            CassetteRecorder recorder = new CassetteRecorder(wire, path, file);
            if (!begun) {
                recorder.append(CassetteLine.header());
            }
            return recorder;
        } catch (IOException unwritable) {
            throw new CassetteInvalid("cassette " + path + " cannot be written: " + unwritable, unwritable);
        }
    }

    @Override
    public WireReply exchange(WireRequest request, Deadline deadline) throws InterruptedException {
        try {
            WireReply reply = wire.exchange(request, deadline);
            keep(CassetteLine.answered(request, reply));
            return reply;
        } catch (WireFailure failure) {
            keep(CassetteLine.failed(request, failure));
            throw failure;
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

    private void keep(String line) {
        try {
            append(line);
        } catch (IOException unwritable) {
            problem = "cassette " + path + " has a hole: " + unwritable;
            LOG.log(System.Logger.Level.ERROR, problem);
        }
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
        writing.lock();
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } finally {
            writing.unlock();
        }
    }

    private static long soundBytes(Path path) {
        CassetteFile found = CassetteFile.read(path, (line, text) -> CassetteLine.request(text));
        if (found.torn()) {
            LOG.log(System.Logger.Level.WARNING, "cassette {0}: its torn last line is overwritten", path);
        }
        return found.soundBytes();
    }
}
