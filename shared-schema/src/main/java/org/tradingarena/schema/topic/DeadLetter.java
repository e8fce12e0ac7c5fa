package org.tradingarena.schema.topic;

import java.util.Arrays;
import java.util.List;

/** Every consumer of every topic, and so every dead-letter topic there is. */
public enum DeadLetter {
    COMPETITIONS_MARKET_DATA(ArenaTopic.COMPETITIONS, "market-data"),
    COMPETITIONS_DASHBOARD(ArenaTopic.COMPETITIONS, "dashboard"),
    REQUESTS_DECISION(ArenaTopic.REQUESTS, "decision"),
    FEED_PORTFOLIO(ArenaTopic.FEED, "portfolio"),
    DECISIONS_PORTFOLIO(ArenaTopic.DECISIONS, "portfolio"),
    LEDGER_DASHBOARD(ArenaTopic.LEDGER, "dashboard");

    private final ArenaTopic topic;
    private final String consumer;

    DeadLetter(ArenaTopic topic, String consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    /** The topic that is read. */
    public ArenaTopic topic() {
        return topic;
    }

    /** Who reads it. */
    public String consumer() {
        return consumer;
    }

    /** Name of the dead-letter topic. */
    public String topicName() {
        return topic.deadLetterTopic(consumer);
    }

    /** Names of all dead-letter topics. */
    public static List<String> topicNames() {
        return Arrays.stream(values()).map(DeadLetter::topicName).toList();
    }
}
