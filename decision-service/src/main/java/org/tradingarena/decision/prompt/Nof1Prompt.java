package org.tradingarena.decision.prompt;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.Symbol;

/**
 * The question in the nof1 dialect: all coins and the whole account in one message, in the order of fields that NOF1 uses.
 *
 * <p>As in the classic dialect neither competition nor seat is named, nor what the seat has spent on thinking. Says of a
 * spot market only what is true there.
 */
public final class Nof1Prompt {

    private Nof1Prompt() {}

    /** Writes the question of a request about its snapshot. */
    public static Prompt of(PromptTemplate template, DecisionRequested request, Snapshot snapshot) {
        Horizons horizons = Horizons.of(request, snapshot);
        List<Symbol> symbols =
                snapshot.symbols().stream().map(SymbolSnapshot::symbol).toList();
        boolean perpetual = snapshot.symbols().stream().anyMatch(symbol -> symbol.perpetual() != null);
        Slots slots = new Slots()
                .put("minutes", minutes(request, snapshot))
                .put("sealedAt", snapshot.sealedAt().toString())
                .put("invocation", request.invocation())
                .put("interval", RuleSlots.words(horizons.interval()))
                .put("intraday", Horizons.words(horizons.intraday()))
                .put("longer", Horizons.words(horizons.longer()))
                .put("longerName", horizons.longer().wireName())
                .put("coinNames", symbols.stream().map(Symbol::base).collect(Collectors.joining(", ")))
                .put("firstCoin", symbols.getFirst().base())
                .put("quote", symbols.getFirst().quote())
                .put("timeframes", timeframes(snapshot))
                .when("perpetual", perpetual)
                .when("spot", !perpetual)
                .each(
                        "coins",
                        snapshot.symbols().stream()
                                .map(symbol -> CoinSlots.of(symbol, horizons))
                                .toList());
        RuleSlots.costs(slots, request.costs());
        RuleSlots.risk(slots, request.risk());
        account(slots, request.account());
        return template.fill(slots);
    }

    private static String minutes(DecisionRequested request, Snapshot snapshot) {
        return Long.toString(
                Duration.between(request.startedAt(), snapshot.sealedAt()).toMinutes());
    }

    private static String timeframes(Snapshot snapshot) {
        return snapshot.symbols().getFirst().timeframes().stream()
                .map(timeframe -> timeframe.timeframe().wireName())
                .collect(Collectors.joining(", "));
    }

    private static void account(Slots slots, AccountView account) {
        String halted = account.halted();
        slots.put("totalReturn", Digits.percent(account.totalReturn()))
                .put("cash", Digits.of(account.cash().value()))
                .put("equity", Digits.of(account.equity().value()))
                .put("sharpe", Digits.known(account.sharpe()))
                .when("noPositions", account.positions().isEmpty())
                .each(
                        "positions",
                        account.positions().stream()
                                .map(position -> new Slots().put("position", PositionLine.of(position)))
                                .toList())
                .whenKnown("halted", halted == null ? null : Quoted.of(halted, Quoted.ID));
    }
}
