package org.tradingarena.simulators.binance.market;

import java.util.Optional;
import org.tradingarena.simulators.binance.tape.AggTrade;
import org.tradingarena.simulators.binance.tape.Chance;
import org.tradingarena.simulators.binance.tape.Pair;

/**
 * What a perpetual has beyond trades, made up by seed: mark price, funding, open interest.
 *
 * <p>The index is the last trade; the mark price is the index plus a basis of at most 3 basis points that is constant between
 * two fundings. The funding rate lies in -0.01 % to 0.03 % and is settled at 00:00, 08:00 and 16:00 UTC.
 */
public final class Perpetual {

    /** Milliseconds between two fundings. */
    public static final long FUNDING = 28_800_000;

    private static final long MILLION = 1_000_000;
    private static final int RATE_DECIMALS = 8;

    private final Market market;
    private final Chance chance;

    /** The perpetuals of a market. */
    public Perpetual(Market market, long seed) {
        this.market = market;
        this.chance = Chance.of(seed).at("perpetual");
    }

    /** Mark price, index and funding as of a moment; empty before the first trade. */
    public Optional<Marks> marks(Pair pair, long now) {
        AggTrade last = market.lastBefore(pair.symbol(), now);
        if (last == null) {
            return Optional.empty();
        }
        long next = (Math.floorDiv(now, FUNDING) + 1) * FUNDING;
        return Optional.of(new Marks(
                price(pair, mark(pair, last.price(), now)),
                price(pair, last.price() * MILLION),
                rate(pair, next),
                next));
    }

    /** The rate that is settled at a funding, in its eight decimals. */
    public String rate(Pair pair, long funding) {
        long parts = chance.at(pair.symbol()).at("rate").at(funding / FUNDING).between(-10_000, 30_000);
        return DecimalText.of(parts, RATE_DECIMALS, RATE_DECIMALS);
    }

    /** The text of the mark price that belongs to a traded price at a moment. */
    public String markText(Pair pair, long ticks, long time) {
        return price(pair, mark(pair, ticks, time));
    }

    /** Open contracts at a moment, in lots; they change every five minutes. */
    public long openInterest(Pair pair, long now) {
        long usual = chance.at(pair.symbol()).at("interest").between(50_000_000, 200_000_000);
        return usual + chance.at(pair.symbol()).at(now / 300_000).between(-usual / 100, usual / 100);
    }

    /** In millionths of a tick. */
    private long mark(Pair pair, long ticks, long time) {
        long basis = chance.at(pair.symbol())
                .at("basis")
                .at(Math.floorDiv(time, FUNDING))
                .between(-300, 300);
        return ticks * (MILLION + basis);
    }

    private static String price(Pair pair, long millionths) {
        return DecimalText.of(millionths, pair.priceDecimals() + 6, 8);
    }

    /**
     * What the venue says of a perpetual.
     *
     * @param mark mark price, eight decimals
     * @param index index price, eight decimals
     * @param rate the rate that is settled next
     * @param next when, in milliseconds
     */
    public record Marks(String mark, String index, String rate, long next) {}
}
