package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.types.Symbol;

/** The hash that is put together from kept parts is the hash of the snapshot as a whole. */
class SnapshotSealerPropertiesTest {

    private static final List<Symbol> SYMBOLS = List.of(new Symbol("BTC/USD"), new Symbol("DOGE/USD"));
    private static final Instant START = RandomMarket.ANCHOR.plusSeconds(3600);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldHashWhatItTells(long seed) {
        check(MarketSpecs.spec(SYMBOLS, START, 4), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void shouldHashWhatItTellsOfPerpetuals(long seed) {
        AssumedFunding funding = new AssumedFunding(Duration.ofHours(8), new BigDecimal("0.0001"));
        check(MarketSpecs.perpetuals(funding, SYMBOLS, START, 4), seed);
    }

    private static void check(CompetitionSpec spec, long seed) {
        SnapshotSealer sealer = SnapshotSealer.of(spec);
        Random random = new Random(seed);
        int sealed = 0;
        for (MarketStep step : RandomMarket.steps(seed, SYMBOLS, 1500)) {
            sealer.add(step);
            if (random.nextInt(12) == 0) {
                SealedSnapshot snapshot = sealer.seal(step.openTime().plus(RandomMarket.MINUTE));
                assertThat(snapshot.sha256())
                        .as("seed %d at %s", seed, step.openTime())
                        .isEqualTo(Canonical.sha256(snapshot.snapshot()));
                sealed++;
            }
        }
        assertThat(sealed).isGreaterThan(50);
    }
}
