package io.switchboard.media;

import io.switchboard.media.codec.PcmEncoder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A clip being sent frame by frame. {@link #frame} and {@link #ended} belong to the loop. */
final class ClipPlayback implements Playback {

    private static final int FRAMES_PER_SECOND = 50;

    private final LoopPort port;
    private final AudioClip clip;
    private final PlayOptions options;
    private final CompletableFuture<PlayEnd> end = new CompletableFuture<>();

    private final short[] samples = new short[16000 / FRAMES_PER_SECOND];
    private final byte[] payload = new byte[samples.length];
    private @Nullable PayloadFormat format;
    private @Nullable PcmEncoder encoder;
    private long source;
    private int sequence;
    /** In milliseconds, because the sample rate may change with the format. */
    private int position;

    ClipPlayback(LoopPort port, AudioClip clip, PlayOptions options) {
        this.port = port;
        this.clip = clip;
        this.options = options;
    }

    @Override
    public CompletionStage<PlayEnd> end() {
        return end.minimalCompletionStage();
    }

    @Override
    public void stop() {
        port.loop.submit(() -> port.stopNow(this));
    }

    @Override
    public PlayEnd await() throws InterruptedException {
        return Completion.await(end);
    }

    void identify(long sourceId) {
        source = sourceId;
    }

    boolean interruptedBy(char digit) {
        return options.interruptingDigits().contains(digit);
    }

    /** Sends the frame of a tick; tells the end when the last one has had its time. */
    Optional<PlayEnd> frame(PortSender sender, long tick, long now) {
        PcmEncoder coder = encoderFor(sender);
        PayloadFormat sent = format;
        if (coder == null || sent == null) {
            return Optional.of(new PlayEnd.NoFormat());
        }
        int rate = coder.sampleRate();
        if (position * (rate / 1000) >= clip.length(rate)) {
            if (!options.repeated() || clip.length(rate) == 0) {
                return Optional.of(new PlayEnd.Finished());
            }
            position = 0;
        }
        int count = rate / FRAMES_PER_SECOND;
        clip.copy(rate, position * (rate / 1000), samples, count);
        position += 1000 / FRAMES_PER_SECOND;
        int octets = coder.encode(samples, count, payload);
        int timestamp = (int) (tick * (sent.clockRate() / FRAMES_PER_SECOND));
        sender.frame(port.loop.outgoing, source, sequence++, timestamp, sent, payload, octets, now);
        return Optional.empty();
    }

    void ended(PlayEnd how) {
        Completion.complete(end, how);
    }

    private @Nullable PcmEncoder encoderFor(PortSender sender) {
        PayloadFormat wanted = sender.playFormat().orElse(null);
        if (wanted != null && !wanted.equals(format)) {
            encoder = Codecs.encoder(wanted.codec());
        }
        format = wanted;
        return wanted == null ? null : encoder;
    }
}
