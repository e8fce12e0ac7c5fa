package org.tradingarena.decision.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.types.Symbol;

/**
 * Reads a decision per coin: an object keyed by coin, a list, or one decision alone; the fields of a coin may stand in
 * {@code trade_signal_args}. All or nothing: one entry that cannot be used fails the reply.
 */
final class Nof1Reader implements DialectReader {

    private static final String SIGNAL = "signal";

    private final Coins coins;

    Nof1Reader(Coins coins) {
        this.coins = coins;
    }

    @Override
    public String mark() {
        return SIGNAL;
    }

    /** What the text leaves open can be used only when every coin has its whole entry, so that none can be missing. */
    @Override
    public List<Reading> read(Json value, boolean open) {
        List<Entry> entries = Entries.in(value, SIGNAL, coins);
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<Symbol, Intent> intents = new LinkedHashMap<>();
        boolean mended = entries.stream().map(entry -> put(entry, intents)).reduce(false, Boolean::logicalOr);
        if (open && intents.size() < coins.all().size()) {
            throw new UnusableReply(FailureCode.REPLY_TRUNCATED, "the reply ends before every coin has its decision");
        }
        return List.of(new Reading(ordered(intents), mended));
    }

    /** Adds the intent of an entry; whether anything was mended. */
    private boolean put(Entry entry, Map<Symbol, Intent> intents) {
        if (!entry.fields().closed()) {
            throw new UnusableReply(FailureCode.REPLY_TRUNCATED, "the reply ends inside the decision of a coin");
        }
        ReplyFields fields = new ReplyFields(
                entry.fields(), entry.names().isEmpty() ? "" : entry.names().getLast());
        Symbol symbol = DialectReader.symbol(entry, fields, coins, "coin");
        fields.about(symbol.base());
        Intent intent = Nof1Intent.of(symbol, fields);
        Intent before = intents.put(symbol, intent);
        if (before != null && !before.equals(intent)) {
            throw new UnusableReply(
                    FailureCode.REPLY_UNPARSEABLE, symbol.base() + ": two decisions that disagree; one was asked for");
        }
        return before != null || entry.mended() || fields.mended();
    }

    /** In the order of the snapshot, so that the same decisions come out alike however they were listed. */
    private List<Intent> ordered(Map<Symbol, Intent> intents) {
        List<Intent> ordered = new ArrayList<>();
        for (Symbol symbol : coins.all()) {
            if (intents.containsKey(symbol)) {
                ordered.add(Objects.requireNonNull(intents.get(symbol)));
            }
        }
        return ordered;
    }
}
