package org.tradingarena.decision.application;

import org.tradingarena.decision.FailureCode;

/** Ends the work on a question with a scored failure; never leaves {@link AnswerRequest}. */
public final class DeciderFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;

    /**
     * A failure without a stack trace: it is an outcome, not a defect.
     *
     * @param message for people; holds no secret
     */
    public DeciderFailure(FailureCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** What went wrong. */
    public FailureCode code() {
        return code;
    }

    /** The message, never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
