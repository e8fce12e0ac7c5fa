package org.tradingarena.decision.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.reply.LenientJson.Ending;
import org.tradingarena.decision.reply.LenientJson.Parsed;

/**
 * Finds the decisions in a JSON value: objects that hold the field which says what to do, also in arrays, under the name
 * of a coin and in wrappers. What stands beside decisions and should be one is an error, never left out.
 */
final class Entries {

    private static final int DEEPEST = 8;

    private final String mark;
    private final Coins coins;
    private final List<Entry> found = new ArrayList<>();

    private Entries(String mark, Coins coins) {
        this.mark = mark;
        this.coins = coins;
    }

    /**
     * All decisions in the value.
     *
     * @param mark name of the field that says what to do
     */
    static List<Entry> in(Json value, String mark, Coins coins) {
        Entries entries = new Entries(mark, coins);
        entries.search(value, List.of(), false, 0);
        return entries.found;
    }

    private void search(Json value, List<String> names, boolean mended, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (value) {
            case Json.Obj object when isDecision(object) -> found.add(new Entry(object, names, mended));
            case Json.Obj object -> searchMembers(object, names, mended, depth);
            case Json.Arr array -> searchItems(array, names, mended, depth);
            default -> {}
        }
    }

    private boolean isDecision(Json.Obj object) {
        return object.members().stream()
                .anyMatch(member -> FieldNames.plain(member.name()).equals(mark));
    }

    private void searchMembers(Json.Obj object, List<String> names, boolean mended, int depth) {
        int before = found.size();
        List<String> silent = new ArrayList<>();
        for (Json.Member member : object.members()) {
            int sofar = found.size();
            boolean wrapper = FieldNames.isWrapper(member.name());
            boolean arguments = FieldNames.isArguments(member.name());
            Json inner = unquoted(member);
            boolean odd = mended || wrapper || !inner.equals(member.value());
            if (arguments) {
                search(inner, with(names, coinOf(object)), odd, depth + 1);
            } else {
                search(inner, wrapper ? names : with(names, member.name()), odd, depth + 1);
            }
            if (found.size() == sofar && !member.value().isNull() && coins.knows(member.name())) {
                silent.add(member.name());
            }
        }
        if (found.size() > before && !silent.isEmpty()) {
            throw new UnusableReply(FailureCode.REPLY_INCOMPLETE, silent.getFirst() + ": '" + mark + "' is missing");
        }
    }

    private void searchItems(Json.Arr array, List<String> names, boolean mended, int depth) {
        int before = found.size();
        int silent = 0;
        for (Json item : array.items()) {
            int sofar = found.size();
            search(item, names, mended || item instanceof Json.Arr, depth + 1);
            silent += found.size() == sofar ? 1 : 0;
        }
        if (found.size() > before && silent > 0) {
            throw new UnusableReply(FailureCode.REPLY_UNPARSEABLE, "an entry of the list is no decision");
        }
    }

    /** The value, or the object that it holds as text. */
    private Json unquoted(Json.Member member) {
        if (!(member.value() instanceof Json.Text(String text)) || !text.strip().startsWith("{")) {
            return member.value();
        }
        if (!FieldNames.isWrapper(member.name())
                && !FieldNames.isArguments(member.name())
                && !coins.knows(member.name())) {
            return member.value();
        }
        String trimmed = text.strip();
        Parsed parsed = LenientJson.at(trimmed, 0);
        Json value = parsed.value();
        return parsed.ending() == Ending.WHOLE && parsed.end() == trimmed.length() && value != null
                ? value
                : member.value();
    }

    private static @Nullable String coinOf(Json.Obj object) {
        return object.members().stream()
                .filter(member ->
                        member.name().equalsIgnoreCase("coin") || member.name().equalsIgnoreCase("symbol"))
                .map(member ->
                        member.value() instanceof Json.Text(String coin) ? Optional.of(coin) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static List<String> with(List<String> names, @Nullable String name) {
        if (name == null) {
            return names;
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return more;
    }
}
