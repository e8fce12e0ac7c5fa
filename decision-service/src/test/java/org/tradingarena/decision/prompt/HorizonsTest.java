package org.tradingarena.decision.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.decision.SamplePerpetuals;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** A decision is due every three minutes. */
class HorizonsTest {

    private static final DecisionRequested QUESTION = SamplePerpetuals.question(
            SampleQuestion.model("gpt", "openai", "gpt-4o", Duration.ofSeconds(60)), SampleQuestion.account());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1m 3m 15m 1h 4h | 3-minute | 4-hour",
                "1m 15m 1h | 1-minute | 1-hour",
                "15m 4h | 15-minute | 4-hour",
                "1m | 1-minute | 1-minute"
            })
    void shouldTakeTheTimeframeOfTheIntervalAndFourHours(String timeframes, String intraday, String longer) {
        // when
        Horizons horizons = Horizons.of(QUESTION, snapshot(timeframes.strip().split(" ", -1)));
        // then
        assertThat(horizons.interval()).isEqualTo(Duration.ofMinutes(3));
        assertThat(Horizons.words(horizons.intraday())).isEqualTo(intraday);
        assertThat(Horizons.words(horizons.longer())).isEqualTo(longer);
    }

    @Test
    void shouldRefuseASnapshotWithoutTimeframes() {
        assertThatThrownBy(() -> Horizons.of(QUESTION, snapshot()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without timeframes");
    }

    private static Snapshot snapshot(String... timeframes) {
        return new Snapshot(
                SamplePerpetuals.SEALED,
                List.of(new SymbolSnapshot(
                        new Symbol("BTC/USD"),
                        Price.of("1"),
                        null,
                        Stream.of(timeframes)
                                .map(name -> new TimeframeSnapshot(Timeframe.of(name), List.of(), List.of()))
                                .toList())));
    }
}
