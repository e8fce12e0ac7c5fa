package org.tradingarena.decision.adapter.provider.wire;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The few headers of an answer that anything depends on; the others are dropped, a cookie or a trace id among them. */
public final class ReplyHeaders {

    public static final String CONTENT_TYPE = "content-type";
    public static final String RETRY_AFTER = "retry-after";
    public static final String DATE = "date";

    private static final List<String> KEPT = List.of(CONTENT_TYPE, RETRY_AFTER, DATE);
    private static final int LONGEST = 200;

    private ReplyHeaders() {}

    static Map<String, String> of(HttpHeaders headers) {
        Map<String, String> kept = new TreeMap<>();
        for (String name : KEPT) {
            headers.firstValue(name).ifPresent(value -> kept.put(name, shortened(value)));
        }
        return kept;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
