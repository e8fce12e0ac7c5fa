package org.tradingarena.marketdata.domain.candles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.domain.candles.ScriptedVenue.FUNDING;
import static org.tradingarena.marketdata.domain.candles.ScriptedVenue.START;
import static org.tradingarena.marketdata.domain.candles.ScriptedVenue.STEP;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapReason;
import org.tradingarena.schema.types.Symbol;

class TradeFlowTest {

    private static final CandleSeries SERIES = new CandleSeries("binance-perpetual", new Symbol("BTC/USDT"), STEP);

    private final TradeFlow flow = new TradeFlow(new ToldCandles(SERIES), IngestTimings.of(STEP), START);
    private final ScriptedVenue venue = new ScriptedVenue(SERIES, flow, new Random(5), 120, 4);

    @Test
    void shouldBuildTheCandlesOfTheTradesWithEmptyOnesAtTheLastPrice() {
        // given
        stream(0, 0);

        // when
        venue.play();

        // then
        assertThat(toldInside()).containsExactlyElementsOf(venue.truth());
        assertThat(venue.truth()).anyMatch(Candle::empty);
        assertThat(venue.told().of(CandleCorrected.class)).isEmpty();
    }

    @Test
    void shouldCarryTheMarkAtTheCloseTheFundingAtItsBoundaryAndOpenInterest() {
        // given
        stream(0, 0);
        flow.openInterest(new BigDecimal("1234.5"));

        // when
        venue.play();

        // then
        List<CandleClosed> candles = venue.told().of(CandleClosed.class);
        CandleClosed boundary = candles.get(60);
        assertThat(boundary.openTime()).isEqualTo(FUNDING);
        assertThat(boundary.bar().fundingRate()).isEqualByComparingTo("0.000059");
        assertThat(candles.stream()
                        .filter(candle -> candle.bar().fundingRate() != null)
                        .count())
                .isEqualTo(1);
        assertThat(candles.get(10).bar().mark())
                .isEqualTo(ScriptedVenue.markAt(at(11)).mark());
        assertThat(boundary.bar().openInterest()).isEqualByComparingTo("1234.5");
    }

    @Test
    void shouldFillFortyLostSecondsAcrossAFundingFromTheHistory() {
        // given
        stream(40, 80);
        venue.connected(at(79.9));

        // when
        venue.play();

        // then
        assertThat(toldInside()).containsExactlyElementsOf(venue.truth());
        assertThat(gapsInside()).isEmpty();
        CandleClosed boundary = venue.told().of(CandleClosed.class).get(60);
        assertThat(boundary.bar().fundingRate()).isEqualByComparingTo("0.000099");
    }

    @Test
    void shouldAnnounceAGapAndRepairItWhenTheHistoryWasDownToo() {
        // given
        stream(30, 70);
        venue.connected(at(69.9));
        venue.historyDown(at(20), at(100));

        // when
        venue.play();

        // then
        assertThat(gapsInside()).isNotEmpty().allMatch(gap -> gap.reason() == GapReason.HISTORY_UNAVAILABLE);
        assertThat(toldInside()).containsExactlyElementsOf(venue.truth());
    }

    @Test
    void shouldCorrectACandleWhenATradeComesAfterItWasTold() {
        // given
        AggregateTrade late = venue.trades().get(venue.trades().size() / 2);
        for (AggregateTrade trade : venue.trades()) {
            venue.sendTrade(trade.time().plusMillis(trade.id() >= late.id() ? 2_600 : 20), trade);
        }
        beats(0, 0);

        // when
        venue.play();

        // then
        assertThat(toldInside()).containsExactlyElementsOf(venue.truth());
        assertThat(venue.told().of(CandleCorrected.class)).isNotEmpty();
    }

    @Test
    void shouldFindOutByItselfWhenTheStreamOfTradesIsSilentAndTheMarksAreNot() {
        // given
        for (AggregateTrade trade : venue.trades()) {
            if (trade.time().isBefore(at(30))) {
                venue.sendTrade(trade.time().plusMillis(20), trade);
            }
        }
        beats(0, 0);

        // when
        venue.play();

        // then
        assertThat(toldInside()).containsExactlyElementsOf(venue.truth());
        assertThat(venue.resubscriptions).isPositive();
    }

    @Test
    void shouldInventNoCandleWhenNeitherTradesNorMarksNorHistoryAreThere() {
        // given
        stream(30, 120);
        venue.historyDown(at(20), at(10_000));

        // when
        venue.play();

        // then
        assertThat(venue.told().candles().lastKey()).isBefore(at(31));
        assertThat(gapsInside()).isNotEmpty();
    }

    private void stream(int cutFrom, int cutTo) {
        for (AggregateTrade trade : venue.trades()) {
            if (trade.time().isBefore(at(cutFrom)) || !trade.time().isBefore(at(cutTo))) {
                venue.sendTrade(trade.time().plusMillis(20), trade);
            }
        }
        beats(cutFrom, cutTo);
    }

    private void beats(int cutFrom, int cutTo) {
        for (int second = 0; second < 130; second++) {
            if (second < cutFrom || second >= cutTo) {
                venue.sendMark(at(second));
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

    private static Instant at(double second) {
        return START.plusMillis((long) (second * 1_000));
    }
}
