package org.tradingarena.decision.application;

import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.reply.ReadReply;

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

    /** The failure that a defect of ours is told as; its own words stay in the log. */
    static ReadReply.Failure defect(RuntimeException defect) {
        return new ReadReply.Failure(
                FailureCode.DECIDER_FAILED, "defect " + defect.getClass().getSimpleName() + ", see the log");
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
