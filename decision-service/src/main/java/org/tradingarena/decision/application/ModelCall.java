package org.tradingarena.decision.application;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Prompt;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.types.SeatId;

/**
 * One call of a model.
 *
 * @param asking who asks, and when
 * @param provider where it runs
 * @param model its name there
 * @param prompt what it is shown
 * @param repair what was written so far, when it has to be written once more; null for the question itself
 * @param form the answer has to have
 * @param temperature from 0 to 2; null sends none
 * @param maxTokens longest reply
 * @param reasoningEffort {@code low}, {@code medium} or {@code high}; null sends none
 * @param timeout time-out of the seat; the same for all calls of a seat, so that clients can be kept
 * @param seed only for simulators, which answer by it; null for real models, which do not promise anything for it
 */
public record ModelCall(
        Asking asking,
        ProviderProfile provider,
        String model,
        Prompt prompt,
        @Nullable RepairTurn repair,
        AnswerForm form,
        @Nullable BigDecimal temperature,
        int maxTokens,
        @Nullable String reasoningEffort,
        Duration timeout,
        @Nullable Integer seed) {

    /** The seat that asks. */
    public SeatId seat() {
        return asking.seat();
    }

    /** The same call at the prices of a day. */
    ModelCall pricedOn(LocalDate day) {
        return new ModelCall(
                new Asking(asking.seat(), asking.question(), day),
                provider,
                model,
                prompt,
                repair,
                form,
                temperature,
                maxTokens,
                reasoningEffort,
                timeout,
                seed);
    }

    /** The same call with a complaint about its reply. */
    public ModelCall repairing(RepairTurn turn) {
        return new ModelCall(
                asking, provider, model, prompt, turn, form, temperature, maxTokens, reasoningEffort, timeout, seed);
    }
}
