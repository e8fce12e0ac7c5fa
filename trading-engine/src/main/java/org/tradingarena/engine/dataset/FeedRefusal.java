package org.tradingarena.engine.dataset;

/** Why a feed session cannot be opened; the names are stable and shown to users. */
public enum FeedRefusal {
    /** The specification names a data set that is neither in the configuration nor in the folder of data sets. */
    DATASET_UNKNOWN,
    /** A stored data set is gone or damaged, or contradicts what the configuration says of it. */
    DATASET_UNUSABLE,
    /** The data set does not have a symbol of the specification. */
    SYMBOL_UNKNOWN,
    /** The step of the specification is not that of the data set. */
    STEP_UNSUPPORTED,
    /** The competition begins before the data or ends after it. */
    RANGE_EXCEEDED,
    /** Nobody delivers this kind of market yet. */
    SOURCE_UNSUPPORTED,
    /** A synthetic market that the specification does not call simulated, or the other way round. */
    LABEL_CONTRADICTED,
    /** The specification contradicts itself, such as an interval that is not a whole number of steps. */
    SPEC_INVALID
}
