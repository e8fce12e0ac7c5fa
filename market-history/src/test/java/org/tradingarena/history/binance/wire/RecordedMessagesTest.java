package org.tradingarena.history.binance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.StreamMessage.CandleUpdate;
import org.tradingarena.history.binance.StreamMessage.Other;

/** Every message of six recordings is read, and the counts are those that a script of another language counted. */
class RecordedMessagesTest {

    static Stream<Arguments> recordings() {
        return Stream.of(
                Arguments.of(
                        "cryptofeed-BINANCE.ws.1.0.txt",
                        Map.of("aggTrade", 2L, "bookTicker", 84L, "depthUpdate", 177L, "kline", 2L)),
                Arguments.of(
                        "cryptofeed-BINANCE_FUTURES.ws.1.0.txt",
                        Map.of("aggTrade", 91L, "bookTicker", 613L, "depthUpdate", 764L, "kline", 67L)),
                Arguments.of(
                        "cryptofeed-BINANCE_TR.ws.1.0.txt", Map.of("bookTicker", 47L, "depthUpdate", 84L, "kline", 8L)),
                Arguments.of(
                        "cryptofeed-BINANCE_US.ws.1.0.txt",
                        Map.of("aggTrade", 11L, "bookTicker", 128L, "depthUpdate", 336L, "kline", 5L)),
                Arguments.of(
                        "btcusdt_20240808.gz",
                        Map.of("bookTicker", 28040L, "depthUpdate", 3451L, "other", 1L, "trade", 9757L)),
                Arguments.of(
                        "btcusdt_20240809.gz", Map.of("bookTicker", 45134L, "depthUpdate", 3044L, "trade", 10147L)));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void shouldReadEveryRecordedMessage(String recording, Map<String, Long> expected) {
        // given
        Map<String, Long> counts = new TreeMap<>();
        // when
        for (String text : Texts.recorded(recording)) {
            counts.merge(kind(text), 1L, Long::sum);
        }
        // then
        assertThat(counts).isEqualTo(new TreeMap<>(expected));
    }

    @Test
    void shouldFindTheNineClosedCandlesAmongThem() {
        // when
        long closed = Texts.RECORDINGS.stream()
                .flatMap(recording -> Texts.recorded(recording).stream())
                .map(StreamMessages::read)
                .filter(message -> message instanceof CandleUpdate update && update.closed())
                .count();
        // then
        assertThat(closed).isEqualTo(9);
    }

    private static String kind(String text) {
        StreamMessage message = StreamMessages.read(text);
        return switch (message) {
            case CandleUpdate ignored -> "kline";
            case StreamMessage.Traded ignored -> "aggTrade";
            case Other other when other.kind().endsWith("@bookTicker") -> "bookTicker";
            case Other other when other.readable() && other.kind().startsWith("an object") -> "other";
            case Other other when other.readable() -> other.kind();
            default -> throw new AssertionError(message + " from " + text);
        };
    }
}
