package org.tradingarena.history.imports;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Words for what goes wrong with a file. */
final class Refusals {

    private Refusals() {}

    static ImportRefused unreadable(Path file, RowUnreadable wrong) {
        return new ImportRefused(
                file + ", " + wrong.place() + ": " + wrong.getMessage()
                        + "; correct or remove it, or get the file again",
                wrong);
    }

    static ImportRefused row(Path file, String unit, CandleRow row, String reason) {
        return new ImportRefused(file + ", " + unit + " " + row.number() + ": " + reason);
    }

    static ImportRefused broken(Path file, IOException broken) {
        String reason =
                switch (broken) {
                    case NoSuchFileException none -> "there is no such file";
                    case EOFException early ->
                        "it ends too early (" + broken.getMessage() + "): it was cut off; download it again";
                    default -> String.valueOf(broken.getMessage());
                };
        return new ImportRefused(file + ": " + reason, broken);
    }
}
