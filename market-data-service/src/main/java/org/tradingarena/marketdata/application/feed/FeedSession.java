package org.tradingarena.marketdata.application.feed;

import static org.tradingarena.marketdata.application.feed.FeedPhase.CLOSED;
import static org.tradingarena.marketdata.application.feed.FeedPhase.ENDED;
import static org.tradingarena.marketdata.application.feed.FeedPhase.FAILED;
import static org.tradingarena.marketdata.application.feed.FeedPhase.FEEDING;
import static org.tradingarena.marketdata.application.feed.FeedPhase.OPENING;
import static org.tradingarena.marketdata.application.feed.FeedPhase.PAUSED;
import static org.tradingarena.marketdata.application.feed.FeedPhase.REFUSED;
import static org.tradingarena.marketdata.application.feed.FeedPhase.RETRYING;
import static org.tradingarena.marketdata.application.feed.FeedPhase.WAITING;

import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;

/**
 * Tells one competition its market: writes every frame of its {@link FrameSupply} from the one that the books wait for to
 * the last, held back by the {@link FeedGate}. Runs on a virtual thread of its own.
 */
final class FeedSession implements Runnable, StretchWriter.Progress, SessionLine {

    private static final Logger LOG = Logger.getLogger(FeedSession.class);

    private final int partition;
    private final CompetitionId competitionId;
    private final CompetitionSpec spec;
    private final CompetitionChanged opened;
    private final FrameSupplies supplies;
    private final FrameLog log;
    private final FeedMetrics metrics;
    private final FeedGate gate;
    private volatile FeedPhase phase = OPENING;
    private volatile long nextFrame;
    private volatile int neededRound;
    private volatile @Nullable FrameGrid grid;
    private volatile @Nullable FrameSupply supply;
    private volatile @Nullable String code;
    private volatile @Nullable String message;
    private volatile @Nullable Thread thread;

    FeedSession(int partition, CompetitionChanged opened, FrameSupplies supplies, FrameLog log, FeedMetrics metrics) {
        this.partition = partition;
        this.competitionId = opened.competitionId();
        this.spec = opened.spec();
        this.opened = opened;
        this.supplies = supplies;
        this.log = log;
        this.metrics = metrics;
        this.gate = new FeedGate(opened);
        this.nextFrame = opened.nextFrame();
    }

    void start() {
        thread = Thread.ofVirtual().name("feed-" + competitionId).start(this);
    }

    void update(CompetitionChanged next) {
        gate.update(next);
        FrameSupply waiting = supply;
        if (waiting != null && gate.over()) {
            waiting.wake();
        }
    }

    /** Makes the session stop before its next frame; does not wait for it. */
    void close() {
        gate.close();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public void run() {
        try {
            switch (supplies.open(opened, this)) {
                case SupplyAnswer.Opened answer -> feed(answer.supply(), FrameGrid.of(spec));
                case SupplyAnswer.Refused refused -> end(REFUSED, refused.code(), refused.message());
                case SupplyAnswer.Over _ -> phase = CLOSED;
            }
        } catch (InterruptedException closed) {
            phase = CLOSED;
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "feed of %s failed at frame %d", competitionId, nextFrame);
            end(FAILED, "FEED_FAILED", String.valueOf(defect.getMessage()));
        }
    }

    private void feed(FrameSupply frames, FrameGrid frameGrid) throws InterruptedException {
        grid = frameGrid;
        nextFrame = frames.firstFrame();
        Metronome metronome = new Metronome(frameGrid.step(), System::nanoTime);
        try (frames) {
            supply = frames;
            StretchWriter writer = new StretchWriter(gate, metronome, log, metrics, this);
            boolean goesOn = true;
            while (goesOn && nextFrame <= frameGrid.lastFrame()) {
                List<MarketFrame> next = frames.next();
                phase = FEEDING;
                neededRound = spec.lockstep() ? frameGrid.roundBefore(nextFrame) : 0;
                goesOn = !next.isEmpty() && writer.write(next, neededRound);
            }
            phase = goesOn ? ENDED : CLOSED;
        } finally {
            supply = null;
        }
        LOG.infof("feed of %s %s before frame %d", competitionId, phase, nextFrame);
    }

    @Override
    public boolean over() {
        return gate.over();
    }

    @Override
    public boolean awaitRetry(Duration pause) throws InterruptedException {
        return gate.awaitRetry(pause);
    }

    @Override
    public void troubled(String why, String words) {
        code = why;
        message = words;
    }

    @Override
    public void written(long frame) {
        nextFrame = frame + 1;
        code = null;
        message = null;
    }

    @Override
    public void refused(String words) {
        code = "FRAME_REFUSED";
        message = words;
    }

    private void end(FeedPhase last, String why, String words) {
        code = why;
        message = words;
        phase = last;
        metrics.sessionRefused(why);
        LOG.warnf("%s: competition=%s %s", why, competitionId, words);
    }

    /** How it stands at this moment. */
    SessionView view() {
        FrameGrid known = grid;
        long frame = nextFrame;
        FeedPhase now = phaseNow();
        return new SessionView(
                competitionId,
                partition,
                now,
                frame,
                known == null ? null : known.lastFrame(),
                known == null ? null : known.openTime(frame),
                now == WAITING ? neededRound : null,
                code,
                message);
    }

    private FeedPhase phaseNow() {
        if (phase != FEEDING) {
            return phase;
        }
        return switch (gate.obstacle(neededRound)) {
            case PAUSED -> PAUSED;
            case UNDECIDED -> WAITING;
            case NONE, OVER -> message == null ? FEEDING : RETRYING;
        };
    }
}
