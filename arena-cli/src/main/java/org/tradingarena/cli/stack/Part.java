package org.tradingarena.cli.stack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One kind of process of the local stack, in the order in which they start. */
public enum Part {
    POSTGRES("postgres", 15432, "PostgreSQL 17"),
    KAFKA("kafka", 19092, "Kafka broker"),
    SIMULATOR("simulator", 8090, "provider simulator"),
    VENUE("venue", 8092, "Binance simulator"),
    MARKET_DATA("market-data", 8081, "market-data-service"),
    DECISION("decision", 8082, "decision-service"),
    PORTFOLIO("portfolio", 8083, "portfolio-service"),
    GATEWAY("gateway", 8080, "dashboard-gateway");

    private static final Set<Part> SERVICES = EnumSet.range(MARKET_DATA, GATEWAY);

    private final String label;
    private final int defaultPort;
    private final String title;

    Part(String label, int defaultPort, String title) {
        this.label = label;
        this.defaultPort = defaultPort;
        this.title = title;
    }

    /** The word used on the command line ({@code --port gateway=8090}), in log file names and in messages. */
    public String label() {
        return label;
    }

    /** The TCP port of the first replica when nothing else is said. */
    public int defaultPort() {
        return defaultPort;
    }

    /** What the process is, for people; for a service this is also the name of its module. */
    public String title() {
        return title;
    }

    /** Whether this is one of the four services, which answer {@code /q/health/ready}. */
    public boolean service() {
        return SERVICES.contains(this);
    }

    /** The four services, in start order. */
    public static List<Part> services() {
        return List.copyOf(SERVICES);
    }

    /** The part with this label, if there is one. */
    public static Optional<Part> labelled(String label) {
        return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
    }

    /** All labels separated by commas, for messages. */
    public static String labels() {
        return Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "));
    }
}
