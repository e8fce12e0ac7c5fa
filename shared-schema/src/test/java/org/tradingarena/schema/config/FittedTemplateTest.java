package org.tradingarena.schema.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

class FittedTemplateTest {

    private static final ArenaConfig CONFIG = ArenaConfig.defaults();
    private static final CompetitionTemplate CLASSIC = CONFIG.template("classic");
    private static final DatasetProfile OWN = CONFIG.dataset("bitstamp-2013");
    private static final DatasetProfile MINUTES = stored(VenueKind.SPOT, Duration.ofMinutes(1));
    private static final DatasetProfile FIVES = stored(VenueKind.SPOT, Duration.ofMinutes(5));

    @Test
    void shouldLeaveATemplateAsItIsWhereTheStepDividesEverything() {
        // when
        FittedTemplate own = FittedTemplate.of(CLASSIC, OWN, OWN, null);
        FittedTemplate other = FittedTemplate.of(CLASSIC, OWN, MINUTES, null);

        // then
        assertThat(own).isEqualTo(new FittedTemplate(CLASSIC, Map.of(), List.of()));
        assertThat(other).isEqualTo(own);
    }

    @Test
    void shouldLeaveOutWhatTheStepDoesNotDivideAndSaySo() {
        // when
        FittedTemplate fitted = FittedTemplate.of(CLASSIC, OWN, FIVES, Duration.ofMinutes(15));

        // then
        assertThat(fitted.template().timeframes()).containsExactly(Timeframe.M15, Timeframe.H1, Timeframe.H4);
        assertThat(fitted.template().decisionInterval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(seat(fitted, "ema-cross").decider().parameters()).containsEntry("timeframe", "15m");
        assertThat(seat(fitted, "random")).isEqualTo(seat(FittedTemplate.of(CLASSIC, OWN, OWN, null), "random"));
        assertThat(fitted.notes())
                .containsExactly(
                        "candles of 1m, 3m are left out: no multiple of the step of data set stored, 5m",
                        "seat ema-cross reads candles of 15m",
                        "seat rsi-reversion reads candles of 15m",
                        "decisions every 15m");
    }

    @Test
    void shouldAskForAnotherIntervalWhenDecisionsWouldNotFallOnSteps() {
        assertThatThrownBy(() -> FittedTemplate.of(CLASSIC, OWN, FIVES, null))
                .isInstanceOfSatisfying(
                        TemplateUnfit.class, unfit -> assertThat(unfit.part()).isEqualTo(TemplateUnfit.Part.INTERVAL))
                .hasMessage(
                        "template classic decides every 3m, not a multiple of the step of data set stored, 5m; ask for"
                                + " another interval, such as --every 15m");
    }

    @Test
    void shouldNotPlayPerpetualsOnASpotMarket() {
        assertThatThrownBy(() -> FittedTemplate.of(
                        CONFIG.template("nof1"), CONFIG.dataset("synthetic-perpetual"), MINUTES, null))
                .isInstanceOf(TemplateUnfit.class)
                .hasMessage("template nof1 plays perpetuals, data set stored is spot");
    }

    @Test
    void shouldSayWhichModelsCannotPlayWithoutTheCandlesOfTheirPrompt() {
        // when: the prompt nof1/v1 shows candles of three minutes
        FittedTemplate fitted = FittedTemplate.of(
                CONFIG.template("nof1"),
                CONFIG.dataset("synthetic-perpetual"),
                stored(VenueKind.PERPETUAL, Duration.ofMinutes(5)),
                Duration.ofMinutes(15));

        // then
        assertThat(fitted.obstacles().keySet().stream().map(SeatId::value).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("simulated-llm", "gpt-4o", "deepseek-chat", "llama-70b", "claude-sonnet");
        assertThat(fitted.obstacles().get(new SeatId("gpt-4o")))
                .isEqualTo("its prompt nof1/v1 shows candles of 3m, which the data set does not have");
    }

    @Test
    void shouldPlayTheSymbolsOfTheTemplateOrElseThoseOfOneCurrency() {
        assertThat(CLASSIC.symbolsOn(OWN)).containsExactly(new Symbol("BTC/USD"));
        assertThat(CLASSIC.symbolsOn(MINUTES)).containsExactly(new Symbol("BTC/USDT"), new Symbol("ETH/USDT"));
    }

    @Test
    void shouldKeepADataSetOfTheFileAgainstAnotherOfItsName() {
        // when
        ArenaConfig more = CONFIG.withDatasets(Map.of("stored", MINUTES, "synthetic", FIVES));

        // then
        assertThat(more.dataset("stored")).isEqualTo(MINUTES);
        assertThat(more.dataset("synthetic")).isEqualTo(CONFIG.dataset("synthetic"));
    }

    private static SeatSpec seat(FittedTemplate fitted, String id) {
        return fitted.template().seats().stream()
                .filter(seat -> seat.seatId().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static DatasetProfile stored(VenueKind venue, Duration step) {
        VenueRules rules = new VenueRules(
                new BigDecimal("0.01"), new BigDecimal("0.001"), Money.ZERO, null, Leverage.NONE, List.of());
        Map<Symbol, VenueRules> listed = Stream.of("BTC/USDT", "ETH/USDT", "ETH/BTC")
                .collect(Collectors.toMap(Symbol::new, any -> rules, (one, other) -> one, LinkedHashMap::new));
        return new DatasetProfile(
                "stored",
                DatasetKind.STORED,
                "Imported candles",
                false,
                step,
                Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse("2024-02-01T00:00:00Z"),
                venue,
                null,
                listed,
                null);
    }
}
