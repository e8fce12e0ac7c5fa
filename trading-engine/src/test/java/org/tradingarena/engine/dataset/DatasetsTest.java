package org.tradingarena.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

class DatasetsTest {

    private static final Datasets DATASETS = new Datasets(ArenaConfig.defaults().datasets());

    private final MarketSpec replay = market("bitstamp-2013", "BTC/USD");

    @Test
    void shouldFindTheRecordedWeekAndAnySyntheticSymbol() {
        assertThat(DATASETS.sourceOf(spec(replay, 5))).isInstanceOf(MarketAnswer.Found.class);
        assertThat(DATASETS.sourceOf(spec(market("synthetic", "ABC/USD"), 5)))
                .isInstanceOfSatisfying(MarketAnswer.Found.class, found -> assertThat(
                                found.source().description().label())
                        .isEqualTo("synthetic, walk 2, seed 7"));
    }

    @Test
    void shouldReadARecordingOnceForAllItsCompetitions() {
        // given
        MarketAnswer.Found one = (MarketAnswer.Found) DATASETS.sourceOf(spec(replay, 5));

        // then
        assertThat(((MarketAnswer.Found) DATASETS.sourceOf(spec(replay, 9))).source())
                .isSameAs(one.source());
    }

    @Test
    void shouldNameAllDataSetsWhenOneIsUnknown() {
        // given
        MarketSpec elsewhere = new MarketSpec(
                replay.source(),
                "mars",
                replay.label(),
                false,
                replay.venue(),
                replay.funding(),
                replay.instruments(),
                replay.step(),
                replay.anchor(),
                replay.start(),
                replay.end());

        // then
        assertThat(refused(elsewhere, 5))
                .isEqualTo(
                        new MarketAnswer.Refused(
                                FeedRefusal.DATASET_UNKNOWN,
                                "market.dataset: 'mars' is neither configured nor in the folder of data sets; allowed: [bitstamp-2013, synthetic, synthetic-perpetual, binance-spot, binance-perpetual]"));
    }

    @Test
    void shouldNameTheWaysToGetASymbolThatIsNotThere() {
        // given
        Instrument bitcoin = replay.instruments().getFirst();
        Instrument ether =
                Instrument.spot(new Symbol("ETH/USD"), bitcoin.tickSize(), bitcoin.lotStep(), bitcoin.minNotional());

        // when
        MarketAnswer.Refused refused = refused(with(List.of(bitcoin, ether), replay.step(), replay.start(), false), 5);

        // then
        assertThat(refused.code()).isEqualTo(FeedRefusal.SYMBOL_UNKNOWN);
        assertThat(refused.message())
                .contains("[BTC/USD], not [ETH/USD]")
                .contains("--synthetic")
                .contains("--live")
                .contains("import a data set");
    }

    @Test
    void shouldRefuseWhatTheDataDoesNotHave() {
        assertThat(refused(with(replay.instruments(), Duration.ofSeconds(30), replay.start(), false), 5)
                        .code())
                .isEqualTo(FeedRefusal.STEP_UNSUPPORTED);
        assertThat(refused(replay, 100_000).code()).isEqualTo(FeedRefusal.RANGE_EXCEEDED);
        assertThat(refused(with(replay.instruments(), replay.step(), Instant.parse("2013-11-01T00:00:00Z"), false), 5)
                        .code())
                .isEqualTo(FeedRefusal.RANGE_EXCEEDED);
        assertThat(refused(with(replay.instruments(), replay.step(), replay.start(), true), 5)
                        .code())
                .isEqualTo(FeedRefusal.LABEL_CONTRADICTED);
        assertThat(refused(with(replay.instruments(), Duration.ofMinutes(7), replay.start(), false), 5)
                        .code())
                .isEqualTo(FeedRefusal.SPEC_INVALID);
    }

    @Test
    void shouldRefuseALiveMarketByName() {
        // given
        MarketSpec live = new MarketSpec(
                MarketSource.LIVE,
                "binance",
                "Binance",
                false,
                VenueKind.SPOT,
                null,
                replay.instruments(),
                replay.step(),
                replay.anchor(),
                replay.start(),
                null);

        // then
        assertThat(refused(live, 5).code()).isEqualTo(FeedRefusal.SOURCE_UNSUPPORTED);
    }

    private static MarketSpec market(String dataset, String symbol) {
        return ArenaConfig.defaults().dataset(dataset).market(List.of(new Symbol(symbol)), Duration.ofHours(30));
    }

    private static CompetitionSpec spec(MarketSpec market, int rounds) {
        return new CompetitionSpec(
                "test",
                market,
                Duration.ofMinutes(3),
                rounds,
                true,
                Duration.ofMinutes(2),
                20,
                List.of(Timeframe.values()),
                CostModel.spot(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Duration.ZERO, 5),
                RiskLimits.simple(BigDecimal.ZERO, BigDecimal.ONE),
                Money.of("100"),
                List.of(),
                7);
    }

    private static MarketAnswer.Refused refused(MarketSpec market, int rounds) {
        return (MarketAnswer.Refused) DATASETS.sourceOf(spec(market, rounds));
    }

    private MarketSpec with(List<Instrument> instruments, Duration step, Instant start, boolean simulated) {
        return new MarketSpec(
                replay.source(),
                replay.dataset(),
                replay.label(),
                simulated,
                replay.venue(),
                replay.funding(),
                instruments,
                step,
                replay.anchor(),
                start,
                replay.end());
    }
}
