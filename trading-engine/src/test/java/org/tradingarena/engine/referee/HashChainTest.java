package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

class HashChainTest {
    private static final String PREVIOUS = "00ff".repeat(16);

    @Test
    void shouldChainThePreviousBytesAndTheSortedLines() throws NoSuchAlgorithmException {
        // given the definition, spelled out
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(HexFormat.of().parseHex(PREVIOUS));
        digest.update("""
            {"seat":"a","frame":3,"leg":0,"account":"cash","symbol":null,"amount":"-1.5","quantity":null,\
            "time":"1970-01-01T00:00:00Z","reference":"x"}
            {"seat":"b","frame":1,"leg":0,"account":"cash","symbol":null,"amount":"2","quantity":null,\
            "time":"1970-01-01T00:00:00Z","reference":"x"}
            """.getBytes(StandardCharsets.UTF_8));

        // then the order of arrival is of no account
        assertThat(HashChain.next(PREVIOUS, List.of(posting("b", 1, "2"), posting("a", 3, "-1.50"))))
                .isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void shouldMoveOnEvenWhenNothingWasPosted() {
        assertThat(HashChain.next(PREVIOUS, List.of())).isNotEqualTo(PREVIOUS);
    }

    @Test
    void shouldBeginAlikeForDecimalsThatAreEqual() {
        CompetitionSpec spec = SpecFixture.aSpec().build();
        assertThat(HashChain.begin(withConfidence(spec, "0.1")))
                .isEqualTo(HashChain.begin(withConfidence(spec, "0.10")));
        assertThat(HashChain.begin(withConfidence(spec, "0.1")))
                .isNotEqualTo(HashChain.begin(withConfidence(spec, "0.2")));
    }

    private static CompetitionSpec withConfidence(CompetitionSpec spec, String confidence) {
        return new CompetitionSpec(
                spec.template(),
                spec.market(),
                spec.decisionInterval(),
                spec.rounds(),
                spec.lockstep(),
                spec.decisionWindow(),
                spec.seriesLength(),
                spec.timeframes(),
                spec.indicators(),
                spec.costs(),
                RiskLimits.simple(new BigDecimal(confidence), BigDecimal.ONE),
                spec.initialCash(),
                spec.seats(),
                spec.seed());
    }

    private static Posting posting(String seat, long frame, String amount) {
        return new Posting(new SeatId(seat), frame, 0, "cash", null, Money.of(amount), null, Instant.EPOCH, "x");
    }
}
