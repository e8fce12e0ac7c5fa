package org.tradingarena.engine.referee;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionSpec;

/**
 * The hash chain of the rounds: {@code H0 = sha256(canonical spec)}, {@code Hr = sha256(Hr−1 ‖ lines)}, where the lines are
 * the canonical JSON of the postings since the last link, sorted by (seat, frame, leg), each ended by a line feed. It
 * covers local ids, amounts and market times; never competition id, sequence, ordinal or wall time.
 */
public final class HashChain {
    private static final Comparator<Posting> ORDER = Comparator.comparing(Posting::seat)
            .thenComparingLong(Posting::frame)
            .thenComparingInt(Posting::leg);

    /** Bytes that the digest is given in one piece. */
    private static final int LINES_AT_ONCE = 1 << 14;

    private HashChain() {}

    /** The first link, as lower-case hexadecimal. */
    public static String begin(CompetitionSpec spec) {
        return Canonical.sha256(spec);
    }

    /** The link after {@code previous} over the postings since then, in any order. */
    public static String next(String previous, List<Posting> postings) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        List<Posting> sorted = new ArrayList<>(postings);
        sorted.sort(ORDER);
        PostingLines lines = new PostingLines();
        for (Posting posting : sorted) {
            lines.append(posting);
            if (lines.size() >= LINES_AT_ONCE) {
                lines.moveInto(digest);
            }
        }
        lines.moveInto(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
