package org.tradingarena.engine.invalidation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a condition by recursive descent; {@code and} binds tighter than {@code or}. Null means: not one. */
final class ConditionParser {

    /** Deeper than anybody writes, and far from the end of the stack. */
    private static final int MAX_DEPTH = 16;

    private final TokenCursor cursor;
    private final OperandParser operands;
    private int depth;

    private ConditionParser(TokenCursor cursor, IndicatorNames names) {
        this.cursor = cursor;
        this.operands = new OperandParser(cursor, names);
    }

    static @Nullable Condition parse(String text, IndicatorNames names) {
        List<Token> tokens = Tokens.of(text);
        if (tokens == null) {
            return null;
        }
        TokenCursor cursor = new TokenCursor(tokens);
        Condition condition = new ConditionParser(cursor, names).anyOf();
        return condition != null && cursor.atEnd() ? condition : null;
    }

    private @Nullable Condition anyOf() {
        List<Condition> parts = new ArrayList<>();
        do {
            Condition part = allOf();
            if (part == null) {
                return null;
            }
            parts.add(part);
        } while (cursor.skipWord("or"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.AnyOf(parts);
    }

    private @Nullable Condition allOf() {
        List<Condition> parts = new ArrayList<>();
        do {
            Condition part = term();
            if (part == null) {
                return null;
            }
            parts.add(part);
        } while (cursor.skipWord("and"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.AllOf(parts);
    }

    private @Nullable Condition term() {
        if (!cursor.skip(Token.Kind.OPEN)) {
            return comparison();
        }
        if (++depth > MAX_DEPTH) {
            return null;
        }
        Condition inner = anyOf();
        depth--;
        return inner != null && cursor.skip(Token.Kind.CLOSE) ? inner : null;
    }

    private @Nullable Condition comparison() {
        Operand left = operands.parse();
        if (left == null) {
            return null;
        }
        Token relation = cursor.next();
        if (!relation.is(Token.Kind.RELATION)) {
            return null;
        }
        Operand right = operands.parse();
        // Two numbers say nothing about the market: such a condition would hold at once or never.
        return right == null || left instanceof Operand.Constant && right instanceof Operand.Constant
                ? null
                : new Condition.Comparison(left, Relation.of(relation.text()), right);
    }
}
