package org.tradingarena.simulators.scenario;

/** A scenario that says something wrong; the message names the line. */
public final class ScenarioInvalid extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String text;

    /** A mistake with the message that names its line. */
    public ScenarioInvalid(String text) {
        super(text);
        this.text = text;
    }

    /** The message, never null. */
    public String text() {
        return text;
    }
}
