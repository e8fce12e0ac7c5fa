package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * The canonical lines of postings, written directly: the same bytes as {@link Canonical#bytes}, at a fraction of the cost.
 * A posting whose texts would need escaping takes the general way. Not thread-safe.
 */
final class PostingLines {
    private static final int FIRST_ROOM = 1 << 10;
    private static final byte[] SEAT = ascii("{\"seat\":\"");
    private static final byte[] FRAME = ascii("\",\"frame\":");
    private static final byte[] LEG = ascii(",\"leg\":");
    private static final byte[] ACCOUNT = ascii(",\"account\":\"");
    private static final byte[] SYMBOL = ascii("\",\"symbol\":");
    private static final byte[] AMOUNT = ascii(",\"amount\":\"");
    private static final byte[] QUANTITY = ascii("\",\"quantity\":");
    private static final byte[] TIME = ascii(",\"time\":\"");
    private static final byte[] REFERENCE = ascii("\",\"reference\":\"");
    private static final byte[] END = ascii("\"}");
    private static final byte[] NULL = ascii("null");

    private byte[] bytes = new byte[FIRST_ROOM];
    private int size;
    private @Nullable Instant time;
    private byte[] timeText = {};

    /** Appends one line, its line feed included. */
    void append(Posting posting) {
        if (isPlain(posting.account()) && isPlain(posting.reference())) {
            write(posting);
        } else {
            put(Canonical.bytes(posting));
        }
        put('\n');
    }

    int size() {
        return size;
    }

    /** Gives all lines so far to the digest and forgets them. */
    void moveInto(MessageDigest digest) {
        digest.update(bytes, 0, size);
        size = 0;
    }

    private void write(Posting posting) {
        put(SEAT);
        put(posting.seat().value());
        put(FRAME);
        put(posting.frame());
        put(LEG);
        put(posting.leg());
        put(ACCOUNT);
        put(posting.account());
        put(SYMBOL);
        Symbol symbol = posting.symbol();
        quoted(symbol == null ? null : symbol.value());
        put(AMOUNT);
        put(plain(posting.amount().value()));
        put(QUANTITY);
        Quantity quantity = posting.quantity();
        quoted(quantity == null ? null : plain(quantity.value()));
        put(TIME);
        put(text(posting.time()));
        put(REFERENCE);
        put(posting.reference());
        put(END);
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    /** Postings of one frame share their time. */
    private byte[] text(Instant moment) {
        if (!moment.equals(time)) {
            time = moment;
            timeText = ascii(moment.toString());
        }
        return timeText;
    }

    private void quoted(@Nullable String text) {
        if (text == null) {
            put(NULL);
        } else {
            put('"');
            put(text);
            put('"');
        }
    }

    private void put(long number) {
        put(Long.toString(number));
    }

    /** Of characters that stand for themselves in JSON and take one byte. */
    @SuppressWarnings(
            "deprecation") // the only copy of low bytes that allocates nothing; the caller has seen that all are
    private void put(String text) {
        int length = text.length();
        makeRoom(length);
        text.getBytes(0, length, bytes, size);
        size += length;
    }

    private void put(char single) {
        makeRoom(1);
        bytes[size++] = (byte) single;
    }

    private void put(byte[] text) {
        makeRoom(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
