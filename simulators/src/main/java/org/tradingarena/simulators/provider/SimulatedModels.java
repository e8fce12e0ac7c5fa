package org.tradingarena.simulators.provider;

import java.util.Arrays;
import java.util.List;
import org.tradingarena.simulators.provider.protocol.ApiError;
import org.tradingarena.simulators.provider.trader.Personality;

/**
 * The models on offer. Any name that begins with {@code simulated-} is served; no other is, so that a simulated reply
 * can never pass for a real model's.
 */
final class SimulatedModels {

    static final String PREFIX = "simulated-";

    private SimulatedModels() {}

    static void require(String model) {
        if (!model.startsWith(PREFIX)) {
            throw new ApiError(
                    404,
                    "The model '" + model + "' does not exist; this is a simulator, its models begin with '" + PREFIX
                            + "'",
                    "model");
        }
    }

    /** One per personality; the default comes first. */
    static List<String> names() {
        return Arrays.stream(Personality.values())
                .map(personality -> PREFIX + personality.word())
                .toList();
    }
}
