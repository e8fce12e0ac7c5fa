package org.tradingarena.decision.prompt;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;

/**
 * The question in the classic dialect.
 *
 * <p>It names neither the competition nor the seat, and not what the seat has spent on thinking: a crash can double
 * that, and the same market and account must give the same words.
 */
public final class ClassicPrompt {

    private static final String ANSWER =
            "{\"action\": \"HOLD\", \"confidence\": 0.6, \"reasoning\": \"...\", \"position_size\": 0}";
    private static final String ANSWER_WITH_SYMBOL =
            "{\"symbol\": \"...\", \"action\": \"HOLD\", \"confidence\": 0.6, \"reasoning\": \"...\", \"position_size\": 0}";

    private ClassicPrompt() {}

    /** Writes the question of a request about its snapshot. */
    public static Prompt of(PromptTemplate template, DecisionRequested request, Snapshot snapshot) {
        Map<String, String> values = new HashMap<>();
        symbols(values, snapshot);
        values.put("round", Integer.toString(request.round()));
        values.put("sealedAt", snapshot.sealedAt().toString());
        values.put(
                "minutes",
                Long.toString(Duration.between(request.startedAt(), snapshot.sealedAt())
                        .toMinutes()));
        values.put("market", MarketText.of(snapshot));
        account(values, request.account(), snapshot);
        costs(values, request.costs());
        values.put("maxPosition", Digits.percent(request.risk().maxPositionFraction()));
        values.put("minConfidence", Digits.of(request.risk().minimumConfidence()));
        return template.fill(new Slots(values));
    }

    private static void symbols(Map<String, String> values, Snapshot snapshot) {
        boolean several = snapshot.symbols().size() > 1;
        String names = snapshot.symbols().stream()
                .map(symbol -> "\"" + symbol.symbol() + "\"")
                .collect(Collectors.joining(", "));
        values.put("answer", several ? ANSWER_WITH_SYMBOL : ANSWER);
        values.put("symbolRule", several ? "\n- symbol: the one symbol you act on, one of " + names : "");
        values.put(
                "quote",
                snapshot.symbols().stream()
                        .map(each -> each.symbol().quote())
                        .findFirst()
                        .orElse("quote currency"));
    }

    private static void account(Map<String, String> values, AccountView account, Snapshot snapshot) {
        values.put("cash", Digits.of(account.cash().value()));
        values.put("equity", Digits.of(account.equity().value()));
        values.put("initialCash", Digits.of(account.initialCash().value()));
        values.put("totalReturn", Digits.percent(account.totalReturn()));
        values.put(
                "positions",
                snapshot.symbols().stream()
                        .map(symbol -> position(symbol, account.positions()))
                        .collect(Collectors.joining()));
    }

    private static String position(SymbolSnapshot symbol, List<PositionView> positions) {
        return positions.stream()
                .filter(position -> position.symbol().equals(symbol.symbol()))
                .filter(position -> !position.quantity().isZero())
                .map(ClassicPrompt::held)
                .findFirst()
                .orElse("position: none in " + symbol.symbol() + "\n");
    }

    private static String held(PositionView position) {
        return "position: %s %s %s, average entry %s, price now %s, unrealised profit %s\n"
                .formatted(
                        position.side().name().toLowerCase(Locale.ROOT),
                        Digits.of(position.quantity().value()),
                        position.symbol(),
                        Digits.of(position.averageEntry().value()),
                        Digits.of(position.mark().value()),
                        Digits.of(position.unrealisedPnl().value()));
    }

    private static void costs(Map<String, String> values, CostModel costs) {
        values.put("fee", Digits.percent(costs.feeRate()));
        values.put("slippage", Digits.percent(costs.slippageRate()));
        values.put("halfSpread", Digits.of(costs.halfSpreadBps().multiply(new BigDecimal("0.01"))));
    }
}
