package org.tradingarena.schema.codec;

/** Bytes on a topic that break the contract. The record belongs on the dead-letter topic; nothing else is disturbed. */
public final class ContractViolation extends RuntimeException {

    /** What is wrong with the bytes. */
    public enum Code {
        /** Not JSON, a field is missing, or a value is outside its range. */
        EVENT_UNREADABLE,
        /** A type this build has never heard of. */
        EVENT_TYPE_UNKNOWN,
        /** A known type in a version this build cannot read. */
        EVENT_VERSION_UNKNOWN
    }

    private final Code code;

    ContractViolation(Code code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    ContractViolation(Code code, String message, Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }
}
