package org.tradingarena.decision.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.decision.reply.ReplyReader;
import org.tradingarena.schema.event.decision.CallPurpose;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.TokenUsage;

/** One question with everything that is said until it is answered, at most one repair included. For one thread. */
final class Conversation {

    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

    /** In less time no model writes anything. */
    private static final Duration LEAST_TIME = Duration.ofSeconds(1);

    private final Question question;
    private final PersistentClient client;
    private final Deadline deadline;
    private final CallLog log = new CallLog();
    private TokenUsage usage = TokenUsage.NONE;
    private @Nullable ModelReply last;

    Conversation(Question question, PersistentClient client, Deadline deadline) {
        this.question = question;
        this.client = client;
        this.deadline = deadline;
    }

    /** The thought at its end; a defect on the way keeps what was said and paid until then. */
    Thought held() throws InterruptedException {
        try {
            return asked();
        } catch (RuntimeException defect) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "DECIDER_FAILED: request=" + question.call().asking().question(),
                    defect);
            return thought(DeciderFailure.defect(defect));
        }
    }

    private Thought asked() throws InterruptedException {
        ModelReply reply;
        try {
            reply = ask(CallPurpose.ASK, question.call());
        } catch (ProviderFailure failure) {
            return thought(new ReadReply.Failure(failure.code(), failure.text()));
        }
        return thought(
                switch (read(reply)) {
                    case ReadReply.Decision decision -> decision;
                    case ReadReply.Failure failure -> worthRepairing(failure) ? repaired(reply, failure) : failure;
                });
    }

    /** Who declined to answer is not asked again: it would cost as much and say the same. */
    private boolean worthRepairing(ReadReply.Failure failure) {
        return failure.code() != FailureCode.PROVIDER_REFUSED && deadline.affords(LEAST_TIME);
    }

    /** The decision written once more; the first failure stands when nothing comes. */
    private ReadReply repaired(ModelReply unreadable, ReadReply.Failure failure) throws InterruptedException {
        String text = unreadable.text() == null ? "" : unreadable.text();
        log.unread(failure.code().name(), text);
        try {
            ModelCall call = question.call().repairing(RepairTurn.of(text, failure));
            return read(ask(CallPurpose.REPAIR, call)) instanceof ReadReply.Decision decision
                    ? new ReadReply.Decision(DecisionOutcome.REPAIRED, decision.intents())
                    : failure;
        } catch (ProviderFailure unanswered) {
            return new ReadReply.Failure(failure.code(), failure.message() + "; asked again: " + unanswered.text());
        }
    }

    private ModelReply ask(CallPurpose purpose, ModelCall call) throws InterruptedException {
        ModelReply reply = client.ask(question.draw(), purpose, call, deadline, log);
        last = reply;
        usage = usage.plus(reply.usage());
        return reply;
    }

    private ReadReply read(ModelReply reply) {
        String refusal = reply.refusal();
        if (refusal != null) {
            log.unread(FailureCode.PROVIDER_REFUSED.name(), refusal);
            return ReadReply.Failure.declined(question.call().provider().id(), refusal);
        }
        return ReplyReader.read(reply.text(), reply.cut(), question.call().form());
    }

    private Thought thought(ReadReply outcome) {
        ModelReply reply = last;
        return new Thought(
                outcome,
                question.call().prompt(),
                question.promptSha256(),
                reply == null ? null : reply.text(),
                reply == null ? null : reply.reasoning(),
                usage,
                question.price().costUsd(usage),
                log.calls(),
                log.waited(),
                reply == null ? null : reply.timing().firstByte(),
                log.thinking());
    }
}
