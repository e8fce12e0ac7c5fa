package org.tradingarena.marketdata.adapter.http;

import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * A refusal in the form of RFC 9457.
 *
 * @param type a name, not an address: {@code urn:arena:problem:CODE}
 * @param status HTTP status
 * @param code stable, such as {@code SYMBOL_UNKNOWN}
 */
public record Problem(String type, String title, int status, String detail, String code) {

    private static final String MEDIA_TYPE = "application/problem+json";

    /** A problem whose title is its code in words. */
    static Problem of(int status, String code, String detail) {
        return new Problem(
                "urn:arena:problem:" + code, code.replace("_", " ").toLowerCase(Locale.ROOT), status, detail, code);
    }

    /** The answer that carries it. */
    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
