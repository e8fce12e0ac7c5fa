package org.tradingarena.engine.referee;

import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.schema.event.competition.CompetitionStatus;

/**
 * Where a competition stands. A transition is a method of the state it leaves, so an illegal one does not compile.
 *
 * <pre>
 * Created ──start──► Running ──pause──► Paused ──resume──► Running
 *    └──stop──► Ended ◄──stop, finish──┴───────────┘
 * </pre>
 */
sealed interface Lifecycle {
    CompetitionStatus status();

    /** The state a command leads to; null when the command is not allowed here. */
    @Nullable
    Lifecycle on(Command command);

    /** The state after the last boundary; only a competition that was started gets there. */
    default Lifecycle finished() {
        throw new InvariantViolated("FINISH_NOT_ALLOWED", "status=" + status());
    }

    /** Not started. */
    record Created() implements Lifecycle {
        Running start() {
            return new Running();
        }

        Ended stop() {
            return new Ended(CompetitionStatus.STOPPED);
        }

        @Override
        public CompetitionStatus status() {
            return CompetitionStatus.CREATED;
        }

        @Override
        public @Nullable Lifecycle on(Command command) {
            return switch (command) {
                case Command.Start start -> start();
                case Command.Stop stop -> stop();
                case Command.Pause pause -> null;
                case Command.Resume resume -> null;
            };
        }
    }

    /** Rounds open at the boundaries. */
    record Running() implements Lifecycle {
        Paused pause() {
            return new Paused();
        }

        Ended stop() {
            return new Ended(CompetitionStatus.STOPPED);
        }

        @Override
        public Ended finished() {
            return new Ended(CompetitionStatus.FINISHED);
        }

        @Override
        public CompetitionStatus status() {
            return CompetitionStatus.RUNNING;
        }

        @Override
        public @Nullable Lifecycle on(Command command) {
            return switch (command) {
                case Command.Pause pause -> pause();
                case Command.Stop stop -> stop();
                case Command.Start start -> null;
                case Command.Resume resume -> null;
            };
        }
    }

    /** Frames apply, but no rounds open. */
    record Paused() implements Lifecycle {
        Running resume() {
            return new Running();
        }

        Ended stop() {
            return new Ended(CompetitionStatus.STOPPED);
        }

        @Override
        public Ended finished() {
            return new Ended(CompetitionStatus.FINISHED);
        }

        @Override
        public CompetitionStatus status() {
            return CompetitionStatus.PAUSED;
        }

        @Override
        public @Nullable Lifecycle on(Command command) {
            return switch (command) {
                case Command.Resume resume -> resume();
                case Command.Stop stop -> stop();
                case Command.Start start -> null;
                case Command.Pause pause -> null;
            };
        }
    }

    /** Final: stopped or finished. */
    record Ended(CompetitionStatus status) implements Lifecycle {
        @Override
        public @Nullable Lifecycle on(Command command) {
            return null;
        }
    }

    /** The state behind a status on the wire. */
    static Lifecycle of(CompetitionStatus status) {
        return switch (status) {
            case CREATED -> new Created();
            case RUNNING -> new Running();
            case PAUSED -> new Paused();
            case STOPPED, FINISHED -> new Ended(status);
        };
    }
}
