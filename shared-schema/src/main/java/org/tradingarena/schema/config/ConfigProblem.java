package org.tradingarena.schema.config;

/**
 * One thing that is wrong in a configuration file.
 *
 * @param file name of the file as the user wrote it
 * @param line line of the offending text, 1-based
 * @param column column of the offending text, 1-based
 * @param path where it is, such as {@code templates.classic.seats[2].provider}
 * @param message what is wrong; never repeats text that could be a secret
 * @param allowed what would be accepted
 */
public record ConfigProblem(String file, int line, int column, String path, String message, String allowed) {

    /** The problem on one line, {@code arena.yaml:12:5 path: what is wrong; allowed: …}. */
    @Override
    public String toString() {
        String place = path.isEmpty() ? "" : " " + path;
        return file + ":" + line + ":" + column + place + ": " + message + "; allowed: " + allowed;
    }
}
