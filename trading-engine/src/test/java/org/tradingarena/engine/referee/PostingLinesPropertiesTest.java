package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** The lines are the canonical JSON of the codec; {@code -Darena.seed} repeats a run. */
class PostingLinesPropertiesTest {
    private static final long SEED = Long.getLong("arena.seed", 20131125L);
    private static final String[] TEXTS = {"cash", "margin:BTC/USD", "", "a \"b\" \\ c", "tab\there", "é – €", "\u007f"
    };

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void shouldBeTheBytesOfTheCodec() throws NoSuchAlgorithmException {
        // given
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            postings.add(posting());
        }
        ByteArrayOutputStream canonical = new ByteArrayOutputStream();
        for (Posting posting : postings) {
            canonical.writeBytes(Canonical.bytes(posting));
            canonical.write('\n');
        }

        // when
        PostingLines lines = new PostingLines();
        postings.forEach(lines::append);

        // then
        assertThat(lines.size()).as("seed " + SEED).isEqualTo(canonical.size());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        lines.moveInto(digest);
        assertThat(digest.digest())
                .as("seed " + SEED)
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(canonical.toByteArray()));
        assertThat(lines.size()).isZero();
    }

    private Posting posting() {
        Instant time = Instant.ofEpochSecond(
                random.nextLong(-1_000_000, 4_000_000_000L),
                random.nextInt(3) == 0 ? random.nextInt(1_000_000_000) : 0);
        return new Posting(
                new SeatId("seat-" + random.nextInt(100)),
                random.nextLong(-1, 1_000_000),
                random.nextInt(20),
                text(),
                random.nextBoolean() ? new Symbol("BTC/USD") : null,
                new Money(decimal()),
                random.nextBoolean() ? new Quantity(decimal().abs()) : null,
                time,
                text());
    }

    private String text() {
        return random.nextInt(4) == 0 ? TEXTS[random.nextInt(TEXTS.length)] : "r" + random.nextInt() + "/x/BTC/USD/7";
    }

    private BigDecimal decimal() {
        BigInteger digits =
                new BigInteger(random.nextInt(1, 100), new Random(random.nextLong())).subtract(BigInteger.TEN);
        return new BigDecimal(digits, random.nextInt(-5, 25));
    }
}
