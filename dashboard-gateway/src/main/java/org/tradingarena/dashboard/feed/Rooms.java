package org.tradingarena.dashboard.feed;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;

/** Who watches which competition. Thread-safe; takes the lock of a room inside its own, never the other way round. */
@ApplicationScoped
public class Rooms {

    private static final int KEPT_ROOMS = 32;

    private final Directory directory;
    private final LedgerHistory history;
    private final GatewayMetrics metrics;
    private final ArenaNotices notices;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<CompetitionId, Room> rooms = new LinkedHashMap<>();
    private final Map<Member, CompetitionId> places = new HashMap<>();
    private final Set<Member> followers = new HashSet<>();

    public Rooms(Directory directory, LedgerHistory history, GatewayMetrics metrics, ArenaNotices notices) {
        this.directory = directory;
        this.history = history;
        this.metrics = metrics;
        this.notices = notices;
    }

    /** Shows the latest competition to a member, and the next one as soon as it is created. */
    public synchronized void follow(Member member, @Nullable CompetitionId seen, long after) {
        followers.add(member);
        Optional<CompetitionChanged> current = directory.current();
        if (current.isEmpty()) {
            member.restart(WireMessage.ofNothing());
            return;
        }
        CompetitionId latest = current.get().competitionId();
        move(member, latest, latest.equals(seen) ? after : -1);
    }

    /** Shows one competition to a member until it asks for another. */
    public synchronized void watch(Member member, CompetitionId competition, long after) {
        if (directory.find(competition).isEmpty()) {
            member.tell(WireMessage.ofError("COMPETITION_UNKNOWN", "There is no competition " + competition + "."));
            return;
        }
        followers.remove(member);
        move(member, competition, after);
    }

    /** Forgets a member. */
    public synchronized void leave(Member member) {
        followers.remove(member);
        CompetitionId place = places.remove(member);
        Room room = place == null ? null : rooms.get(place);
        if (room != null) {
            room.leave(member);
        }
    }

    /** Sends the whole state to a member that fell behind. */
    public void refresh(Member member) {
        Room room;
        synchronized (this) {
            CompetitionId place = places.get(member);
            room = place == null ? null : rooms.get(place);
        }
        if (room != null) {
            room.refresh(member);
        }
    }

    /** Takes the latest word on a competition; a newer competition draws its followers along. */
    public synchronized void changed(CompetitionChanged head) {
        if (directory.learn(head)) {
            for (Member member : new ArrayList<>(followers)) {
                move(member, head.competitionId(), -1);
            }
        }
    }

    /** Takes a ledger event; a competition that nobody looked at yet is read from its ledger when somebody does. */
    public void hear(CompetitionId competition, Envelope envelope) {
        Room room;
        synchronized (this) {
            room = rooms.get(competition);
        }
        if (room != null) {
            room.hear(envelope);
        }
    }

    /** The room of a competition, opened when need be; empty when there is no such competition. */
    public synchronized Optional<Room> room(CompetitionId competition) {
        return directory.find(competition).map(head -> open(competition, head));
    }

    /** Where a competition stands by its ledger; null when nobody looked at it yet. */
    @Nullable
    CompetitionStatus statusIfOpen(CompetitionId competition) {
        Room room;
        synchronized (this) {
            room = rooms.get(competition);
        }
        return room == null ? null : room.status();
    }

    /** Called every few seconds: rooms catch up with what the topic kept back, and the latest competition has a room. */
    public void tend() {
        List<Room> all;
        synchronized (this) {
            directory.current().ifPresent(head -> open(head.competitionId(), head));
            all = List.copyOf(rooms.values());
        }
        all.forEach(Room::tend);
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }

    private void move(Member member, CompetitionId competition, long after) {
        CompetitionId place = places.put(member, competition);
        Room old = place == null || place.equals(competition) ? null : rooms.get(place);
        if (old != null) {
            old.leave(member);
        }
        directory.find(competition).ifPresent(head -> open(competition, head).enter(member, after));
    }

    private Room open(CompetitionId competition, CompetitionChanged head) {
        Room known = rooms.get(competition);
        if (known != null) {
            return known;
        }
        if (rooms.size() >= KEPT_ROOMS) {
            rooms.values().removeIf(Room::isEmpty);
        }
        Room room = new Room(head, notices.banners(), history, worker, metrics);
        rooms.put(competition, room);
        return room;
    }
}
