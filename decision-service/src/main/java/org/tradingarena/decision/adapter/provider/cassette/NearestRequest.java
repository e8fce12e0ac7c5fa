package org.tradingarena.decision.adapter.provider.cassette;

/** Finds the recorded request of the same seat that is like a missed one for longest, to say where they part. */
final class NearestRequest {

    private static final int SHOWN = 40;

    private final CanonicalRequest asked;
    private int line;
    private int alike = -1;
    private String recorded = "";

    NearestRequest(CanonicalRequest asked) {
        this.asked = asked;
    }

    void compare(int number, CanonicalRequest candidate) {
        if (!asked.differsInBodyOnly(candidate)) {
            return;
        }
        int common = common(asked.body(), candidate.body());
        if (common > alike) {
            alike = common;
            line = number;
            recorded = candidate.body();
        }
    }

    String hint() {
        return alike < 0
                ? "nothing of this seat was recorded there"
                : "it parts from line " + line + " after " + alike + " characters: asked '" + shown(asked.body())
                        + "', recorded '" + shown(recorded) + "'";
    }

    private String shown(String body) {
        int from = Math.max(0, alike - SHOWN / 2);
        return body.substring(from, Math.min(body.length(), from + SHOWN));
    }

    private static int common(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }
}
