package org.tradingarena.engine.books;

/** What the rules say of an entry. */
sealed interface Judgement {
    /** It may wait for the market, perhaps smaller than it was asked for. */
    record Granted(Entry entry) implements Judgement {}

    /** It is refused. */
    record Denied(Denial denial) implements Judgement {}

    static Judgement denied(Refusal code, String name, Object value, String otherName, Object otherValue) {
        return new Denied(Denial.of(code, name, value, otherName, otherValue));
    }
}
