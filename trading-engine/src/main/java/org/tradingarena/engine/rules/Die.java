package org.tradingarena.engine.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;

/** Dice whose throws follow from a text alone: seeded with the first eight bytes of its SHA-256. */
final class Die {
    private static final MessageDigest UNUSED = sha256();

    private Die() {}

    /** The die of a text; equal texts give equal throws. */
    static SplittableRandom of(String text) {
        return new SplittableRandom(ByteBuffer.wrap(fresh().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong());
    }

    /** A copy of an unused digest costs less than a look at the list of providers. */
    private static MessageDigest fresh() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException unusual) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
