package org.tradingarena.schema.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one byte form of a record that may be hashed: its JSON in the order of the record's components, without spaces, in
 * UTF-8. Records hold normalised decimals and sorted maps, so equal records give equal bytes.
 */
public final class Canonical {

    private Canonical() {}

    /** The canonical bytes of a record. */
    public static byte[] bytes(Object record) {
        try {
            return ArenaJson.mapper().writeValueAsBytes(record);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("no canonical form: " + record.getClass(), broken);
        }
    }

    /** The canonical bytes as text, for whoever puts the form of a larger record together from its parts. */
    public static String text(Object record) {
        return new String(bytes(record), StandardCharsets.UTF_8);
    }

    /** Lower-case hexadecimal SHA-256 of the canonical bytes. */
    public static String sha256(Object record) {
        return sha256(bytes(record));
    }

    /** Lower-case hexadecimal SHA-256 of bytes. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
