package org.tradingarena.portfolio.application.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.portfolio.application.creation.ProviderDirectory.Readiness;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.DatasetKind;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.VenueRules;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

class DraftTest {

    private static final ArenaConfig CONFIG = ArenaConfig.defaults();
    private static final ArenaConfig WITH_STORED = CONFIG.withDatasets(Map.of("bybit-5m", stored()));
    private static final Supplier<Map<String, Readiness>> NO_KEYS = () -> Map.of(
            "simulator", new Readiness(true, null),
            "openai", new Readiness(false, "OPENAI_API_KEY is not set"),
            "deepseek", new Readiness(false, "DEEPSEEK_API_KEY is not set"),
            "groq", new Readiness(false, "GROQ_API_KEY is not set"));

    private static final VenueDirectory NO_VENUE = (dataset, symbols) -> {
        throw new IllegalStateException("nobody should ask the venue");
    };

    @Test
    void shouldTakeEverythingFromTheDefaultTemplateWhenNothingIsAsked() {
        // when
        Draft draft = draft(asked(null, null, null, false, null), NO_KEYS);

        // then: the data begin on 25 November 2013, frame 0 opens after 24 h of warm-up
        assertThat(draft.name()).isEqualTo("classic BTC/USD");
        assertThat(draft.spec().rounds()).isEqualTo(480);
        assertThat(draft.spec().seed()).isEqualTo(7);
        assertThat(draft.spec().market().anchor()).isEqualTo(Instant.parse("2013-11-25T00:00:00Z"));
        assertThat(draft.spec().market().start()).isEqualTo(Instant.parse("2013-11-26T00:00:00Z"));
        assertThat(draft.pacing()).isEqualTo(new Pacing(BigDecimal.valueOf(60)));
    }

    @Test
    void shouldLeaveOutSeatsWhoseProviderIsNotReady() {
        // when
        Draft draft = draft(asked(null, null, null, false, null), NO_KEYS);

        // then
        assertThat(draft.spec().seats().stream().map(seat -> seat.seatId().value()))
                .containsExactly("buy-and-hold", "ema-cross", "rsi-reversion", "random", "simulated-llm");
        assertThat(draft.leftOut().stream().map(LeftOutSeat::reason))
                .containsExactly(
                        "OPENAI_API_KEY is not set",
                        "DEEPSEEK_API_KEY is not set",
                        "GROQ_API_KEY is not set",
                        "provider 'anthropic' is not known to decision-service");
        assertThat(draft.spec().seats().getLast().decider().simulated()).isTrue();
    }

    @Test
    void shouldNotAskAboutProvidersWhenOnlyRulesPlay() {
        // when
        Draft draft = draft(asked(null, 5, null, false, List.of(new SeatId("random"))), () -> {
            throw new IllegalStateException("nobody should ask");
        });

        // then
        assertThat(draft.spec().seats().stream().map(SeatSpec::seatId)).containsExactly(new SeatId("random"));
        assertThat(draft.spec().rounds()).isEqualTo(5);
    }

    @Test
    void shouldNameTheWaysToDataWhenASymbolHasNone() {
        // when
        RequestRefused refused = refusal(asked(new Symbol("ETH/USDT"), 5, null, false, null));

        // then
        assertThat(refused.code()).isEqualTo("SYMBOL_WITHOUT_DATA");
        assertThat(refused.field()).isEqualTo("symbol");
        assertThat(refused.allowed()).containsExactly("BTC/USD");
        assertThat(refused).hasMessageContainingAll("ETH/USDT", "--synthetic", "--live", "import a data set");
    }

    @Test
    void shouldPlayOnTheDataSetThatIsNamedAndSayWhatItChanges() {
        // when
        Draft draft = withStored(named("bybit-5m", null, Duration.ofMinutes(15)));

        // then
        assertThat(draft.spec().market().dataset()).isEqualTo("bybit-5m");
        assertThat(draft.spec().market().source()).isEqualTo(MarketSource.REPLAY);
        assertThat(draft.spec().market().symbols()).containsExactly(new Symbol("ETH/USDT"));
        assertThat(draft.spec().timeframes()).containsExactly(Timeframe.M15, Timeframe.H1, Timeframe.H4);
        assertThat(draft.spec().decisionInterval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(draft.notes()).contains("decisions every 15m", "seat ema-cross reads candles of 15m");
        // 24 h follow the warm-up: 96 boundaries of 15 minutes, the last of which only ends.
        assertThat(draft.spec().rounds()).isEqualTo(95);
    }

    @Test
    void shouldNameTheDataSetsWhenTheOneThatWasAskedForIsNotThere() {
        // when
        RequestRefused refused =
                catchThrowableOfType(RequestRefused.class, () -> withStored(named("bybit", null, null)));

        // then
        assertThat(refused.code()).isEqualTo("DATASET_UNKNOWN");
        assertThat(refused.field()).isEqualTo("dataset");
        assertThat(refused.allowed())
                .containsExactly(
                        "bitstamp-2013",
                        "synthetic",
                        "synthetic-perpetual",
                        "binance-spot",
                        "binance-perpetual",
                        "bybit-5m");
    }

    @Test
    void shouldRefuseDecisionsThatDoNotFallOnSteps() {
        // when
        RequestRefused refused =
                catchThrowableOfType(RequestRefused.class, () -> withStored(named("bybit-5m", null, null)));

        // then
        assertThat(refused.code()).isEqualTo("DATASET_UNFIT");
        assertThat(refused.field()).isEqualTo("decisionInterval");
        assertThat(refused.allowed()).containsExactly("multiples of 300s");
        assertThat(refused).hasMessageContaining("template classic decides every 3m");
    }

    @Test
    void shouldNameTheSymbolsOfTheDataSetWhenItLacksTheOneAskedFor() {
        // when
        RequestRefused refused = catchThrowableOfType(
                RequestRefused.class,
                () -> withStored(named("bybit-5m", new Symbol("BTC/USDT"), Duration.ofMinutes(15))));

        // then
        assertThat(refused.code()).isEqualTo("SYMBOL_WITHOUT_DATA");
        assertThat(refused.allowed()).containsExactly("ETH/USDT");
    }

    @Test
    void shouldFindAStoredDataSetByItsSymbolOnlyWhenTheDecisionsFallOnItsSteps() {
        // given the data set has steps of five minutes, the template decides every three
        NewCompetition asked = asked(new Symbol("ETH/USDT"), 5, null, false, null);

        // when
        RequestRefused refused = catchThrowableOfType(RequestRefused.class, () -> withStored(asked));

        // then
        assertThat(refused.code()).isEqualTo("SYMBOL_WITHOUT_DATA");
        assertThat(refused).hasMessageContaining("[bybit-5m] would have it, with a step or venue of its own");
    }

    private static NewCompetition named(String dataset, @Nullable Symbol symbol, @Nullable Duration interval) {
        return new NewCompetition(
                null, null, null, symbol, null, null, false, null, null, false, false, true, null, null, dataset,
                interval);
    }

    private static DatasetProfile stored() {
        VenueRules rules = new VenueRules(
                new BigDecimal("0.01"), new BigDecimal("0.01"), Money.ZERO, null, Leverage.NONE, List.of());
        return new DatasetProfile(
                "bybit-5m",
                DatasetKind.STORED,
                "Imported candles",
                false,
                Duration.ofMinutes(5),
                Instant.parse("2025-04-03T00:00:00Z"),
                Instant.parse("2025-04-05T00:00:00Z"),
                VenueKind.SPOT,
                null,
                Map.of(new Symbol("ETH/USDT"), rules),
                null);
    }

    @Test
    void shouldLabelASyntheticMarket() {
        // when
        Draft draft = draft(asked(new Symbol("ETH/USDT"), 5, null, true, null), NO_KEYS);

        // then
        assertThat(draft.spec().market().source()).isEqualTo(MarketSource.SYNTHETIC);
        assertThat(draft.spec().market().simulated()).isTrue();
        assertThat(draft.spec().market().symbols()).containsExactly(new Symbol("ETH/USDT"));
        assertThat(draft.spec().market().instruments().getFirst().tickSize()).isEqualByComparingTo("0.0001");
    }

    @Test
    void shouldNotPlayPerpetualsOnASpotMarket() {
        // when: the configuration has this symbol as a spot market made up only, and no such perpetual
        NewCompetition asked = new NewCompetition(
                null,
                "nof1",
                null,
                new Symbol("LTC/USD"),
                5,
                null,
                false,
                null,
                null,
                true,
                false,
                true,
                null,
                List.of(new SeatId("random")),
                null,
                null);
        RequestRefused refused = refusal(asked);

        // then
        assertThat(refused.code()).isEqualTo("DATASET_MISSING");
    }

    @Test
    void shouldNameTheRangeWhenRoundsGoBeyondTheData() {
        // when
        RequestRefused refused = refusal(asked(null, 100_000, null, false, null));

        // then: 5 days and 16 h of 3 min hold 2,720 boundaries, the last of which only ends
        assertThat(refused.code()).isEqualTo("ROUNDS_OUT_OF_RANGE");
        assertThat(refused.field()).isEqualTo("rounds");
        assertThat(refused.allowed()).containsExactly("1..2719");
        assertThat(refused.kind()).isEqualTo(Kind.INVALID);
    }

    @Test
    void shouldCountRoundsFromMinutesOfTheMarket() {
        // when
        Draft draft = draft(asked(null, null, 31, false, null), NO_KEYS);

        // then
        assertThat(draft.spec().rounds()).isEqualTo(10);
    }

    @Test
    void shouldPlayAsLongAsTheDataLastWhenAskedTo() {
        // when
        Draft draft = draft(untilEndOfData(null), NO_KEYS);

        // then: as many as the range of rounds allows
        assertThat(draft.spec().rounds()).isEqualTo(2719);
    }

    @Test
    void shouldRefuseTwoWaysToSayHowLong() {
        // when
        RequestRefused refused = refusal(untilEndOfData(5));

        // then
        assertThat(refused.code()).isEqualTo("FIELDS_EXCLUSIVE");
        assertThat(refused.field()).isEqualTo("until");
    }

    private static Draft withStored(NewCompetition asked) {
        return Draft.of(asked, WITH_STORED, NO_KEYS, NO_VENUE, Instant.EPOCH);
    }

    private static Draft draft(NewCompetition asked, Supplier<Map<String, Readiness>> providers) {
        return Draft.of(asked, CONFIG, providers, NO_VENUE, Instant.EPOCH);
    }

    private static NewCompetition untilEndOfData(@Nullable Integer rounds) {
        return new NewCompetition(
                null,
                null,
                null,
                null,
                rounds,
                null,
                true,
                null,
                null,
                false,
                false,
                true,
                null,
                List.of(new SeatId("random")),
                null,
                null);
    }

    @Test
    void shouldRefuseAnUnknownSeatWithTheKnownOnes() {
        // when
        RequestRefused refused = refusal(asked(null, 5, null, false, List.of(new SeatId("nobody"))));

        // then
        assertThat(refused.code()).isEqualTo("SEAT_UNKNOWN");
        assertThat(refused.allowed()).contains("buy-and-hold", "random");
    }

    @Test
    void shouldRefuseWhenNoSeatCanPlay() {
        // when
        RequestRefused refused = refusal(asked(null, 5, null, false, List.of(new SeatId("gpt-4o"))));

        // then
        assertThat(refused.code()).isEqualTo("SEATS_NONE_READY");
        assertThat(refused).hasMessageContaining("OPENAI_API_KEY is not set");
    }

    private static RequestRefused refusal(NewCompetition asked) {
        return catchThrowableOfType(RequestRefused.class, () -> draft(asked, NO_KEYS));
    }

    private static NewCompetition asked(
            @Nullable Symbol symbol,
            @Nullable Integer rounds,
            @Nullable Integer minutes,
            boolean synthetic,
            @Nullable List<SeatId> seats) {
        return new NewCompetition(
                null, null, null, symbol, rounds, minutes, false, null, null, synthetic, false, true, null, seats, null,
                null);
    }
}
