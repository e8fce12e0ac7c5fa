package org.tradingarena.portfolio.application.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.creation.VenueDirectory.Listed;
import org.tradingarena.portfolio.application.creation.VenueDirectory.Listing;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

class LiveDraftTest {

    private static final ArenaConfig CONFIG = ArenaConfig.defaults();
    private static final Symbol ETH = new Symbol("ETH/USDT");
    /** The clock here and the clock of the venue, which is three seconds ahead. */
    private static final Instant NOW = Instant.parse("2026-11-20T09:59:50Z");

    private static final Instant VENUE_NOW = NOW.plusSeconds(3);

    private boolean simulated;
    private String status = "TRADING";
    private List<Symbol> unknown = List.of();

    @Test
    void shouldTakeTheFirstLiveTemplateAndWhatTheVenueSaysOfTheCoin() {
        // when
        Draft draft = draft(asked(null, ETH, null));

        // then
        MarketSpec market = draft.spec().market();
        assertThat(draft.spec().template()).isEqualTo("live");
        assertThat(market.source()).isEqualTo(MarketSource.LIVE);
        assertThat(market.simulated()).isFalse();
        assertThat(market.label()).isEqualTo("Binance spot, live");
        assertThat(market.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(market.end()).isNull();
        assertThat(draft.spec().lockstep()).isFalse();
        assertThat(draft.pacing()).isEqualTo(new Pacing(BigDecimal.ONE));
        assertThat(market.instruments())
                .containsExactly(new Instrument(
                        ETH,
                        new BigDecimal("0.01"),
                        new BigDecimal("0.0001"),
                        Money.of("5"),
                        new Quantity(new BigDecimal("2000")),
                        Leverage.NONE,
                        List.of()));
    }

    @Test
    void shouldStartAtTheNextBoundaryThatIsFiveSecondsAwayByTheClockOfTheVenue() {
        // when: at 09:59:53 the boundary of 10:00 is 7 s away
        MarketSpec market = draft(asked(null, ETH, null)).spec().market();

        // then: twelve days of minutes before, from a whole candle of 4 h on
        assertThat(market.start()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(market.anchor()).isEqualTo(Instant.parse("2026-11-08T08:00:00Z"));
    }

    @Test
    void shouldStartAtTheBoundaryAfterATimeInTheFuture() {
        // when: 10:01 here is 10:01:03 there
        MarketSpec market = draft(asked(null, ETH, Instant.parse("2026-11-20T10:01:00Z")))
                .spec()
                .market();

        // then
        assertThat(market.start()).isEqualTo(Instant.parse("2026-11-20T10:03:00Z"));
    }

    @Test
    void shouldTakeLeverageAndMarginsOfPerpetualsFromTheConfiguration() {
        // when
        MarketSpec market = draft(asked("live-nof1", ETH, null)).spec().market();

        // then
        Instrument instrument = market.instruments().getFirst();
        assertThat(instrument.maxLeverage()).isEqualTo(new Leverage(BigDecimal.valueOf(25)));
        assertThat(instrument.brackets()).hasSize(3);
        assertThat(instrument.lotStep()).isEqualByComparingTo("0.0001");
        assertThat(market.funding()).isNull();
    }

    @Test
    void shouldSayWhichSymbolTheVenueDoesNotList() {
        // given
        unknown = List.of(ETH);

        // when
        RequestRefused refused = refusal(asked(null, ETH, null));

        // then
        assertThat(refused.code()).isEqualTo("SYMBOL_UNKNOWN");
        assertThat(refused).hasMessage("Binance spot, live does not list [ETH/USDT]");
    }

    @Test
    void shouldNotTradeWhatTheVenueHasHalted() {
        // given
        status = "CANCEL_ONLY";

        // when
        RequestRefused refused = refusal(asked(null, ETH, null));

        // then
        assertThat(refused.code()).isEqualTo("SYMBOL_HALTED");
        assertThat(refused).hasMessageContaining("CANCEL_ONLY");
    }

    @Test
    void shouldRefuseAVenueThatIsSimulatedWhereTheRealOneIsConfigured() {
        // given
        simulated = true;

        // when / then
        assertThat(refusal(asked(null, ETH, null)).code()).isEqualTo("CONFIGURATIONS_DIFFER");
    }

    @Test
    void shouldNameTheLiveTemplatesWhenAnotherIsToBeLive() {
        // when
        RequestRefused refused = refusal(asked("classic", ETH, null));

        // then
        assertThat(refused.code()).isEqualTo("TEMPLATE_NOT_LIVE");
        assertThat(refused.allowed()).containsExactly("live", "live-nof1");
    }

    @Test
    void shouldNotWaitForACommandNorInventPricesNorEndWithTheData() {
        assertThat(refusal(request(true, false, false, true)).code()).isEqualTo("LIVE_BEGINS_BY_ITSELF");
        assertThat(refusal(request(true, true, true, true)).code()).isEqualTo("FIELDS_EXCLUSIVE");
        assertThat(refusal(request(true, false, true, false)).code()).isEqualTo("ROUNDS_OUT_OF_RANGE");
    }

    private static NewCompetition request(boolean live, boolean synthetic, boolean begins, boolean withRounds) {
        return new NewCompetition(
                null,
                null,
                null,
                ETH,
                withRounds ? 5 : null,
                null,
                !withRounds,
                null,
                null,
                synthetic,
                live,
                begins,
                null,
                List.of(new SeatId("random")),
                null,
                null);
    }

    private static NewCompetition asked(@Nullable String template, Symbol symbol, @Nullable Instant startAt) {
        return new NewCompetition(
                null,
                template,
                null,
                symbol,
                5,
                null,
                false,
                null,
                new Pacing(null),
                false,
                true,
                true,
                startAt,
                List.of(new SeatId("random")),
                null,
                null);
    }

    private Draft draft(NewCompetition asked) {
        return Draft.of(asked, CONFIG, Map::of, this::listing, NOW);
    }

    private RequestRefused refusal(NewCompetition asked) {
        return Objects.requireNonNull(catchThrowableOfType(RequestRefused.class, () -> draft(asked)));
    }

    private Listing listing(String dataset, List<Symbol> symbols) {
        List<Listed> instruments = symbols.stream()
                .filter(symbol -> !unknown.contains(symbol))
                .map(symbol -> new Listed(
                        symbol,
                        status,
                        new BigDecimal("0.01"),
                        new BigDecimal("0.0001"),
                        Money.of("5"),
                        new Quantity(new BigDecimal("2000"))))
                .toList();
        return new Listing(VENUE_NOW, simulated, instruments, unknown);
    }
}
