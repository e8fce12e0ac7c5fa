package org.tradingarena.decision.reply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a reply says as JSON, as far as it was written to its end. */
sealed interface Json {

    /** Whether it is null, however spelt. */
    default boolean isNull() {
        return this instanceof Word word && word.value().equals("null");
    }

    /** An object; filled while it is read, so that one that the text leaves open holds its finished members. */
    final class Obj implements Json {
        private final List<Member> members = new ArrayList<>();
        private boolean closed;

        List<Member> members() {
            return Collections.unmodifiableList(members);
        }

        /** Whether its closing brace was there. */
        boolean closed() {
            return closed;
        }

        void add(String name, Json value) {
            members.add(new Member(name, value));
        }

        void close() {
            closed = true;
        }

        @Override
        public String toString() {
            return JsonWords.of(this);
        }
    }

    /** A member of an object; one that the text leaves open stands there only when it is an object or array itself. */
    record Member(String name, Json value) {}

    /** An array, filled while it is read. */
    final class Arr implements Json {
        private final List<Json> items = new ArrayList<>();

        List<Json> items() {
            return Collections.unmodifiableList(items);
        }

        void add(Json item) {
            items.add(item);
        }

        @Override
        public String toString() {
            return JsonWords.of(this);
        }
    }

    /** A text in quotes. */
    record Text(String value) implements Json {
        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A number as written, in ASCII.
     *
     * @param percent whether a percent sign followed
     */
    record Num(String digits, boolean percent) implements Json {
        @Override
        public String toString() {
            return percent ? digits + "%" : digits;
        }
    }

    /** {@code true}, {@code false}, {@code null} or a number that is none, such as {@code NaN}; as JSON spells it. */
    record Word(String value) implements Json {
        @Override
        public String toString() {
            return value;
        }
    }
}
