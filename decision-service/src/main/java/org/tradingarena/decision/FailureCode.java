package org.tradingarena.decision;

/** Why a seat gave no usable decision. The names are stable: they stand in events, metrics and the ledger. */
public enum FailureCode {
    /** The reply holds no single readable decision, or several that disagree. */
    REPLY_UNPARSEABLE,
    /** The decision lacks a field that its action needs. */
    REPLY_INCOMPLETE,
    /** A field is outside its range, or names an unknown action or symbol. */
    REPLY_OUT_OF_RANGE,
    /** The reply has no text. */
    REPLY_EMPTY,
    /** No reply within the time-out of the seat, or before the round was over. */
    REPLY_TIMEOUT,
    /** The reply ends in the middle of the decision. */
    REPLY_TRUNCATED,
    /** The provider refused for its rate limit until the deadline. */
    PROVIDER_RATE_LIMITED,
    /** The provider failed or could not be reached until the deadline. */
    PROVIDER_UNAVAILABLE,
    /** The provider refused the request itself, for instance for an unknown model. */
    PROVIDER_REFUSED,
    /** The configuration names no such provider. */
    PROVIDER_UNKNOWN,
    /** The environment holds no key for the provider. */
    PROVIDER_KEY_MISSING,
    /** The provider does not accept the key. */
    PROVIDER_KEY_INVALID,
    /** The reply is larger than any decision can be; it was not read to its end. */
    REPLY_TOO_LARGE,
    /** The seat has spent its budget. */
    BUDGET_EXHAUSTED,
    /** The file of prices has no line for the model, so a cost could not be told. */
    PRICE_UNKNOWN,
    /** The cassette that plays in place of the providers does not hold this request. */
    CASSETTE_MISS,
    /** There is no prompt of that version. */
    PROMPT_UNKNOWN,
    /** There is no rule of that name, or its parameters are wrong. */
    RULE_INVALID,
    /** A defect in the service itself, written to its log; the seat does nothing this round. */
    DECIDER_FAILED,
    /** The record at the given place is not the snapshot that was promised. */
    SNAPSHOT_MISMATCH,
    /** There is no record at the given place any more. */
    SNAPSHOT_MISSING,
    /** The snapshot could not be read in time. */
    SNAPSHOT_UNAVAILABLE
}
