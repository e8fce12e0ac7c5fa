package org.tradingarena.history.binance.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file while it is loaded; what is there stays when the load breaks off, and the next one adds the rest. */
final class PartFile implements ArchiveHttp.Sink, AutoCloseable {

    private final FileChannel channel;
    private final long longest;

    PartFile(Path file, long longest) throws IOException {
        Files.createDirectories(file.getParent());
        this.longest = longest;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
    }

    long size() throws IOException {
        return channel.size();
    }

    @Override
    public void restart() throws IOException {
        channel.truncate(0);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (channel.position() + bytes.length > longest) {
            throw new IOException("it has more than " + longest + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
