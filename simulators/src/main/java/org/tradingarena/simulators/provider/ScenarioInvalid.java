package org.tradingarena.simulators.provider;

/** A scenario that says something wrong; the message names the line. */
final class ScenarioInvalid extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String text;

    ScenarioInvalid(String text) {
        super(text);
        this.text = text;
    }

    /** The message, never null. */
    String text() {
        return text;
    }
}
