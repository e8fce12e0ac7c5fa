package org.tradingarena.simulators.provider;

import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.provider.trader.Manner;
import org.tradingarena.simulators.provider.trader.Personality;

/**
 * What a scenario says about one model.
 *
 * @param personality null for the one that its name asks for
 * @param thinking null for the scenario's own times the patience of the personality
 * @param slips share of replies that go wrong in writing, 0..1; null for what is usual for the personality
 */
public record ModelProfile(
        @Nullable Personality personality,
        @Nullable DelayRange thinking,
        @Nullable Double slips) {

    static final ModelProfile USUAL = new ModelProfile(null, null, null);

    Manner manner(String model) {
        Personality who = personality == null ? Personality.ofModel(model, SimulatedModels.PREFIX) : personality;
        return slips == null ? Manner.of(who) : new Manner(who, slips);
    }
}
