package org.tradingarena.dashboard.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Idempotency keys whose start was accepted, so that a repeated call reaches portfolio-service and gets the same answer. */
@ApplicationScoped
public class AcceptedKeys {

    private static final int KEPT = 256;

    private final Set<String> keys = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    }));

    void add(String key) {
        keys.add(key);
    }

    boolean contains(String key) {
        return keys.contains(key);
    }
}
