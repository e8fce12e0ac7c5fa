package org.tradingarena.marketdata.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tradingarena.marketdata.Competitions;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.types.Symbol;

class NeededSymbolsTest {

    private final NeededSymbols needed = new NeededSymbols(Set.of());

    @Test
    void shouldNeedASymbolOnceHoweverManyCompetitionsWatchIt() {
        needed.read(live("one"));
        needed.read(live("two"));
        assertThat(needed.all()).containsExactly(new LiveSymbol("binance-spot", new Symbol("BTC/USD")));
    }

    @Test
    void shouldNeedItUntilTheLastCompetitionIsOver() {
        // given
        CompetitionChanged one = live("one");
        CompetitionChanged two = live("two");
        needed.read(one);
        needed.read(two);

        // when / then
        needed.read(Competitions.in(one, CompetitionStatus.FINISHED));
        assertThat(needed.all()).hasSize(1);
        needed.read(Competitions.in(two, CompetitionStatus.PAUSED));
        assertThat(needed.all()).hasSize(1);
        needed.read(Competitions.in(Competitions.in(two, CompetitionStatus.PAUSED), CompetitionStatus.STOPPED));
        assertThat(needed.all()).isEmpty();
    }

    @Test
    void shouldNotComeBackWhenAnOldStateIsReadAgain() {
        CompetitionChanged one = live("one");
        needed.read(Competitions.in(one, CompetitionStatus.FINISHED));
        needed.read(one);
        assertThat(needed.all()).isEmpty();
    }

    @Test
    void shouldNeedNothingForAReplay() {
        needed.read(Competitions.running("replay", Competitions.replay(1)));
        assertThat(needed.all()).isEmpty();
    }

    @Test
    void shouldAlwaysNeedWhatTheConfigurationNames() {
        LiveSymbol always = LiveSymbol.of("binance-perpetual:ETH/USDT");
        assertThat(new NeededSymbols(Set.of(always)).all()).containsExactly(always);
        assertThat(always.key()).isEqualTo("binance-perpetual:ETH/USDT");
        assertThatThrownBy(() -> LiveSymbol.of("ETHUSDT")).hasMessageContaining("binance-spot:BTC/USDT");
    }

    private static CompetitionChanged live(String id) {
        MarketSpec market = Competitions.replay(1).market();
        MarketSpec live = new MarketSpec(
                MarketSource.LIVE,
                "binance-spot",
                market.label(),
                false,
                market.venue(),
                null,
                List.copyOf(market.instruments()),
                market.step(),
                market.anchor(),
                market.start(),
                null);
        return Competitions.running(id, Competitions.spec(live, 1));
    }
}
