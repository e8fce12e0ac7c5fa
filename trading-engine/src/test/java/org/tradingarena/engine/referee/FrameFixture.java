package org.tradingarena.engine.referee;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** Frames for tests, with boundaries where the specification wants them. */
public final class FrameFixture {
    private FrameFixture() {}

    /** A traded bar that opens and closes at the given prices. */
    public static Bar bar(Symbol symbol, String open, String close) {
        Price first = Price.of(open);
        Price last = Price.of(close);
        Price high = first.compareTo(last) > 0 ? first : last;
        Price low = first.compareTo(last) > 0 ? last : first;
        return Bar.of(symbol, first, high, low, last, Quantity.of("10"), 3);
    }

    /** A traded bar with its four prices. */
    public static Bar bar(Symbol symbol, String open, String high, String low, String close) {
        return Bar.of(symbol, Price.of(open), Price.of(high), Price.of(low), Price.of(close), Quantity.of("10"), 3);
    }

    /** A traded bar written as {@code open high low close}. */
    public static Bar bar(Symbol symbol, String prices) {
        String[] four = prices.trim().split(" ");
        return bar(symbol, four[0], four[1], four[2], four[3]);
    }

    /** The bar with another volume. */
    public static Bar volume(Bar bar, String volume) {
        return Bar.of(bar.symbol(), bar.open(), bar.high(), bar.low(), bar.close(), Quantity.of(volume), 3);
    }

    /** The bar with a mark price at its close. */
    public static Bar marked(Bar bar, String mark) {
        return new Bar(
                bar.symbol(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                bar.trades(),
                bar.missing(),
                bar.halted(),
                Price.of(mark),
                bar.fundingRate(),
                bar.openInterest());
    }

    /** A bar in which the venue had stopped trading. */
    public static Bar haltedBar(Symbol symbol, String price) {
        Price at = Price.of(price);
        return new Bar(symbol, at, at, at, at, Quantity.of("10"), 3, false, true, null, null, null);
    }

    /** A bar in which nobody traded. */
    public static Bar emptyBar(Symbol symbol, String price) {
        Price at = Price.of(price);
        return Bar.of(symbol, at, at, at, at, Quantity.ZERO, 0);
    }

    /** A bar that the venue did not deliver. */
    public static Bar missingBar(Symbol symbol, String price) {
        Price at = Price.of(price);
        return new Bar(symbol, at, at, at, at, Quantity.of("1"), 1, true, false, null, null, null);
    }

    /** Frame {@code number} of a specification; a boundary when one is due. */
    public static MarketFrame frame(
            CompetitionId id, CompetitionSpec spec, long number, boolean opensRound, Bar... bars) {
        return frame(id, spec, number, opensRound, List::of, bars);
    }

    /** The same with what a boundary tells of the timeframes of each symbol. */
    public static MarketFrame frame(
            CompetitionId id,
            CompetitionSpec spec,
            long number,
            boolean opensRound,
            Supplier<List<TimeframeSnapshot>> timeframes,
            Bar... bars) {
        Instant open = spec.market().start().plus(spec.market().step().multipliedBy(number));
        Instant close = open.plus(spec.market().step());
        return new MarketFrame(
                id, number, open, close, List.of(bars), boundary(spec, number, close, opensRound, timeframes, bars));
    }

    private static @Nullable Boundary boundary(
            CompetitionSpec spec,
            long number,
            Instant close,
            boolean opensRound,
            Supplier<List<TimeframeSnapshot>> timeframes,
            Bar... bars) {
        long framesPerRound = spec.decisionInterval().dividedBy(spec.market().step());
        if ((number + 1) % framesPerRound != 0) {
            return null;
        }
        Snapshot snapshot = new Snapshot(
                close,
                Arrays.stream(bars)
                        .map(bar -> new SymbolSnapshot(bar.symbol(), bar.close(), null, timeframes.get()))
                        .toList());
        return new Boundary(
                (int) ((number + 1) / framesPerRound), close, opensRound, snapshot, Canonical.sha256(snapshot));
    }
}
