package org.tradingarena.portfolio.adapter.postgres;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.referee.AfterCommit;
import org.tradingarena.portfolio.application.referee.AnswerTime;
import org.tradingarena.portfolio.application.referee.CompetitionLane;
import org.tradingarena.portfolio.application.referee.Lanes;
import org.tradingarena.portfolio.application.referee.UnknownCompetition;
import org.tradingarena.portfolio.config.PortfolioConfig;
import org.tradingarena.schema.types.CompetitionId;

/**
 * One transaction per call, under the lock of the competition's row. Folds are cached between calls and used only while
 * the locked row still has the version and frame of the cached one; after any failure the cache is dropped, because the
 * fold may have moved without the row.
 */
@Singleton
public class PostgresLanes implements Lanes {

    private final DataSource database;
    private final Clock clock;
    private final PortfolioConfig config;
    private final List<AfterCommit> afterCommit;
    private final ConcurrentMap<CompetitionId, Slot> slots = new ConcurrentHashMap<>();

    PostgresLanes(DataSource database, Clock clock, PortfolioConfig config, @All List<AfterCommit> afterCommit) {
        this.database = database;
        this.clock = clock;
        this.config = config;
        this.afterCommit = afterCommit;
    }

    @Override
    public <T> T within(CompetitionId id, LaneWork<T> work) {
        Slot slot = slots.computeIfAbsent(id, _ -> new Slot());
        slot.lock.lock();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            return transaction(connection, slot, id, work);
        } catch (UnknownCompetition | RequestRefused refusal) {
            slots.remove(id, slot);
            throw refusal;
        } catch (SQLException failure) {
            throw Outages.from(failure);
        } finally {
            slot.lock.unlock();
        }
    }

    private <T> T transaction(Connection connection, Slot slot, CompetitionId id, LaneWork<T> work)
            throws SQLException {
        long begun = System.nanoTime();
        CompetitionRow cached = slot.cached;
        slot.cached = null;
        try {
            CompetitionTable.Head head = CompetitionTable.lock(connection, id);
            CompetitionRow before =
                    cached != null && head.matches(cached) ? cached : CompetitionTable.load(connection, id);
            CompetitionLane lane = new CompetitionLane(
                    id,
                    before.spec(),
                    before.fold(),
                    before.feed(),
                    new PostgresAnsweredSeats(connection, id),
                    key -> claim(connection, id, key),
                    head.startAt());
            T result = work.on(lane);
            CompetitionRow after = lane.changed() ? keep(connection, lane, before, head.speed()) : before;
            connection.commit();
            if (lane.over()) {
                slots.remove(id, slot);
            } else {
                slot.cached = after;
            }
            if (lane.changed()) {
                long nanos = System.nanoTime() - begun;
                afterCommit.forEach(listener -> listener.committed(lane, nanos));
            }
            return result;
        } catch (SQLException | RuntimeException failure) {
            Transaction.undo(connection, failure);
            throw failure;
        }
    }

    private boolean claim(Connection connection, CompetitionId id, RequestKey key) {
        try {
            return RequestKeyTable.claim(connection, id, clock.instant(), key);
        } catch (SQLException failure) {
            throw Outages.from(failure);
        }
    }

    private CompetitionRow keep(
            Connection connection, CompetitionLane lane, CompetitionRow before, @Nullable BigDecimal speed)
            throws SQLException {
        Instant now = clock.instant();
        new JournalWriter(
                        connection,
                        lane.id(),
                        lane.spec(),
                        AnswerTime.of(lane.spec(), speed),
                        now,
                        config.relay().retryMargin())
                .write(lane.journal(), before.sequence());
        CompetitionFold fold = lane.fold();
        long version = before.version() + 1;
        boolean told = fold.status() != before.status() || fold.decidedRound() != before.decidedRound();
        CompetitionRow after = new CompetitionRow(
                before.spec(),
                version,
                told ? version : before.stateVersion(),
                fold.status(),
                fold.lastFrame(),
                fold.decidedRound(),
                before.sequence() + lane.journal().events().size(),
                lane.feed(),
                fold);
        CompetitionTable.save(connection, lane.id(), before, after, Milestones.of(lane.journal(), now));
        return after;
    }

    /** One competition in this process: threads take turns here before they wait on the row. */
    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable CompetitionRow cached;
    }
}
