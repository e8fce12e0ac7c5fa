package org.tradingarena.portfolio.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request cannot be done as it was made; says which field is at fault and what is allowed. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whose turn it is. */
    public enum Kind {
        /** The request has to change. */
        INVALID,
        /** The caller has to show a token. */
        UNAUTHORISED,
        /** The named thing does not exist. */
        UNKNOWN,
        /** The competition is in a state that does not allow it. */
        CONFLICT,
        /** Something this service needs is away; the same request may be made again. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final transient List<String> allowed;

    /**
     * @param code stable, such as {@code ROUNDS_OUT_OF_RANGE}
     * @param field of the request, or null when no single one is at fault
     * @param allowed values or ranges; empty when there is nothing to list
     */
    public RequestRefused(Kind kind, String code, @Nullable String field, String message, List<String> allowed) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.allowed = List.copyOf(allowed);
    }

    /** A refusal of one field. */
    public static RequestRefused field(String code, String field, String message, List<String> allowed) {
        return new RequestRefused(Kind.INVALID, code, field, message, allowed);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public List<String> allowed() {
        return allowed;
    }
}
