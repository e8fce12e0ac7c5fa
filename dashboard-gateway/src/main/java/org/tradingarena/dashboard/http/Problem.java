package org.tradingarena.dashboard.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.ArenaJson;

/**
 * A refusal of the gateway itself, in the form of RFC 9457.
 *
 * @param type a name, not an address: {@code urn:arena:problem:CODE}
 * @param status HTTP status
 * @param code stable, such as {@code TOKEN_WRONG}
 * @param field that is wrong; null when it is not about one
 * @param allowed values of that field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        List<String> allowed) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that is about no field. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("urn:arena:problem:" + code, title, status, detail, code, null, List.of());
    }

    /** A problem with one field of the request. */
    public static Problem ofField(
            int status, String code, String title, String detail, String field, List<String> allowed) {
        return new Problem("urn:arena:problem:" + code, title, status, detail, code, field, allowed);
    }

    /** The answer that carries it. */
    public Response response() {
        try {
            return Response.status(status)
                    .type(MEDIA_TYPE)
                    .entity(ArenaJson.mapper().writeValueAsString(this))
                    .build();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("cannot write problem " + code, broken);
        }
    }
}
