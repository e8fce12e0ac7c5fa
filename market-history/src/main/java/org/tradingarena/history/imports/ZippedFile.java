package org.tradingarena.history.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The only file of a zip archive. Its checksum is held against what was read, which the library leaves to the reader. */
final class ZippedFile extends FilterInputStream {

    private final ZipFile archive;
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();

    private ZippedFile(ZipFile archive, ZipEntry entry) throws IOException {
        super(archive.getInputStream(entry));
        this.archive = archive;
        this.entry = entry;
    }

    static InputStream open(Path file) throws IOException {
        ZipFile archive = opened(file);
        try {
            List<? extends ZipEntry> files =
                    archive.stream().filter(entry -> !entry.isDirectory()).toList();
            if (files.size() != 1) {
                throw new ZipException("the archive holds "
                        + files.stream()
                                .limit(10)
                                .map(ZipEntry::getName)
                                .map(Fields::shortened)
                                .toList()
                        + "; it must hold one file");
            }
            return new ZippedFile(archive, files.getFirst());
        } catch (IOException | RuntimeException broken) {
            archive.close();
            throw broken;
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw (IOException) new ZipException(
                            "the archive is truncated or damaged (" + broken.getMessage() + "); download it again")
                    .initCause(broken);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count >= 0) {
            checksum.update(bytes, offset, count);
        } else if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
            throw new ZipException("the archive is damaged: the checksum of " + Fields.shortened(entry.getName())
                    + " is wrong; download it again");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
