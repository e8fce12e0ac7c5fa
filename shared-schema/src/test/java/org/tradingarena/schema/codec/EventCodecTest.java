package org.tradingarena.schema.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.ledger.CompetitionPaused;
import org.tradingarena.schema.types.CompetitionId;

class EventCodecTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:01Z");

    @Test
    void shouldRefuseAnEmptyRecord() {
        assertThat(refusal("")).isEqualTo(ContractViolation.Code.EVENT_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                                    | EVENT_UNREADABLE",
                "[1,2]                                       | EVENT_UNREADABLE",
                "{}                                          | EVENT_UNREADABLE",
                "{\"type\":7,\"schemaVersion\":1}            | EVENT_UNREADABLE",
                "{\"type\":\"order.dreamt\",\"schemaVersion\":1} | EVENT_TYPE_UNKNOWN",
                "{\"type\":\"order.filled\",\"schemaVersion\":99} | EVENT_VERSION_UNKNOWN",
                "{\"type\":\"order.filled\",\"schemaVersion\":1,\"data\":{}} | EVENT_UNREADABLE"
            })
    void shouldNameWhatIsWrong(String bytes, ContractViolation.Code expected) {
        assertThat(refusal(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"7", "NaN", "''", "ABC!", "../x"})
    void shouldRefuseAValueOutsideItsRange(String frame) {
        // given
        String written = new String(EventCodec.encode(paused()), UTF_8);

        // when
        String broken = written.replace("\"competitionId\":\"c1\"", "\"competitionId\":\"" + frame + " \"");

        // then
        assertThat(refusal(broken)).isEqualTo(ContractViolation.Code.EVENT_UNREADABLE);
    }

    @Test
    void shouldGiveBackWhatWasWritten() {
        assertThat(EventCodec.decode(EventCodec.encode(paused()))).isEqualTo(paused());
    }

    private static Envelope paused() {
        CompetitionId id = new CompetitionId("c1");
        return Envelope.of("c1/9", "portfolio-service", "c1", NOW, NOW, null, new CompetitionPaused(id, 5))
                .atSequence(9);
    }

    private static ContractViolation.Code refusal(String bytes) {
        return catchThrowableOfType(ContractViolation.class, () -> EventCodec.decode(bytes.getBytes(UTF_8)))
                .code();
    }
}
