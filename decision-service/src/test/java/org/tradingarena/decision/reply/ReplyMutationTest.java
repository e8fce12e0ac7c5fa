package org.tradingarena.decision.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;

/**
 * Spoilt replies: no exception, and no trade that nobody wrote. {@code -Darena.seed} repeats a run, {@code -Darena.replies}
 * sets its length.
 */
class ReplyMutationTest {

    private static final int REPLIES = Integer.getInteger("arena.replies", 100_000);
    private static final long SEED = Long.getLong("arena.seed", new SplittableRandom().nextLong());
    private static final int LONGEST = 4_000;

    private enum Fate {
        FAILED,
        HELD,
        TRADED
    }

    @Test
    void shouldNeitherThrowNorInventATrade() {
        // given
        List<ReplyCase> corpus = ReplyCase.corpus().stream()
                .filter(reply -> reply.text().length() <= LONGEST)
                .toList();
        SplittableRandom die = new SplittableRandom(SEED);
        Mutator mutator = new Mutator(SEED);
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        System.out.println("[replies] " + REPLIES + " spoilt replies, -Darena.seed=" + SEED);

        for (int i = 0; i < REPLIES; i++) {
            ReplyCase reply = corpus.get(die.nextInt(corpus.size()));
            String spoilt = mutator.spoilt(
                    reply.text(), corpus.get(die.nextInt(corpus.size())).text());
            // when
            ReadReply read = ReplyReader.read(spoilt, die.nextBoolean(), reply.form());
            // then
            if (read instanceof ReadReply.Decision decision) {
                List<Intent> intents = decision.intents();
                boolean held = intents.stream().allMatch(intent -> intent.action() == IntentAction.HOLD);
                fates.merge(held ? Fate.HELD : Fate.TRADED, 1, Integer::sum);
                checkGrounds(spoilt, reply, intents);
            } else {
                fates.merge(Fate.FAILED, 1, Integer::sum);
            }
        }
        System.out.println("[replies] " + fates);
        assertThat(fates).containsKeys(Fate.values());
    }

    private static void checkGrounds(String spoilt, ReplyCase reply, List<Intent> intents) {
        Evidence evidence = new Evidence(spoilt);
        for (Intent intent : intents) {
            assertThat(evidence.missing(intent, reply.form()))
                    .as("seed %s, from '%s': %s was read in%n%s", SEED, reply.name(), intent, spoilt)
                    .isNull();
        }
    }
}
