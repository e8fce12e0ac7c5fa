package org.tradingarena.portfolio.adapter.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.tradingarena.portfolio.application.referee.BatchVerdict.Rewind;
import org.tradingarena.portfolio.application.referee.GapMemory;
import org.tradingarena.portfolio.config.PortfolioConfig;
import org.tradingarena.schema.types.CompetitionId;

/** Works on the competitions of a batch at the same time, on virtual threads, no more than there are connections for. */
@Singleton
class BatchWorkers {

    private final CompetitionRecords records;
    private final GapMemory gaps;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BatchWorkers(CompetitionRecords records, GapMemory gaps, PortfolioConfig config) {
        this.records = records;
        this.gaps = gaps;
        this.places = new Semaphore(config.referee().parallel());
    }

    /** Returns when every competition of the batch is done or has to wait. */
    void work(PolledBatch batch) {
        List<GroupOutcome> outcomes = new ArrayList<>();
        Map<String, List<ConsumerRecord<String, byte[]>>> left = batch.left();
        if (left.size() == 1) {
            left.forEach((competition, group) -> outcomes.add(records.take(competition, group)));
        } else {
            outcomes.addAll(together(left));
        }
        outcomes.stream().filter(GroupOutcome::done).forEach(outcome -> close(batch, outcome));
    }

    private List<GroupOutcome> together(Map<String, List<ConsumerRecord<String, byte[]>>> groups) {
        CompletionService<GroupOutcome> running = new ExecutorCompletionService<>(threads);
        groups.forEach((competition, group) -> running.submit(() -> inPlace(competition, group)));
        List<GroupOutcome> outcomes = new ArrayList<>();
        try {
            for (int i = 0; i < groups.size(); i++) {
                outcomes.add(running.take().get());
            }
        } catch (ExecutionException defect) {
            throw new IllegalStateException("a batch broke", defect.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
        return outcomes;
    }

    private GroupOutcome inPlace(String competition, List<ConsumerRecord<String, byte[]>> group)
            throws InterruptedException {
        places.acquire();
        try {
            return records.take(competition, group);
        } finally {
            places.release();
        }
    }

    private void close(PolledBatch batch, GroupOutcome outcome) {
        batch.done(outcome.competition());
        Rewind rewind = outcome.rewind();
        if (rewind != null) {
            gaps.remember(new CompetitionId(outcome.competition()), rewind.lastFrame());
            batch.rewind(rewind);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
