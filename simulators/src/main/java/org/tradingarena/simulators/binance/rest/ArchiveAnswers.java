package org.tradingarena.simulators.binance.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradingarena.simulators.binance.archive.Archives;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.fault.Subject;
import org.tradingarena.simulators.binance.fault.VenueFault;

/** Archives over HTTP, whole or from a byte on, sound or spoilt. */
final class ArchiveAnswers {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

    private final Archives archives;
    private final FaultBoard board;

    ArchiveAnswers(Archives archives, FaultBoard board) {
        this.archives = archives;
        this.board = board;
    }

    /** @param range what the header {@code Range} says; empty for all */
    Reply answer(String path, String range, long now) {
        return archives.bytes(path, now)
                .map(bytes -> part(spoilt(path, bytes, now), path, range))
                .orElseGet(() -> Reply.bytes("application/xml", missing()).status(404));
    }

    private byte[] spoilt(String path, byte[] bytes, long now) {
        Subject subject = Subject.request(null, "", path);
        if (path.endsWith(".CHECKSUM")) {
            if (board.strikes(VenueFault.ARCHIVE_CHECKSUM, subject, now) == null) {
                return bytes;
            }
            byte[] wrong = bytes.clone();
            wrong[0] = (byte) (wrong[0] == '0' ? '1' : '0');
            return wrong;
        }
        if (board.strikes(VenueFault.ARCHIVE_TRUNCATED, subject, now) != null) {
            return Arrays.copyOf(bytes, bytes.length / 2);
        }
        if (board.strikes(VenueFault.ARCHIVE_CORRUPT, subject, now) != null) {
            byte[] wrong = bytes.clone();
            wrong[wrong.length / 2] ^= 0x55;
            return wrong;
        }
        return bytes;
    }

    private static Reply part(byte[] bytes, String path, String range) {
        String type = path.endsWith(".zip") ? "application/zip" : "binary/octet-stream";
        Reply whole = Reply.bytes(type, bytes).header("Accept-Ranges", "bytes");
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return whole;
        }
        long from = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? bytes.length - 1L : Long.parseLong(matcher.group(2));
        if (from >= bytes.length || last < from) {
            return new Reply(416, Map.of("Content-Range", "bytes */" + bytes.length), new byte[0], whole.delay());
        }
        int end = (int) Math.min(bytes.length, last + 1);
        return whole.body(Arrays.copyOfRange(bytes, (int) from, end))
                .status(206)
                .header("Content-Range", "bytes " + from + "-" + (end - 1) + "/" + bytes.length);
    }

    private static byte[] missing() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>NoSuchKey</Code>"
                        + "<Message>The specified key does not exist.</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
