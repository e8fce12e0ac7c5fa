package org.tradingarena.decision.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.types.Symbol;

/** The symbols that may be decided on, by the names that models give them: {@code BTC}, {@code BTCUSDT}, {@code btc-perp}. */
final class Coins {

    private static final int LONGEST_NAME = 40;
    private static final String SEPARATORS = "/_-: .";
    /** What venues write behind the base asset. */
    private static final Set<String> ENDINGS = Set.of(
            "", "USD", "USDT", "USDC", "PERP", "USDPERP", "USDTPERP", "USDCPERP", "USDUSD", "USDTUSDT", "USDCUSDC");

    private final AnswerForm form;

    Coins(AnswerForm form) {
        this.form = form;
    }

    /** The only symbol there is. */
    Optional<Symbol> only() {
        return form.symbols().size() == 1 ? Optional.of(form.symbols().getFirst()) : Optional.empty();
    }

    /** All of them. */
    List<Symbol> all() {
        return form.symbols();
    }

    /** Whether a name is one of a symbol here. */
    boolean knows(String name) {
        return !matching(name).isEmpty();
    }

    /**
     * The symbol of that name.
     *
     * @throws UnusableReply when there is none, or more than one
     */
    Symbol named(String name) {
        List<Symbol> matching = matching(name);
        if (matching.size() == 1) {
            return matching.getFirst();
        }
        throw new UnusableReply(
                FailureCode.REPLY_OUT_OF_RANGE,
                "the coin " + UnusableReply.quote(name) + (matching.isEmpty() ? " is not traded here" : " is not clear")
                        + "; allowed: " + form.symbols());
    }

    /** Whether a name is written as the dialect asks for it. */
    boolean isAsAsked(String name, Symbol symbol) {
        return name.equals(symbol.value()) || form.dialect() == Dialect.NOF1 && name.equals(symbol.base());
    }

    private List<Symbol> matching(String name) {
        if (name.length() > LONGEST_NAME) {
            return List.of();
        }
        String letters = letters(name);
        List<Symbol> exact = form.symbols().stream()
                .filter(symbol -> letters(symbol.value()).equals(letters))
                .toList();
        return exact.isEmpty()
                ? form.symbols().stream()
                        .filter(symbol -> isBase(symbol.base(), letters))
                        .toList()
                : exact;
    }

    private static boolean isBase(String base, String letters) {
        return letters.startsWith(base) && ENDINGS.contains(letters.substring(base.length()));
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.strip()
                .toUpperCase(Locale.ROOT)
                .chars()
                .filter(c -> SEPARATORS.indexOf(c) < 0)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
