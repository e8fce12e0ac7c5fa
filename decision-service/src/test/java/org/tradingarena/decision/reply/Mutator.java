package org.tradingarena.decision.reply;

import java.util.List;
import java.util.SplittableRandom;

/** Spoils replies as networks, tokenisers and careless models do; the same seed spoils alike. */
final class Mutator {

    private static final int MOST_CHANGES = 2;
    private static final int LONGEST_PIECE = 40;
    private static final List<String> NOISE = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ",",
            ":",
            "\\",
            "\n",
            "```",
            "<think>",
            "</think>",
            "//",
            "/*",
            "*/",
            "NaN",
            "Infinity",
            "-",
            "%",
            "$",
            ".",
            "e9",
            "null",
            "true",
            "BUY",
            "SELL",
            "hold",
            "buy_to_enter",
            "close_position",
            "\"signal\":",
            "\"quantity\": 7",
            "\"action\": \"BUY\"",
            "\uFF5B",
            "\u201C",
            "\u0000",
            "\uD800",
            "0",
            "1",
            "99999999999999999999999");

    private final SplittableRandom die;

    Mutator(long seed) {
        this.die = new SplittableRandom(seed);
    }

    /** A spoilt copy; the donor lends pieces. */
    String spoilt(String reply, String donor) {
        StringBuilder text = new StringBuilder(reply);
        int changes = 1 + die.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes && !text.isEmpty(); change++) {
            change(text, donor);
        }
        return text.toString();
    }

    private void change(StringBuilder text, String donor) {
        int at = die.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + die.nextInt(LONGEST_PIECE));
        switch (die.nextInt(9)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.delete(at, end);
            case 2 -> text.insert(at, NOISE.get(die.nextInt(NOISE.size())));
            case 3 -> text.insert(at, text.substring(at, end));
            case 4 -> text.setCharAt(at, (char) (32 + die.nextInt(95)));
            case 5 -> text.setLength(at);
            case 6 -> text.insert(at, piece(donor));
            case 7 -> text.setCharAt(at, Character.isDigit(text.charAt(at)) ? digit() : flipped(text.charAt(at)));
            default -> text.replace(at, end, piece(donor));
        }
    }

    private String piece(String donor) {
        if (donor.isEmpty()) {
            return "";
        }
        int at = die.nextInt(donor.length());
        return donor.substring(at, Math.min(donor.length(), at + 1 + die.nextInt(LONGEST_PIECE)));
    }

    private char digit() {
        return (char) ('0' + die.nextInt(10));
    }

    private static char flipped(char c) {
        return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }
}
