package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The models on offer. Any name that begins with {@code simulated-} is served; no other is, so that a simulated reply
 * can never pass for a real model's.
 */
final class SimulatedModels {

    static final String PREFIX = "simulated-";
    static final String DEFAULT = PREFIX + "trader";

    private SimulatedModels() {}

    static void require(String model) {
        if (!model.startsWith(PREFIX)) {
            throw ApiError.unknownModel(model);
        }
    }

    static ObjectNode list(ObjectMapper json) {
        ObjectNode root = json.createObjectNode().put("object", "list");
        ArrayNode data = root.putArray("data");
        for (String id : List.of(DEFAULT)) {
            data.addObject()
                    .put("id", id)
                    .put("object", "model")
                    .put("created", Completion.CREATED)
                    .put("owned_by", "simulated");
        }
        return root;
    }
}
