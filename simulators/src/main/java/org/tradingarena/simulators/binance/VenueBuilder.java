package org.tradingarena.simulators.binance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.clock.VenueClock;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.tape.VenueTape;

/** Describes a venue, then starts it. */
public final class VenueBuilder {

    private final VenueTape tape;
    private final List<VenueFaultRule> faults = new ArrayList<>();
    private @Nullable Instant opening;
    private @Nullable InstantSource source;
    private @Nullable Duration shiftUnit;
    private int speed = 1;
    private long seed = 1;
    private VenueLimits limits = VenueLimits.REAL;
    private boolean microseconds;
    private int restPort;
    private int streamPort;

    VenueBuilder(VenueTape tape) {
        this.tape = tape;
    }

    /** Begins with these rules about what goes wrong; relative times count from the start. */
    public VenueBuilder withFaults(VenueFaultRule... rules) {
        return withFaults(List.of(rules));
    }

    /** Begins with these rules about what goes wrong; relative times count from the start. */
    public VenueBuilder withFaults(List<VenueFaultRule> rules) {
        faults.addAll(rules);
        return this;
    }

    /** Venue seconds per real second, 1..1000; 1 unless given. */
    public VenueBuilder speed(int venueSecondsPerSecond) {
        speed = venueSecondsPerSecond;
        return this;
    }

    /** Begins at this moment of the tape instead of at the one that the tape suggests. */
    public VenueBuilder startingAt(Instant moment) {
        opening = moment;
        return this;
    }

    /** Follows another clock, such as one that a test steps; it says venue time, and speed counts for nothing. */
    public VenueBuilder onClock(InstantSource clock) {
        source = clock;
        return this;
    }

    /**
     * Moves the tape so that its start is now, by a whole number of these units, such as minutes or days: the start then lies
     * at most one unit in the past.
     */
    public VenueBuilder shiftedToNow(Duration unit) {
        shiftUnit = unit;
        return this;
    }

    /** The seed of delays and of what is made up about perpetuals; 1 unless given. */
    public VenueBuilder seed(long number) {
        seed = number;
        return this;
    }

    /** Other limits than those of the real venue. */
    public VenueBuilder limits(VenueLimits other) {
        limits = other;
        return this;
    }

    /** Writes spot archives in microseconds, as the real venue is said to do since 2025. */
    public VenueBuilder archivesInMicroseconds() {
        microseconds = true;
        return this;
    }

    /** TCP ports of REST and of WebSockets; 0, as without this, for any free one. */
    public VenueBuilder ports(int rest, int stream) {
        restPort = rest;
        streamPort = stream;
        return this;
    }

    /**
     * Starts the venue.
     *
     * @throws java.io.UncheckedIOException when a port is taken
     */
    public BinanceVenue start() {
        long begin = opening == null ? tape.opening() : opening.toEpochMilli();
        Duration unit = shiftUnit;
        long shift = 0;
        if (unit != null) {
            if (unit.toMillis() < 1) {
                throw new IllegalArgumentException("A tape is moved by whole units of at least 1 ms, not by " + unit);
            }
            shift = Math.floorDiv(System.currentTimeMillis() - begin, unit.toMillis()) * unit.toMillis();
        }
        InstantSource given = source;
        VenueClock clock = given == null
                ? VenueClock.running(Instant.ofEpochMilli(begin + shift), speed)
                : VenueClock.following(given);
        return BinanceVenue.start(new VenueSettings(
                tape.shifted(shift), clock, seed, limits, faults, microseconds, restPort, streamPort));
    }
}
