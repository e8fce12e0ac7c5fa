package org.tradingarena.decision.adapter.provider.cassette;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.PricingDays;

/** What stands between the models and the network: nothing, a recorder, or a player in place of the network. */
public final class CassetteDeck implements PricingDays, AutoCloseable {

    /** Names the file to play. */
    public static final String PLAY_VARIABLE = "ARENA_CASSETTE";

    /** Names the file to record into. */
    public static final String RECORD_VARIABLE = "ARENA_CASSETTE_RECORD";

    private static final System.Logger LOG = System.getLogger(CassetteDeck.class.getName());

    private final @Nullable Path recording;
    private final @Nullable CassettePlayer player;
    private volatile @Nullable CassetteRecorder recorder;
    private volatile PricingDays days = PricingDays.OF_ASKING;

    private CassetteDeck(@Nullable Path recording, @Nullable CassettePlayer player) {
        this.recording = recording;
        this.player = player;
    }

    /**
     * Puts the cassette in.
     *
     * @throws CassetteInvalid when both are named, or the one to play is missing or broken
     */
    public static CassetteDeck of(Optional<String> play, Optional<String> record) {
        if (play.isPresent() && record.isPresent()) {
            throw new CassetteInvalid(PLAY_VARIABLE + " plays " + play.get() + " and " + RECORD_VARIABLE
                    + " records into " + record.get() + ": a played cassette has nothing to record; unset one of them");
        }
        return new CassetteDeck(
                record.map(Path::of).orElse(null),
                play.map(Path::of).map(CassetteDeck::player).orElse(null));
    }

    /** Whether a cassette plays, so that nothing is sent to any provider. */
    public boolean playing() {
        return player != null;
    }

    /** Ids of the providers on the cassette that plays; null when none plays. */
    public @Nullable Set<String> recorded() {
        return player == null ? null : player.providers();
    }

    /** The way that requests take. */
    public Wire over(Wire network) {
        if (player != null) {
            return player;
        }
        if (recording == null) {
            return network;
        }
        CassetteRecorder begun = CassetteRecorder.into(recording, network);
        recorder = begun;
        LOG.log(System.Logger.Level.INFO, "what is said to providers is recorded into {0}", recording);
        return begun;
    }

    /**
     * The way that calls take: through the gates; around them what they do is recorded; or played in their place.
     *
     * @param models over {@link #over(Wire)}, which has to come first
     * @param gates puts gates before models
     */
    public ModelClient gated(ModelClient models, UnaryOperator<ModelClient> gates) {
        if (player != null) {
            PlayedTurns turns = new PlayedTurns(player.turns(), models);
            days = turns;
            return turns;
        }
        ModelClient gated = gates.apply(models);
        CassetteRecorder begun = recorder;
        if (begun == null) {
            return gated;
        }
        RecordedTurns turns = new RecordedTurns(begun, gated, models);
        days = turns;
        return turns;
    }

    @Override
    public LocalDate of(ModelCall call) {
        return days.of(call);
    }

    /** What went wrong with the cassette since the start; null when nothing did. */
    public @Nullable String problem() {
        if (player != null) {
            return player.firstMiss();
        }
        CassetteRecorder begun = recorder;
        return begun == null ? null : begun.problem();
    }

    @Override
    public void close() {
        if (player != null) {
            player.close();
        }
        CassetteRecorder begun = recorder;
        if (begun != null) {
            begun.close();
        }
    }

    private static CassettePlayer player(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new CassetteInvalid(PLAY_VARIABLE + ": there is no file " + path.toAbsolutePath());
        }
        CassettePlayer player = CassettePlayer.of(path);
        LOG.log(
                System.Logger.Level.INFO,
                "cassette {0} plays {1} exchanges; no provider is called",
                path,
                player.size());
        return player;
    }
}
