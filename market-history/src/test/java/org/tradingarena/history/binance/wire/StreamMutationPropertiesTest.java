package org.tradingarena.history.binance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.StreamMessage.CandleUpdate;

/** Spoilt messages: no exception, no impossible candle, whatever was cut, doubled, exchanged or flipped. */
class StreamMutationPropertiesTest {

    private static final int MESSAGES = Integer.getInteger("arena.messages", 200_000);
    private static final List<String> SAMPLES = List.of(
            Texts.KLINE,
            Texts.wrapped("xemusdt@kline_1m", Texts.KLINE),
            Texts.AGG_TRADE_OF_SPOT,
            Texts.wrapped("ctkusdt@aggTrade", Texts.AGG_TRADE_OF_FUTURES),
            Texts.MARK_PRICE,
            "{\"result\":null,\"id\":7}",
            "{\"error\":{\"code\":3,\"msg\":\"Invalid JSON\"},\"id\":9}");
    private static final String LETTERS = "0123456789.-+eE\"{}[]:,ntfx \\\u0000Ã";

    @Test
    void shouldNeitherThrowNorInventAnImpossibleCandle() {
        // given
        long seed = Long.getLong("arena.seed", System.nanoTime());
        System.out.println("StreamMutationPropertiesTest: -Darena.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int candles = 0;
        int unreadable = 0;
        // when
        for (int turn = 0; turn < MESSAGES; turn++) {
            byte[] spoilt = spoilt(SAMPLES.get(random.nextInt(SAMPLES.size())), random);
            StreamMessage message = StreamMessages.read(spoilt);
            if (message instanceof CandleUpdate update) {
                candles++;
                assertPossible(update, new String(spoilt, StandardCharsets.UTF_8));
            } else if (message instanceof StreamMessage.Other other && !other.readable()) {
                unreadable++;
                assertThat(other.kind()).isNotBlank().hasSizeLessThanOrEqualTo(200);
            }
        }
        // then
        System.out.println("StreamMutationPropertiesTest: " + candles + " candles and " + unreadable
                + " unreadable among " + MESSAGES);
        assertThat(candles).isGreaterThan(MESSAGES / 100);
        assertThat(unreadable).isGreaterThan(MESSAGES / 4);
    }

    private static byte[] spoilt(String sample, SplittableRandom random) {
        StringBuilder text = new StringBuilder(sample);
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes && text.length() > 1; change++) {
            int at = random.nextInt(text.length());
            int other = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                case 3 -> text.setLength(at + 1);
                case 4 -> text.insert(at, text.substring(Math.min(at, other), Math.max(at, other)));
                default -> text.delete(Math.min(at, other), Math.min(at, other) + random.nextInt(9));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static void assertPossible(CandleUpdate update, String text) {
        Candle candle = update.candle();
        BigDecimal low = candle.low().value();
        BigDecimal high = candle.high().value();
        assertThat(List.of(candle.open().value(), candle.close().value()))
                .as(text)
                .allMatch(price -> price.compareTo(low) >= 0 && price.compareTo(high) <= 0);
        assertThat(low.signum()).as(text).isPositive();
        assertThat(candle.volume().value().signum()).as(text).isNotNegative();
        assertThat(candle.trades()).as(text).isNotNegative();
        assertThat(candle.openTime().toEpochMilli() % update.interval().toMillis())
                .as(text)
                .isZero();
        assertThat(VenueSymbols.possible(update.symbol())).as(text).isTrue();
    }
}
