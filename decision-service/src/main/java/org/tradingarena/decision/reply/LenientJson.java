package org.tradingarena.decision.reply;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value as models write it: comments, trailing commas, other quotes and punctuation, Python's words. Reads every
 * character once and goes no deeper than {@value #DEEPEST} levels.
 */
final class LenientJson {

    private static final int DEEPEST = 64;

    private final JsonCursor cursor;
    private @Nullable Json root;
    private int depth;
    private boolean named;
    private boolean marked;

    private LenientJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** How the reading ended. */
    enum Ending {
        /** The value is complete. */
        WHOLE,
        /** The text ended inside the value. */
        OPEN,
        /** Something stands there that no value can hold. */
        BROKEN
    }

    /**
     * What was read.
     *
     * @param value as far as it was read; null when nothing was
     * @param end place behind it
     * @param mended whether it is not standard JSON
     * @param depth levels open at the end
     * @param named whether a name with a colon was read, as in objects and not in prose
     * @param marked whether a name of a decision was read
     */
    record Parsed(
            Ending ending, @Nullable Json value, int end, boolean mended, int depth, boolean named, boolean marked) {}

    /** Reads the object or array that begins at this place. */
    static Parsed at(String text, int start) {
        JsonCursor cursor = new JsonCursor(text, start);
        LenientJson reader = new LenientJson(cursor);
        Ending ending = reader.read();
        return new Parsed(ending, reader.root, cursor.at(), cursor.mended(), reader.depth, reader.named, reader.marked);
    }

    private Ending read() {
        try {
            value(json -> root = json);
            return Ending.WHOLE;
        } catch (TornJson torn) {
            return torn.isEnded() ? Ending.OPEN : Ending.BROKEN;
        }
    }

    private void value(Consumer<Json> place) {
        switch (cursor.next()) {
            case '{' -> {
                Json.Obj object = new Json.Obj();
                place.accept(object);
                object(object);
            }
            case '[' -> {
                Json.Arr array = new Json.Arr();
                place.accept(array);
                array(array);
            }
            case '"', '\'' -> place.accept(new Json.Text(cursor.text()));
            default -> place.accept(cursor.scalar());
        }
    }

    private void object(Json.Obj object) {
        enter();
        while (cursor.next() != '}') {
            String name = cursor.name();
            marked |= FieldNames.isOfDecisions(name);
            expect(':');
            named = true;
            value(value -> object.add(name, value));
            separate('}');
        }
        leave();
        object.close();
    }

    private void array(Json.Arr array) {
        enter();
        while (cursor.next() != ']') {
            value(array::add);
            separate(']');
        }
        leave();
    }

    private void enter() {
        if (depth == DEEPEST) {
            throw TornJson.broken();
        }
        depth++;
        cursor.take();
    }

    private void leave() {
        depth--;
        cursor.take();
    }

    private void expect(char wanted) {
        if (cursor.next() != wanted) {
            throw TornJson.broken();
        }
        cursor.take();
    }

    /** A comma, which may stand before the end as well, or the end. */
    private void separate(char end) {
        if (cursor.next() != end) {
            expect(',');
            if (cursor.next() == end) {
                cursor.mend();
            }
        }
    }
}
