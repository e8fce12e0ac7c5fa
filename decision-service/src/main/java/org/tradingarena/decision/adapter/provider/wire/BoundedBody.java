package org.tradingarena.decision.adapter.provider.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Collects the body of one answer up to a limit, and notes when bytes came. To give up the subscription of an unfinished body
 * closes its connection.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

    private static final int FIRST_BUFFER = 8192;
    private static final long NONE = Long.MIN_VALUE;

    private final int most;
    private final long sent;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final AtomicReference<Flow.@Nullable Subscription> source = new AtomicReference<>();
    private final AtomicBoolean cut = new AtomicBoolean();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_BUFFER);
    private volatile long first = NONE;
    private volatile long last = NONE;

    /**
     * A body that has not begun.
     *
     * @param most bytes
     * @param sent when the request was sent, on the scale of {@link System#nanoTime()}
     */
    BoundedBody(int most, long sent) {
        this.most = most;
        this.sent = sent;
    }

    /** Takes the body of any status; one that announces too much is not begun. */
    BodyHandler<byte[]> handler() {
        return head -> {
            if (head.headers().firstValueAsLong("Content-Length").orElse(0) > most) {
                refuse();
            }
            return this;
        };
    }

    /** From sending to the first byte; null before it. */
    @Nullable
    Duration firstByte() {
        return first == NONE ? null : Duration.ofNanos(first - sent);
    }

    /** Time since the last byte; zero before the first one, for a model may think as long as its seat may. */
    Duration silence() {
        return last == NONE ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - last);
    }

    /** Gives up what has not come yet; does nothing to a whole body. */
    void cut() {
        if (whole.isDone() && !whole.isCompletedExceptionally()) {
            return;
        }
        cut.set(true);
        Flow.Subscription open = source.get();
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source.set(subscription);
        if (cut.get()) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        long now = System.nanoTime();
        if (first == NONE) {
            first = now;
        }
        last = now;
        for (ByteBuffer piece : pieces) {
            if (bytes.size() + piece.remaining() > most) {
                refuse();
                return;
            }
            byte[] copy = new byte[piece.remaining()];
            piece.get(copy);
            bytes.write(copy, 0, copy.length);
        }
        Flow.Subscription open = source.get();
        if (open != null && !cut.get()) {
            open.request(1);
        }
    }

    @Override
    public void onError(Throwable error) {
        whole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    private void refuse() {
        whole.completeExceptionally(new TooLarge(most));
        cut();
    }

    /** The body has more bytes than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(int most) {
            super("more than " + most + " bytes");
        }
    }
}
