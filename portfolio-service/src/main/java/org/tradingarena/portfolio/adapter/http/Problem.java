package org.tradingarena.portfolio.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, by RFC 9457, with the stable code, the field at fault and the allowed values.
 *
 * @param type a name, not an address: {@code urn:arena:problem:<code>}
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

    /** Media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String detail, @Nullable String field, List<String> allowed) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Problem("urn:arena:problem:" + code, title, status, detail, code, field, allowed);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
