package org.tradingarena.marketdata.application.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.Competitions.BTC_USD;
import static org.tradingarena.marketdata.Competitions.decided;
import static org.tradingarena.marketdata.Competitions.replay;
import static org.tradingarena.marketdata.Competitions.running;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

class CompetitionCandlesTest {

    private static final CompetitionChanged CREATED = running("chart", replay(100));
    private static final Instant START = CREATED.spec().market().start();

    private final KnownCompetitions known = new KnownCompetitions();
    private final ClosedCandles recorded =
            new ReplayedCandles(new Datasets(ArenaConfig.defaults().datasets()), (dataset, symbol) -> "");
    private final AtomicInteger stepsRead = new AtomicInteger();
    private final CompetitionCandles candles = new CompetitionCandles(known, (spec, symbol, timeframe, from, to) -> {
        stepsRead.addAndGet((int) Duration.between(from, to).toMinutes());
        return recorded.between(spec, symbol, timeframe, from, to);
    });

    @Test
    void shouldShowNothingThatTheBooksHaveNotSeen() {
        // given
        known.read(decided(CREATED, 1, 7));

        // when
        CandlePage page = page(Timeframe.M3, null, 5);

        // then
        assertThat(page.marketTime()).isEqualTo(START.plusSeconds(7 * 60));
        assertThat(page.candles()).hasSize(5);
        assertThat(page.candles().getLast().openTime()).isEqualTo(START.plusSeconds(3 * 60));
    }

    @Test
    void shouldGrowWithTheMarketAndReadEveryMinuteOnce() {
        // given
        known.read(CREATED);
        page(Timeframe.M1, null, 1_000);
        int before = stepsRead.get();
        known.read(decided(CREATED, 10, 30));

        // when
        CandlePage grown = page(Timeframe.M1, null, 1_000);
        page(Timeframe.M1, null, 1_000);

        // then
        assertThat(grown.candles()).hasSize(1_000);
        assertThat(grown.candles().getLast().openTime()).isEqualTo(START.plusSeconds(29 * 60));
        assertThat(stepsRead.get() - before)
                .as("minutes read after the first look")
                .isEqualTo(30);
    }

    @Test
    void shouldLeafBackToTheAnchorWithoutHoleOrRepeat() throws MarketUnavailable {
        // given
        known.read(decided(CREATED, 50, 150));
        Instant anchor = CREATED.spec().market().anchor();

        // when
        List<Candle> leafed = new ArrayList<>();
        CandlePage page = page(Timeframe.M15, null, 7);
        while (true) {
            leafed.addAll(0, page.candles());
            if (page.older() == null) {
                break;
            }
            page = page(Timeframe.M15, page.older(), 7);
        }

        // then
        assertThat(leafed)
                .isEqualTo(recorded.between(
                        CREATED.spec(), BTC_USD, Timeframe.M15, anchor, START.plus(Duration.ofMinutes(150))));
    }

    @Test
    void shouldSayWhatIsWrongWithAQuestion() {
        // given
        known.read(CREATED);

        // when
        List<CandleAnswer> answers = Stream.of(
                        new CandleQuery(new CompetitionId("other"), null, Timeframe.M1, null, 10),
                        new CandleQuery(CREATED.competitionId(), new Symbol("ETH/USD"), Timeframe.M1, null, 10),
                        new CandleQuery(CREATED.competitionId(), null, Timeframe.M1, null, 1_001))
                .map(candles::answer)
                .toList();

        // then
        assertThat(answers)
                .containsExactly(
                        new CandleAnswer.Refused(
                                CandleAnswer.Refusal.COMPETITION_UNKNOWN, "no competition 'other' is known here"),
                        new CandleAnswer.Refused(
                                CandleAnswer.Refusal.SYMBOL_UNKNOWN, "ETH/USD is not traded here; allowed: [BTC/USD]"),
                        new CandleAnswer.Refused(
                                CandleAnswer.Refusal.LIMIT_OUT_OF_RANGE, "limit: 1001; allowed: 1..1000"));
    }

    private CandlePage page(Timeframe timeframe, @Nullable Instant before, int limit) {
        CandleAnswer answer =
                candles.answer(new CandleQuery(CREATED.competitionId(), BTC_USD, timeframe, before, limit));
        assertThat(answer).isInstanceOf(CandleAnswer.Found.class);
        return ((CandleAnswer.Found) answer).page();
    }
}
