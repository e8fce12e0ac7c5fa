package org.tradingarena.dashboard.http;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A browser may speak to the gateway only from the gateway's own page. A caller without an {@code Origin} header is no
 * browser and passes.
 */
final class OriginRule {

    private OriginRule() {}

    /**
     * Whether a request from this origin may go on.
     *
     * @param origin value of the {@code Origin} header, null when there is none
     * @param host value of the {@code Host} header
     */
    static boolean permits(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            String authority = new URI(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }
}
