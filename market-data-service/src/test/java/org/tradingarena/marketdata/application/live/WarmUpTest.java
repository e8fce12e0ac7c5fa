package org.tradingarena.marketdata.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.application.live.LiveScene.ANCHOR;
import static org.tradingarena.marketdata.application.live.LiveScene.BTC;
import static org.tradingarena.marketdata.application.live.LiveScene.START;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.marketdata.Competitions;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.CompetitionId;

class WarmUpTest {

    private static final CompetitionSpec SPEC = Competitions.live(ANCHOR, START, 1, BTC);

    private final FakeVenue venue = new FakeVenue(BTC);
    private final FrameBuilder builder = FrameBuilder.startingAfterWarmUp(new CompetitionId("live"), SPEC);
    private final WarmUp warmUp = new WarmUp(SPEC.market(), BTC, "BTCUSDT", venue, builder);

    @Test
    void shouldFoldInTwoPartsWhatOneWouldFold() throws Exception {
        // given
        fill(ANCHOR, START);

        // when
        warmUp.until(ANCHOR.plusSeconds(3 * 3600 + 17));
        boolean half = warmUp.complete();
        warmUp.until(START);
        Candle last = warmUp.finish();

        // then
        assertThat(half).isFalse();
        assertThat(warmUp.complete()).isTrue();
        assertThat(Objects.requireNonNull(last).openTime()).isEqualTo(START.minusSeconds(60));
        assertThat(sealed()).extracting(timeframe -> timeframe.candles().size()).containsExactly(20, 20, 20, 8, 2);
    }

    @Test
    void shouldGoOnOverMinutesThatTheVenueDoesNotHave() throws Exception {
        // given: an hour is missing in the middle, and the last two minutes
        fill(ANCHOR, ANCHOR.plusSeconds(3 * 3600));
        fill(ANCHOR.plusSeconds(4 * 3600), START.minusSeconds(120));

        // when
        warmUp.until(START);
        boolean complete = warmUp.complete();
        Candle last = warmUp.finish();

        // then
        assertThat(complete).isFalse();
        assertThat(Objects.requireNonNull(last).openTime()).isEqualTo(START.minusSeconds(180));
        assertThat(sealed().getLast().candles()).hasSize(2);
    }

    @Test
    void shouldKnowThePriceBeforeAStartWithoutWarmUp() throws Exception {
        // given
        CompetitionSpec cold = Competitions.live(START, START, 1, BTC);
        fill(START.minusSeconds(600), START);
        WarmUp none = new WarmUp(
                cold.market(),
                BTC,
                "BTCUSDT",
                venue,
                FrameBuilder.startingAfterWarmUp(new CompetitionId("live"), cold));

        // when
        none.until(START);

        // then
        assertThat(none.complete()).isTrue();
        assertThat(Objects.requireNonNull(none.finish()).openTime()).isEqualTo(START.minusSeconds(60));
    }

    private void fill(Instant from, Instant to) {
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            venue.has(BTC, WarmUp.MINUTE, LiveScene.candle(BTC, minute, 60));
        }
    }

    private List<TimeframeSnapshot> sealed() {
        for (int second = 0; second < 4; second++) {
            assertThat(builder.add(step(second))).isPresent();
        }
        return Objects.requireNonNull(builder.add(step(4)).orElseThrow().boundary())
                .snapshot()
                .symbols()
                .getFirst()
                .timeframes();
    }

    private static MarketStep step(int second) {
        Instant openTime = START.plusSeconds(second);
        Bar bar = LiveScene.candle(BTC, openTime, 1).toBar(BTC);
        return new MarketStep(openTime, List.of(bar));
    }
}
