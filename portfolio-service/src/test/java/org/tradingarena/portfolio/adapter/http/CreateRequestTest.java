package org.tradingarena.portfolio.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.types.Symbol;

class CreateRequestTest {

    @Test
    void shouldReadEveryField() {
        // when
        CreateRequest request = read("""
                {"id": "x-1", "template": "classic", "name": " A try ", "symbol": "eth/usdt", "rounds": 5, "seed": 9,
                 "speed": "60x", "synthetic": true, "seats": ["random"], "start": false}""");

        // then
        assertThat(request.start()).isFalse();
        assertThat(request.competition().name()).isEqualTo("A try");
        assertThat(request.competition().symbol()).isEqualTo(new Symbol("ETH/USDT"));
        assertThat(request.competition().pacing()).isEqualTo(new Pacing(BigDecimal.valueOf(60)));
        assertThat(request.competition().seed()).isEqualTo(9);
        assertThat(request.competition().synthetic()).isTrue();
    }

    @Test
    void shouldTakeAnEmptyBodyAsAskingForNothing() {
        // when
        CreateRequest request = CreateRequest.read(null);

        // then
        assertThat(request.start()).isTrue();
        assertThat(request.competition().rounds()).isNull();
    }

    @Test
    void shouldReadMaximumSpeed() {
        // then
        assertThat(read("{\"speed\": \"max\"}").competition().pacing()).isEqualTo(new Pacing(null));
    }

    @Test
    void shouldWaitForTheTimeOfItsStart() {
        // when
        CreateRequest request = read("{\"startAt\": \"2031-02-03T04:05:06Z\", \"until\": \"end-of-data\"}");

        // then
        assertThat(request.start()).isFalse();
        assertThat(request.competition().startAt()).isEqualTo(Instant.parse("2031-02-03T04:05:06Z"));
        assertThat(request.competition().untilEndOfData()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rounds\": -3}            | ROUNDS_OUT_OF_RANGE | rounds",
                "{\"rounds\": \"five\"}      | ROUNDS_OUT_OF_RANGE | rounds",
                "{\"rounds\": 1.5}           | ROUNDS_OUT_OF_RANGE | rounds",
                "{\"durationMinutes\": 0}    | ROUNDS_OUT_OF_RANGE | durationMinutes",
                "{\"symbol\": \"bitcoin\"}   | SYMBOL_INVALID      | symbol",
                "{\"speed\": \"-2x\"}        | FIELD_INVALID       | speed",
                "{\"speed\": \"fast\"}       | FIELD_INVALID       | speed",
                "{\"seats\": []}             | FIELD_INVALID       | seats",
                "{\"synthetic\": \"yes\"}    | FIELD_INVALID       | synthetic",
                "{\"sed\": 3}                | FIELD_UNKNOWN       | sed",
                "{\"until\": \"noon\"}       | FIELD_INVALID       | until",
                "{\"startAt\": \"noon\"}     | FIELD_INVALID       | startAt",
                "{\"startAt\": \"3000-01-01T00:00:00Z\"} | FIELD_INVALID | startAt",
                "{\"id\": \"A B\"}           | FIELD_INVALID       | id",
                "[1]                         | BODY_UNREADABLE     | body",
                "{                           | BODY_UNREADABLE     | body"
            })
    void shouldNameTheFieldThatIsWrong(String body, String code, String field) {
        // when
        RequestRefused refused = catchThrowableOfType(RequestRefused.class, () -> read(body));

        // then
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.allowed()).isNotEmpty();
    }

    private static CreateRequest read(String body) {
        return CreateRequest.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
