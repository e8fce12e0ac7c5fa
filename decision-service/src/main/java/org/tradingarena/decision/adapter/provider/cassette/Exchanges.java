package org.tradingarena.decision.adapter.provider.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.WireFailure;
import org.tradingarena.decision.adapter.provider.wire.WireReply;
import org.tradingarena.decision.application.Deadline;

/** Recorded exchanges by a key, in the order of the recording. Only their places are kept in memory. */
final class Exchanges {

    private final Map<String, Queue<CassetteFile.Line>> places = new ConcurrentHashMap<>();

    void add(String key, CassetteFile.Line line) {
        places.computeIfAbsent(key, any -> new ConcurrentLinkedQueue<>()).add(line);
    }

    /** The next one, which is used up; null when there is none. */
    CassetteFile.@Nullable Line next(String key) {
        Queue<CassetteFile.Line> queue = places.get(key);
        return queue == null ? null : queue.poll();
    }

    /** Whether there ever was one. */
    boolean knows(String key) {
        return places.containsKey(key);
    }

    /**
     * What came back then; its time is taken off the deadline.
     *
     * @throws WireFailure the recorded one, where nothing came back
     */
    static WireReply played(FileChannel file, CassetteFile.Line line, Deadline deadline)
            throws IOException, CassetteBroken {
        JsonNode exchange = CassetteLine.tree(text(file, line));
        try {
            WireReply reply = CassetteLine.reply(exchange);
            deadline.charge(reply.took());
            return reply;
        } catch (WireFailure recorded) {
            deadline.charge(recorded.took());
            throw recorded;
        }
    }

    private static String text(FileChannel file, CassetteFile.Line line) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(line.length());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, line.offset() + bytes.position()) < 0) {
                throw new EOFException("the file is shorter than it was");
            }
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }
}
