package org.tradingarena.simulators.binance.rest;

import java.util.function.ToIntFunction;

/**
 * One path of REST.
 *
 * @param weight what a request costs
 * @param answers gives the answer, or throws {@link ApiError}
 */
record Endpoint(ToIntFunction<Query> weight, Answers answers) {

    static Endpoint of(int weight, Answers answers) {
        return new Endpoint(query -> weight, answers);
    }

    /** Gives an answer as of a moment of venue time. */
    interface Answers {
        Reply answer(Query query, long now);
    }
}
