package org.tradingarena.cli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The TCP ports of the first replicas, plus the one between Kafka's broker and its controller and the one for the streams of
 * the simulated venue.
 *
 * @param byPart one port per part, 1 to 65535
 * @param kafkaController the controller's listener
 * @param venueStream where the simulated venue streams; its own port is for questions
 */
public record Ports(Map<Part, Integer> byPart, int kafkaController, int venueStream) {
    private static final String CONTROLLER = "kafka-controller";
    private static final int DEFAULT_CONTROLLER = 19093;
    private static final String VENUE_STREAM = "venue-stream";
    private static final int DEFAULT_VENUE_STREAM = 8093;

    public Ports {
        byPart = Map.copyOf(byPart);
    }

    /** The documented ports, with which every other part of the arena works unconfigured. */
    public static Ports standard() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, part.defaultPort());
        }
        return new Ports(ports, DEFAULT_CONTROLLER, DEFAULT_VENUE_STREAM);
    }

    /** Ports that nobody listens on at this moment, for tests that run side by side. */
    public static Ports free() {
        List<Integer> found = free(Part.values().length + 2);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        Iterator<Integer> next = found.iterator();
        for (Part part : Part.values()) {
            ports.put(part, next.next());
        }
        return new Ports(ports, next.next(), next.next());
    }

    /** A free port for a further replica. */
    static int freePort() {
        return free(1).getFirst();
    }

    /** The port of the part's first replica. */
    public int of(Part part) {
        return byPart.getOrDefault(part, part.defaultPort());
    }

    /** The same ports with one changed. */
    public Ports with(Part part, int port) {
        Map<Part, Integer> changed = new EnumMap<>(byPart);
        changed.put(part, port);
        return new Ports(changed, kafkaController, venueStream);
    }

    /**
     * Reads one {@code name=port} option, for example {@code gateway=8090}.
     *
     * @throws StackException when the name is unknown or the port is no number from 1 to 65535
     */
    public Ports with(String name, int port) {
        if (port < 1 || port > 65_535) {
            throw new StackException("--port " + name + "=" + port + ": a port is a number from 1 to 65535");
        }
        if (name.equals(CONTROLLER)) {
            return new Ports(byPart, port, venueStream);
        }
        if (name.equals(VENUE_STREAM)) {
            return new Ports(byPart, kafkaController, port);
        }
        return Part.labelled(name)
                .map(part -> with(part, port))
                .orElseThrow(() -> new StackException("--port " + name + "=" + port + ": no such part; allowed: "
                        + Part.labels() + ", " + CONTROLLER + ", " + VENUE_STREAM));
    }

    /** Every port with the name that changes it; two parts on one port are refused. */
    Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            named.put(part.label(), of(part));
        }
        named.put(CONTROLLER, kafkaController);
        named.put(VENUE_STREAM, venueStream);
        Set<Integer> seen = new HashSet<>();
        named.forEach((name, port) -> {
            if (!seen.add(port)) {
                throw new StackException("port " + port + " is given to two parts, one of them " + name
                        + "; change one with --port " + name + "=NUMBER");
            }
        });
        return named;
    }

    /** Whether a name of {@link #named} belongs to the part. */
    static boolean belongsTo(Part part, String name) {
        return name.equals(part.label()) || (part == Part.VENUE && name.equals(VENUE_STREAM));
    }

    private static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.add(socket.getLocalPort());
            }
            return ports;
        } catch (IOException e) {
            throw new StackException("no free TCP port on 127.0.0.1: " + e.getMessage(), e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackException("cannot release port " + socket.getLocalPort(), e);
        }
    }
}
