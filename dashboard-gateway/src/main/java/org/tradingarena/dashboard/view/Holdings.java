package org.tradingarena.dashboard.view;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/** The open positions of one seat, and the exits of the entries it waits for. Not thread-safe. */
final class Holdings {

    private final Map<Symbol, Instrument> instruments = new HashMap<>();
    private final Map<Symbol, Holding> held = new LinkedHashMap<>();
    private final Map<String, ExitPlan> awaited = new HashMap<>();

    Holdings(List<Instrument> instruments) {
        instruments.forEach(instrument -> this.instruments.put(instrument.symbol(), instrument));
    }

    void accepted(OrderAccepted order) {
        if (!order.exits().equals(ExitPlan.NONE)) {
            awaited.put(order.orderId(), order.exits());
        }
    }

    void filled(OrderFilled fill) {
        ExitPlan exits = awaited.getOrDefault(fill.orderId(), ExitPlan.NONE);
        if (fill.remaining().isZero()) {
            awaited.remove(fill.orderId());
        }
        if (fill.positionAfter().isZero()) {
            held.remove(fill.symbol());
        } else {
            held.put(fill.symbol(), Holding.after(held.get(fill.symbol()), fill, exits));
        }
    }

    void funded(FundingPaid funding) {
        held.computeIfPresent(
                funding.symbol(), (symbol, holding) -> holding.withLiquidationPrice(funding.liquidationPriceAfter()));
    }

    /** An order ended without a fill. */
    void forget(@Nullable String orderId) {
        if (orderId != null) {
            awaited.remove(orderId);
        }
    }

    /** In the order they were opened. */
    List<HeldPosition> positions() {
        return held.entrySet().stream()
                .map(entry -> shown(entry.getKey(), entry.getValue()))
                .toList();
    }

    private HeldPosition shown(Symbol symbol, Holding holding) {
        return new HeldPosition(
                symbol,
                holding.side(),
                holding.quantity(),
                holding.leverage(),
                toTick(symbol, holding.liquidationPrice()),
                holding.exits().stopLoss(),
                holding.exits().takeProfit());
    }

    /** Rounded half-even for the eye; the books liquidate at the exact price. */
    private @Nullable Price toTick(Symbol symbol, @Nullable Price exact) {
        Instrument instrument = instruments.get(symbol);
        if (exact == null || instrument == null || instrument.tickSize().signum() == 0) {
            return exact;
        }
        return new Price(exact.value()
                .divide(instrument.tickSize(), 0, RoundingMode.HALF_EVEN)
                .multiply(instrument.tickSize()));
    }
}
