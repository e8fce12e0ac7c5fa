package org.tradingarena.marketdata.domain.candles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.domain.candles.ScriptedVenue.START;
import static org.tradingarena.marketdata.domain.candles.ScriptedVenue.STEP;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapReason;
import org.tradingarena.schema.event.market.GapRepaired;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

class KlineFlowTest {

    private static final CandleSeries SERIES = new CandleSeries("binance-spot", new Symbol("BTC/USDT"), STEP);

    private final ScriptedVenue venue = venue(120);

    @Test
    void shouldTellTheStreamAndAskNothingWhenEverythingArrives() {
        // given
        streamAllBut(10_000, 10_000);

        // when
        venue.play();

        // then
        assertThat(toldInside()).containsExactlyElementsOf(venue.truth());
        assertThat(venue.told().of(GapDetected.class))
                .allMatch(gap -> !gap.from().isBefore(venue.end()));
    }

    @Test
    void shouldFillFortyLostSecondsFromTheHistoryWithoutAGap() {
        // given
        streamAllBut(30, 70);
        venue.connected(at(69.5));

        // when
        venue.play();

        // then
        assertThat(toldInside()).containsExactlyElementsOf(venue.truth());
        assertThat(gapsInside()).isEmpty();
    }

    @Test
    void shouldAnnounceTheGapAndRepairItWhenTheHistoryWasDownToo() {
        // given
        streamAllBut(30, 70);
        venue.connected(at(69.5));
        venue.historyDown(at(25), at(95));

        // when
        venue.play();

        // then
        assertThat(gapsInside()).isNotEmpty().allMatch(gap -> gap.reason() == GapReason.HISTORY_UNAVAILABLE);
        assertThat(gapsInside().getFirst().from()).isEqualTo(at(30));
        assertThat(venue.told().of(GapRepaired.class)).isNotEmpty();
        assertThat(toldInside()).containsExactlyElementsOf(venue.truth());
        assertThat(venue.told().missing()).allMatch(openTime -> !openTime.isBefore(venue.end()));
    }

    @Test
    void shouldTellAVenueOutageWhenTheHistoryHasNothingEither() {
        // given
        streamAllBut(30, 70);
        venue.forget(at(30), at(70));

        // when
        venue.play();

        // then
        assertThat(gapsInside()).isNotEmpty().allMatch(gap -> gap.reason() == GapReason.VENUE_OUTAGE);
        assertThat(gapsInside().getFirst().from()).isEqualTo(at(30));
        assertThat(gapsInside().getLast().to()).isEqualTo(at(70));
        assertThat(toldInside()).hasSize(80);
    }

    @Test
    void shouldTellThatTradingWasHaltedWhenTheVenueSaysSo() {
        // given
        streamAllBut(30, 70);
        venue.forget(at(30), at(70));
        venue.halted(at(31), true);

        // when
        venue.play();

        // then
        assertThat(gapsInside()).isNotEmpty().allMatch(gap -> gap.reason() == GapReason.HALTED);
    }

    @Test
    void shouldAskAgainForAnImpossibleCandleAndTakeWhatTheHistorySays() {
        // given
        streamAllBut(30, 31);
        venue.sendCandle(at(31.01), impossible(at(30)));

        // when
        venue.play();

        // then
        assertThat(toldInside()).containsExactlyElementsOf(venue.truth());
        assertThat(venue.impossible).isEqualTo(1);
    }

    @Test
    void shouldLeaveACandleOutThatTheHistoryCallsImpossibleToo() {
        // given
        streamAllBut(30, 31);
        venue.sendCandle(at(31.01), impossible(at(30)));
        venue.spoilHistory(impossible(at(30)));

        // when
        venue.play();

        // then
        assertThat(gapsInside())
                .extracting(GapDetected::from, GapDetected::to, GapDetected::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(at(30), at(31), GapReason.IMPOSSIBLE));
        assertThat(toldInside()).hasSize(119);
    }

    @Test
    void shouldTellACorrectionWhenACandleComesTwiceWithOtherNumbers() {
        // given
        streamAllBut(10_000, 10_000);
        Candle other = Candle.empty(at(30), Price.of("7"));
        venue.sendCandle(at(33), other);

        // when
        venue.play();

        // then
        List<CandleCorrected> corrections = venue.told().of(CandleCorrected.class);
        assertThat(corrections).hasSize(1);
        assertThat(Candle.of(at(30), corrections.getFirst().after())).isEqualTo(other);
        assertThat(venue.told().of(CandleClosed.class)).hasSize(120);
    }

    private void streamAllBut(int from, int to) {
        for (int second = 0; second < venue.truth().size(); second++) {
            if (second < from || second >= to) {
                venue.sendCandle(at(second + 1.01), venue.truth().get(second));
            }
        }
    }

    private List<Candle> toldInside() {
        return List.copyOf(
                venue.told().candles().subMap(START, true, venue.end(), false).values());
    }

    private List<GapDetected> gapsInside() {
        return venue.told().of(GapDetected.class).stream()
                .filter(gap -> gap.from().isBefore(venue.end()))
                .toList();
    }

    private static Candle impossible(Instant openTime) {
        return new Candle(openTime, Price.of("10"), Price.of("9"), Price.of("11"), Price.of("10"), Quantity.of("1"), 1);
    }

    private static ScriptedVenue venue(int seconds) {
        KlineFlow flow = new KlineFlow(new ToldCandles(SERIES), IngestTimings.of(STEP), START);
        return new ScriptedVenue(SERIES, flow, new Random(11), seconds, 3);
    }

    private static Instant at(double second) {
        return START.plusMillis((long) (second * 1_000));
    }
}
