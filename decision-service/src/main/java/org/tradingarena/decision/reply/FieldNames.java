package org.tradingarena.decision.reply;

import java.util.Locale;
import java.util.Set;

/** The names of the fields of decisions in both dialects, and how their spelling may differ. */
final class FieldNames {

    /** What holds the fields of a coin in replies of the nof1 dialect; says nothing by itself. */
    static final String ARGUMENTS = "tradesignalargs";

    private static final Set<String> OF_DECISIONS = Set.of(
            "action",
            "signal",
            "coin",
            "symbol",
            "quantity",
            "leverage",
            "confidence",
            "positionsize",
            "profittarget",
            "stoploss",
            "invalidationcondition",
            "riskusd",
            "reasoning",
            "justification",
            ARGUMENTS);

    /** Names around a decision that name no coin. */
    private static final Set<String> WRAPPERS = Set.of(
            "decision",
            "decisions",
            "trade",
            "trades",
            "tradesignal",
            "tradesignals",
            "signals",
            "tradingdecision",
            "tradingdecisions",
            "action",
            "actions",
            "order",
            "orders",
            "positions",
            "coins",
            "result",
            "results",
            "answer",
            "response",
            "output",
            "data",
            "arguments",
            "parameters",
            "final",
            "finaldecision",
            "finalanswer");

    private FieldNames() {}

    /** A name in lower case without separators. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && !Character.isWhitespace(c)) {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    static boolean isOfDecisions(String name) {
        return OF_DECISIONS.contains(plain(name));
    }

    static boolean isWrapper(String name) {
        return WRAPPERS.contains(plain(name));
    }

    static boolean isArguments(String name) {
        return plain(name).equals(ARGUMENTS);
    }
}
