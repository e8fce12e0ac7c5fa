package org.tradingarena.portfolio;

import static org.tradingarena.schema.event.decision.IntentAction.CLOSE;
import static org.tradingarena.schema.event.decision.IntentAction.ENTER_LONG;
import static org.tradingarena.schema.event.decision.IntentAction.HOLD;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.CompetitionId;

/** A competition of three rounds of two seats, fed by hand; frames 2, 5, 8 and 11 are its boundaries. */
record Match(String id, HandFedMarket market, Answers answers, Topics topics) {

    static final String HOLDER = "buy-and-hold";
    static final String RIVAL = "random";

    Match(String id, CompetitionSpec spec, Topics topics) {
        this(id, spec, topics, Map.of());
    }

    /** A match in whose market some bars are not as usual. */
    Match(String id, CompetitionSpec spec, Topics topics, Map<Long, Bar> unusual) {
        this(id, new HandFedMarket(new CompetitionId(id), spec, unusual), new Answers(new CompetitionId(id)), topics);
    }

    void frames(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(number -> topics.frame(market.frame(number)));
    }

    /** Buys half in round 1, waits in round 2, sells in round 3; the rival holds, fails, and holds. */
    void answerRound(int round) {
        String event = id + "/" + round + "/";
        topics.answer(
                event + HOLDER,
                answers.made(
                        round,
                        HOLDER,
                        List.of(ENTER_LONG, HOLD, CLOSE).get(round - 1),
                        round == 1 ? "0.5" : "0",
                        "0.01"));
        topics.answer(
                event + RIVAL,
                round == 2
                        ? answers.failed(round, RIVAL, "REPLY_EMPTY")
                        : answers.made(round, RIVAL, HOLD, "0", "0.01"));
    }

    /** Plays a round: its answers, then the frames up to the next boundary. */
    void decide(int round, Intent holder, Intent rival) {
        String event = id + "/" + round + "/";
        topics.answer(event + HOLDER, answers.made(round, HOLDER, holder, "0.01"));
        topics.answer(event + RIVAL, answers.made(round, RIVAL, rival, "0.02"));
        Referee.awaitDecided(id, round);
        frames(3L * round, 3L * round + 2);
        Referee.awaitNextFrame(id, 3L * round + 3);
    }

    void hold(int round) {
        topics.answer(id + round + "a", answers.made(round, HOLDER, HOLD, "0", "0"));
        topics.answer(id + round + "b", answers.made(round, RIVAL, HOLD, "0", "0"));
        Referee.awaitDecided(id, round);
    }

    void playAll() {
        frames(0, 2);
        Referee.awaitNextFrame(id, 3);
        answerRound(1);
        Referee.awaitDecided(id, 1);
        continueFrom(1);
    }

    void continueFrom(int decided) {
        for (int round = decided + 1; round <= 3; round++) {
            frames(3L * round - 3, 3L * round - 1);
            Referee.awaitNextFrame(id, 3L * round);
            answerRound(round);
            Referee.awaitDecided(id, round);
        }
        frames(9, 11);
        Referee.awaitStatus(id, "FINISHED");
    }
}
