package org.tradingarena.portfolio.application.referee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the inputs of one competition in one batch.
 *
 * @param frames applied
 * @param answers admitted
 * @param repeated inputs that were delivered before, and frames after the end
 * @param copies answers whose place was taken; their cost is kept
 * @param refused inputs that cannot be placed at all and belong on the dead-letter topic
 * @param rewind where the feed has to be read again, or null
 */
public record BatchVerdict(
        int frames,
        int answers,
        int repeated,
        int copies,
        List<Refused> refused,
        @Nullable Rewind rewind) {

    public BatchVerdict {
        refused = List.copyOf(refused);
    }

    /** An input that cannot be placed, with a stable code and the reason in words. */
    public record Refused(Input input, String code, String reason) {}

    /**
     * A place in the feed.
     *
     * @param offset of the first record to read again
     * @param lastFrame the last frame the books hold; the log is asked for the one after it
     */
    public record Rewind(int partition, long offset, long lastFrame) {}
}
