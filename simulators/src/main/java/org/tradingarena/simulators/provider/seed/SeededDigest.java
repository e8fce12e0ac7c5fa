package org.tradingarena.simulators.provider.seed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The only source of chance in the simulator: SHA-256 over the seed and the request bytes.
 *
 * <p>Numbers are drawn by name, so that a new draw never shifts the others.
 */
public final class SeededDigest {

    private final byte[] digest;

    private SeededDigest(byte[] digest) {
        this.digest = digest;
    }

    /** The chance of one request. */
    public static SeededDigest of(long seed, byte[] request) {
        MessageDigest sha256 = sha256();
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
        return new SeededDigest(sha256.digest(request));
    }

    /** A number in [0, 1) that depends on the seed, the request and the name only. */
    public double fraction(String name) {
        MessageDigest sha256 = sha256();
        sha256.update(digest);
        byte[] drawn = sha256.digest(name.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(drawn).getLong() >>> 11) * 0x1.0p-53;
    }

    /** A whole number in [from, to]. */
    public int between(String name, int from, int to) {
        return from + (int) Math.floor(fraction(name) * (to - from + 1));
    }

    /** The digest itself in lower-case hexadecimal, 64 characters. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
