package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.invalidation.IndicatorNames;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Symbol;

/** The rules that the orders of every seat obey alike: instruments, costs and risk limits of one competition. */
public final class Venue {
    private final VenueKind kind;
    private final List<Instrument> instruments;
    private final List<String> positionAccounts;
    private final Map<Symbol, Integer> indexes = new HashMap<>();
    private final CostModel costs;
    private final RiskLimits risk;
    private final IndicatorNames indicators;

    /** Throws {@link IllegalArgumentException} when the costs would make the price of a sale negative. */
    public Venue(CompetitionSpec spec) {
        kind = spec.market().venue();
        instruments = spec.market().instruments();
        String account = kind == VenueKind.SPOT ? "inventory:" : "margin:";
        positionAccounts = instruments.stream()
                .map(instrument -> account + instrument.symbol())
                .toList();
        costs = spec.costs();
        risk = spec.risk();
        indicators = IndicatorNames.of(spec.indicators());
        for (Instrument instrument : instruments) {
            indexes.put(instrument.symbol(), indexes.size());
        }
        if (FillPrice.worst(costs).compareTo(BigDecimal.ONE) >= 0
                || costs.feeRate().compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("costs of the competition eat the whole price: " + costs);
        }
    }

    /** What the conditions of a seat may name, since its snapshots show it. */
    IndicatorNames indicators() {
        return indicators;
    }

    /** Place of the symbol in the specification and in the bars of a frame; −1 when it is not traded here. */
    public int indexOf(Symbol symbol) {
        return indexes.getOrDefault(symbol, -1);
    }

    /** The instrument of a symbol; null when it is not traded here. */
    public @Nullable Instrument instrument(Symbol symbol) {
        int index = indexOf(symbol);
        return index < 0 ? null : instruments.get(index);
    }

    /** The instrument of a symbol that is known to be traded here; throws {@link InvariantViolated} when it is not. */
    public Instrument traded(Symbol symbol) {
        Instrument instrument = instrument(symbol);
        if (instrument == null) {
            throw new InvariantViolated("SYMBOL_LOST", "symbol=" + symbol);
        }
        return instrument;
    }

    /** The bar of a symbol; null when the frame has none. */
    @Nullable
    Bar barOf(Symbol symbol, MarketFrame frame) {
        int index = indexOf(symbol);
        return index < 0 || index >= frame.bars().size() ? null : frame.bars().get(index);
    }

    /** The ledger account that carries a position: {@code inventory:<symbol>} on spot, else {@code margin:<symbol>}. */
    String positionAccount(Symbol symbol) {
        return positionAccounts.get(indexOf(symbol));
    }

    /** Whether the asset itself is traded, or perpetuals on it. */
    public VenueKind kind() {
        return kind;
    }

    /** All instruments in the order of the specification. */
    public List<Instrument> instruments() {
        return instruments;
    }

    /** What trading costs. */
    public CostModel costs() {
        return costs;
    }

    /** What every seat is held to. */
    public RiskLimits risk() {
        return risk;
    }
}
