package org.tradingarena.decision.application;

import java.math.BigDecimal;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;

/** Asks a model within the budget of its seat, and once more for the right form when its reply cannot be read. */
public final class ModelDecider implements Decider {

    private final Questions questions;
    private final PersistentClient client;

    /** A decider for all seats of all providers. */
    public ModelDecider(Questions questions, ModelClient client) {
        this.questions = questions;
        this.client = new PersistentClient(client);
    }

    @Override
    public Thought decide(DecisionRequested request, Snapshot snapshot, Deadline deadline) throws InterruptedException {
        checkBudget(request);
        if (deadline.left().isZero()) {
            throw new DeciderFailure(
                    FailureCode.REPLY_TIMEOUT,
                    "the round was over before its question could be asked; nothing was sent");
        }
        Question question = questions.of(request, snapshot);
        return new Conversation(question, client, deadline).held();
    }

    private static void checkBudget(DecisionRequested request) {
        BigDecimal budget = request.seat().decider().budgetUsd();
        BigDecimal spent = request.account().spent().costUsd();
        if (budget != null && spent.compareTo(budget) >= 0) {
            throw new DeciderFailure(
                    FailureCode.BUDGET_EXHAUSTED,
                    "spent " + spent.toPlainString() + " of " + budget.toPlainString() + " USD");
        }
    }
}
