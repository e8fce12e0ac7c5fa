package org.tradingarena.marketdata.domain.candles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapRepaired;

/** A reader of the events of one series, which fails at the first broken promise. It shares no code with the writer. */
public final class Told {

    private final CandleSeries series;
    private final List<ArenaEvent> events = new ArrayList<>();
    private final NavigableMap<Instant, Candle> candles = new TreeMap<>();
    private final Set<Instant> missing = new HashSet<>();
    private @Nullable Instant expected;
    private Instant repairing = Instant.MIN;
    private Instant repairedTo = Instant.MIN;

    public Told(CandleSeries series) {
        this.series = series;
    }

    /** Reads on. */
    public void read(List<ArenaEvent> more) {
        more.forEach(event -> {
            events.add(event);
            read(event);
        });
    }

    private void read(ArenaEvent event) {
        switch (event) {
            case CandleClosed closed -> closed(closed);
            case CandleCorrected corrected -> {
                Candle before = candles.get(corrected.openTime());
                assertThat(before).isEqualTo(Candle.of(corrected.openTime(), corrected.before()));
                Candle after = Candle.of(corrected.openTime(), corrected.after());
                assertThat(after).isNotEqualTo(before);
                candles.put(corrected.openTime(), after);
            }
            case GapDetected gap -> {
                assertThat(repairing).as("a gap inside a repair").isEqualTo(repairedTo);
                if (expected != null) {
                    assertThat(gap.from()).as("start of a gap").isEqualTo(expected);
                }
                assertThat(gap.to()).isAfter(gap.from());
                for (Instant at = gap.from(); at.isBefore(gap.to()); at = at.plus(series.step())) {
                    missing.add(at);
                }
                expected = gap.to();
            }
            case GapRepaired repaired -> {
                assertThat(repairing).isEqualTo(repairedTo);
                repairing = repaired.from();
                repairedTo = repaired.to();
            }
            default -> throw new AssertionError("not an event of candles: " + event);
        }
    }

    private void closed(CandleClosed closed) {
        assertThat(closed.step()).isEqualTo(series.step());
        assertThat(closed.market()).isEqualTo(series.market());
        assertThat(candles).as("told once").doesNotContainKey(closed.openTime());
        candles.put(closed.openTime(), Candle.of(closed.openTime(), closed.bar()));
        if (!repairing.equals(repairedTo)) {
            assertThat(closed.openTime()).isEqualTo(repairing);
            assertThat(missing.remove(closed.openTime()))
                    .as("repairs what was announced")
                    .isTrue();
            repairing = repairing.plus(series.step());
            return;
        }
        if (expected != null) {
            assertThat(closed.openTime()).as("open times rise by one step").isEqualTo(expected);
        }
        expected = closed.openTime().plus(series.step());
    }

    /** All candles as they stand now, by open time. */
    public NavigableMap<Instant, Candle> candles() {
        return candles;
    }

    /** Open times that were announced as missing and not repaired. */
    public Set<Instant> missing() {
        return missing;
    }

    /** Open time of the candle that must come next; null at the beginning. */
    public @Nullable Instant expected() {
        return expected;
    }

    /** The events of one type, in order. */
    public <T extends ArenaEvent> List<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Everything that was told, in order. */
    public List<ArenaEvent> events() {
        return events;
    }
}
