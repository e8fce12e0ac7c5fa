package org.tradingarena.simulators.provider.protocol;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text as a model writes it, in pieces of some characters. */
final class Pieces {

    private static final int MOST = 24;
    private static final int SHORTEST = 12;

    private Pieces() {}

    /** At most 24 pieces that together are the text; none for an empty one. */
    static List<String> of(String text) {
        int length = Math.max(SHORTEST, (text.length() + MOST - 1) / MOST);
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += length) {
            pieces.add(text.substring(from, Math.min(text.length(), from + length)));
        }
        return pieces;
    }
}
