package org.tradingarena.marketdata.domain.candles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapReason;
import org.tradingarena.schema.event.market.GapRepaired;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

class ContiguousCandlesTest {

    private static final Symbol BTC = new Symbol("BTC/USDT");
    private static final CandleSeries SERIES = new CandleSeries("binance-spot", BTC, Duration.ofSeconds(1));
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final ContiguousCandles candles = new ContiguousCandles(new ToldCandles(SERIES), START);

    @Test
    void shouldTellACandleOnceWhenItComesTwice() {
        assertThat(candles.offer(START, bar("100"))).containsExactly(closed(0, "100"));
        assertThat(candles.offer(START, bar("100"))).isEmpty();
    }

    @Test
    void shouldHoldACandleBackUntilTheOneBeforeItIsThere() {
        assertThat(candles.offer(at(1), bar("101"))).isEmpty();
        assertThat(candles.firstWaiting()).isEqualTo(at(1));
        assertThat(candles.offer(at(0), bar("100"))).containsExactly(closed(0, "100"), closed(1, "101"));
        assertThat(candles.firstWaiting()).isNull();
    }

    @Test
    void shouldTellACorrectionWhenTheNumbersOfAToldCandleChange() {
        // given
        candles.offer(at(0), bar("100"));

        // when
        List<ArenaEvent> events = candles.offer(at(0), bar("105"));

        // then
        assertThat(events)
                .containsExactly(new CandleCorrected("binance-spot", SERIES.step(), at(0), bar("100"), bar("105")));
        assertThat(candles.offer(at(0), bar("105"))).isEmpty();
    }

    @Test
    void shouldTakeTheLatestCopyWhenNothingWasToldYet() {
        candles.offer(at(1), bar("101"));
        candles.offer(at(1), bar("102"));
        assertThat(candles.offer(at(0), bar("100"))).containsExactly(closed(0, "100"), closed(1, "102"));
    }

    @Test
    void shouldNameRangeAndReasonWhenCandlesAreLeftOut() {
        // given
        candles.offer(at(0), bar("100"));
        candles.offer(at(5), bar("105"));

        // when
        List<ArenaEvent> events = candles.leaveOut(at(9), GapReason.HISTORY_UNAVAILABLE, "no answer");

        // then
        assertThat(events)
                .containsExactly(
                        new GapDetected(
                                "binance-spot",
                                BTC,
                                SERIES.step(),
                                at(1),
                                at(5),
                                GapReason.HISTORY_UNAVAILABLE,
                                "no answer"),
                        closed(5, "105"));
        assertThat(candles.leaveOut(at(6), GapReason.HALTED, "nothing to leave out"))
                .isEmpty();
    }

    @Test
    void shouldRepairAnAnnouncedGapInRunsAndFillAnUnannouncedHole() {
        // given
        candles.offer(at(0), bar("100"));
        candles.leaveOut(at(5), GapReason.HISTORY_UNAVAILABLE, "no answer");
        candles.offer(at(6), bar("106"));

        // when
        TreeMap<Instant, Bar> history = new TreeMap<>();
        for (int second : List.of(0, 1, 2, 4, 5)) {
            history.put(at(second), bar("10" + second));
        }
        List<ArenaEvent> events = candles.offerAll(history);

        // then
        assertThat(events)
                .containsExactly(
                        new GapRepaired("binance-spot", BTC, SERIES.step(), at(1), at(3)),
                        closed(1, "101"),
                        closed(2, "102"),
                        new GapRepaired("binance-spot", BTC, SERIES.step(), at(4), at(5)),
                        closed(4, "104"),
                        closed(5, "105"),
                        closed(6, "106"));
        assertThat(candles.told().gaps().all()).containsExactly(new Gap(at(3), at(4)));
    }

    @Test
    void shouldGoOnWhereAnotherReplicaStoppedWhenItsEventsAreFolded() {
        // given
        Told reader = new Told(SERIES);
        reader.read(candles.offer(at(0), bar("100")));
        reader.read(candles.leaveOut(at(3), GapReason.HISTORY_UNAVAILABLE, "no answer"));
        reader.read(candles.offer(at(3), bar("103")));

        // when
        ToldCandles folded = new ToldCandles(SERIES);
        reader.events().forEach(folded::fold);
        ContiguousCandles successor = new ContiguousCandles(folded, Instant.EPOCH);

        // then
        assertThat(successor.next()).isEqualTo(at(4));
        assertThat(successor.offer(at(3), bar("103"))).isEmpty();
        assertThat(successor.offer(at(1), bar("101"))).hasSize(2);
        assertThat(Objects.requireNonNull(successor.told().before(at(3))).close())
                .isEqualTo(Price.of("101"));
    }

    @Test
    void shouldIgnoreTheEventsOfAnOwnerThatWasReplacedWhenTheyRepeatWhatIsKnown() {
        // given
        ToldCandles folded = new ToldCandles(SERIES);
        folded.fold(closed(0, "100"));
        folded.fold(closed(1, "101"));

        // when
        folded.fold(closed(0, "99"));
        folded.fold(new GapDetected("binance-spot", BTC, SERIES.step(), at(0), at(2), GapReason.HALTED, ""));

        // then
        assertThat(folded.next()).isEqualTo(at(2));
        assertThat(Objects.requireNonNull(folded.before(at(1))).close()).isEqualTo(Price.of("100"));
    }

    private static CandleClosed closed(int second, String price) {
        return new CandleClosed("binance-spot", SERIES.step(), at(second), bar(price));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static Bar bar(String price) {
        Price value = Price.of(price);
        return Bar.of(BTC, value, value, value, value, Quantity.of("1"), 1);
    }
}
