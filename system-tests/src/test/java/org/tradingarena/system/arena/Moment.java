package org.tradingarena.system.arena;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * A moment inside a round, told by what is published: that many records of one topic after the boundary of the round, and
 * then a hesitation that is shorter than a round takes, so that many such moments fall on either side of every commit,
 * acknowledgement and publication.
 *
 * @param records from 1; a round that publishes fewer has its moment at the next boundary
 * @param hesitation from 0 to 20 ms
 */
public record Moment(int round, ArenaTopic topic, int records, Duration hesitation) {

    private static final int FIRST_ROUND = 3;
    private static final int MOST_RECORDS = 5;
    private static final int LONGEST_HESITATION_MICROS = 20_000;

    /** The moment at which that record becomes visible. */
    public static Moment at(int round, ArenaTopic topic, int records) {
        return new Moment(round, topic, records, Duration.ZERO);
    }

    /** A moment anywhere from the third to the last of those rounds. */
    public static Moment random(Random random, int lastRound) {
        return new Moment(
                FIRST_ROUND + random.nextInt(lastRound - FIRST_ROUND + 1),
                TopicTap.TOPICS.get(random.nextInt(TopicTap.TOPICS.size())),
                1 + random.nextInt(MOST_RECORDS),
                Duration.ofNanos(1_000L * random.nextInt(LONGEST_HESITATION_MICROS)));
    }

    /** That many of them, in the order in which they come. */
    public static List<Moment> random(Random random, int count, int lastRound) {
        return Stream.generate(() -> random(random, lastRound))
                .limit(count)
                .sorted(Comparator.comparingInt(Moment::round))
                .toList();
    }

    @Override
    public String toString() {
        return "round " + round + ", record " + records + " on " + topic.topicName() + " + "
                + hesitation.toNanos() / 1_000 + " µs";
    }
}
