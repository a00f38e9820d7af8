package io.switchboard.media;

import io.switchboard.media.rtp.OutgoingStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A port on its loop. The methods of {@link MediaPort} hand commands to the loop; all others are called on the loop's
 * thread, which owns every field that is not final.
 */
final class LoopPort implements MediaPort {

    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);

    final MediaLoop loop;
    final PortReceiver receiver;
    final PortSender sender;
    final PortRtcp rtcp;

    private final LoopGroup group;
    private final PortPair sockets;
    private final DropCounters dropped = new DropCounters();
    private final SilenceWatch silence = new SilenceWatch();
    private int number;
    private int playbacks;
    private boolean agreed;
    private boolean closed;
    private @Nullable LoopPort peer;
    private boolean echoing;
    private @Nullable ClipPlayback playback;
    private @Nullable PortRecording recording;
    /** Recordings of the group that listen; as few as parties with a wish to record. */
    private final List<GroupRecording> taps = new ArrayList<>();

    private DigitListener digitListener = digit -> {};
    private volatile MediaStatistics lastStatistics;

    LoopPort(LoopGroup group, MediaLoop loop, PortPair sockets) {
        this.group = group;
        this.loop = loop;
        this.sockets = sockets;
        receiver = new PortReceiver(this, dropped);
        OutgoingStream stream =
                new OutgoingStream(loop.random.nextInt(), loop.random.nextInt(0x8000), loop.random.nextInt());
        sender = new PortSender(stream, sockets.rtp(), receiver.latch, dropped);
        rtcp = new PortRtcp(this, sockets, dropped, loop, System.nanoTime());
        lastStatistics = snapshot(System.nanoTime());
    }

    /** First command of a port. */
    void open() {
        number = loop.takePortNumber();
        loop.add(this, sockets);
    }

    @Override
    public InetSocketAddress localRtp() {
        return sockets.rtpAddress();
    }

    @Override
    public InetSocketAddress localRtcp() {
        return sockets.rtcpAddress();
    }

    @Override
    public void remote(RemoteMedia remote) {
        loop.submit(() -> remoteNow(remote));
    }

    @Override
    public void connect(MediaPort other) {
        if (!(other instanceof LoopPort wanted) || wanted == this || wanted.group != group) {
            throw new IllegalArgumentException("only ports of one group are connected");
        }
        loop.submit(() -> connectNow(wanted));
    }

    @Override
    public void disconnect() {
        loop.submit(this::disconnectNow);
    }

    @Override
    public void echo() {
        loop.submit(this::echoNow);
    }

    @Override
    public Playback play(AudioClip clip, PlayOptions options) {
        ClipPlayback wanted = new ClipPlayback(this, clip, options);
        loop.submit(() -> playNow(wanted));
        return wanted;
    }

    @Override
    public Recording record(Path spool, RecordingOptions options) {
        PortRecording wanted = new PortRecording(this, spool, options);
        loop.submit(() -> recordNow(wanted));
        return wanted;
    }

    @Override
    public void onDigit(DigitListener listener) {
        loop.submit(() -> digitListener = listener);
    }

    @Override
    public void onSilence(Duration limit, Runnable noRtp) {
        loop.submit(() -> silence.watch(limit.toNanos(), noRtp, System.nanoTime()));
    }

    @Override
    public MediaStatistics statistics() {
        if (loop.isCurrentThread()) {
            return closed ? lastStatistics : snapshot(System.nanoTime());
        }
        CompletableFuture<MediaStatistics> answer = new CompletableFuture<>();
        loop.submit(() -> answer.complete(closed ? lastStatistics : snapshot(System.nanoTime())));
        try {
            lastStatistics = answer.get(LONGEST_QUESTION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // A loop that does not answer within a second has worse problems than figures that are a little old.
            return lastStatistics;
        }
        return lastStatistics;
    }

    @Override
    public void close() {
        loop.submit(this::closeNow);
    }

    private void remoteNow(RemoteMedia remote) {
        if (closed) {
            return;
        }
        long now = System.nanoTime();
        boolean received = receiver.receiving();
        agreed = true;
        receiver.remote(remote, now);
        sender.remote(remote);
        rtcp.remote(remote);
        if (!received && receiver.receiving()) {
            silence.expectFrom(now);
        }
        route();
        LoopPort other = peer;
        if (other != null) {
            other.route();
        }
    }

    private void connectNow(LoopPort other) {
        if (closed || other.closed) {
            return;
        }
        disconnectNow();
        other.disconnectNow();
        peer = other;
        other.peer = this;
        route();
        other.route();
    }

    private void disconnectNow() {
        LoopPort other = peer;
        peer = null;
        echoing = false;
        route();
        if (other != null) {
            other.peer = null;
            other.route();
        }
    }

    private void echoNow() {
        disconnectNow();
        echoing = true;
        route();
    }

    private void route() {
        LoopPort other = peer;
        if (other != null) {
            receiver.relayTo(other.sender, other.sender.formats());
        } else if (echoing) {
            receiver.relayTo(sender, sender.formats());
        } else {
            receiver.relayTo(null, List.of());
        }
    }

    private void playNow(ClipPlayback wanted) {
        if (closed) {
            wanted.ended(new PlayEnd.PortClosed());
            return;
        }
        endPlayback(new PlayEnd.Stopped());
        playback = wanted;
        wanted.identify(sourceId(0x8000_0000 | playbacks++));
        sender.playing(true);
        loop.startedPlaying(this);
    }

    void stopNow(ClipPlayback unwanted) {
        if (playback == unwanted) {
            endPlayback(new PlayEnd.Stopped());
        }
    }

    private void endPlayback(PlayEnd end) {
        ClipPlayback ending = playback;
        if (ending != null) {
            playback = null;
            sender.playing(false);
            ending.ended(end);
        }
    }

    /** Plays the frame of a tick; false if there is nothing to play any more. */
    boolean playFrame(long tick, long now) {
        ClipPlayback running = playback;
        if (running == null) {
            return false;
        }
        if (agreed) {
            Optional<PlayEnd> end = running.frame(sender, tick, now);
            end.ifPresent(this::endPlayback);
        }
        return playback != null;
    }

    private void recordNow(PortRecording wanted) {
        endRecording(new RecordingEnd.Reason.Stopped());
        if (closed) {
            wanted.begin(8000, System.nanoTime());
            wanted.end(new RecordingEnd.Reason.PortClosed());
        } else {
            recording = wanted;
            wanted.begin(recordingRate(), System.nanoTime());
        }
    }

    private int recordingRate() {
        return sender.playFormat().map(format -> format.codec().sampleRate()).orElse(8000);
    }

    void stopNow(PortRecording unwanted) {
        if (recording == unwanted) {
            endRecording(new RecordingEnd.Reason.Stopped());
        }
    }

    private void endRecording(RecordingEnd.Reason reason) {
        PortRecording ending = recording;
        if (ending != null) {
            recording = null;
            ending.end(reason);
        }
    }

    /** Hands a packet of sound to the recording, if there is one. */
    void record(ByteBuffer packet, AudioCodec codec, long now) {
        if (!codec.hasPcm()) {
            return;
        }
        for (int i = 0; i < taps.size(); i++) {
            if (!taps.get(i).offer(this, packet, codec, now)) {
                dropped.unrecorded++;
            }
        }
        PortRecording running = recording;
        if (running == null) {
            return;
        }
        if (running.hasEnded()) {
            recording = null;
        } else if (!running.offer(packet, codec, now)) {
            dropped.unrecorded++;
        }
    }

    boolean isOf(LoopGroup candidate) {
        return candidate == group;
    }

    /** Lets a recording of the group listen; false if the port is closed. */
    boolean tap(GroupRecording listener) {
        return !closed && taps.add(listener);
    }

    void untap(GroupRecording listener) {
        taps.remove(listener);
    }

    /** The remote party pressed a key. */
    void pressed(char digit) {
        ClipPlayback running = playback;
        if (running != null && running.interruptedBy(digit)) {
            endPlayback(new PlayEnd.Interrupted(digit));
        }
        PortRecording recorded = recording;
        if (recorded != null && recorded.endedBy(digit)) {
            endRecording(new RecordingEnd.Reason.Digit(digit));
        }
        digitListener.pressed(digit);
    }

    void keepHouse(long now) {
        rtcp.keepHouse(now);
        if (agreed && receiver.receiving()) {
            silence.check(receiver, now);
        }
    }

    @Nullable
    LoopPort peer() {
        return peer;
    }

    /** Identifies one of this port's streams among all of the loop. */
    long sourceId(int stream) {
        return (long) number << 32 | Integer.toUnsignedLong(stream);
    }

    void rtpReadable() {
        ByteBuffer packet = loop.incoming.clear();
        SocketAddress source = receiveFrom(sockets.rtp(), packet);
        if (source != null) {
            receiver.receive(packet.flip(), (InetSocketAddress) source, System.nanoTime());
        }
    }

    void rtcpReadable() {
        ByteBuffer packet = loop.incoming.clear();
        SocketAddress source = receiveFrom(sockets.rtcp(), packet);
        if (source != null) {
            rtcp.receive(packet.flip(), (InetSocketAddress) source, false, System.nanoTime());
        }
    }

    private @Nullable SocketAddress receiveFrom(DatagramChannel channel, ByteBuffer packet) {
        try {
            return channel.receive(packet);
        } catch (IOException e) {
            dropped.malformed++;
            return null;
        }
    }

    void closeNow() {
        if (closed) {
            return;
        }
        closed = true;
        lastStatistics = snapshot(System.nanoTime());
        endPlayback(new PlayEnd.PortClosed());
        endRecording(new RecordingEnd.Reason.PortClosed());
        List.copyOf(taps).forEach(listener -> listener.removeNow(this));
        disconnectNow();
        loop.remove(this, sockets);
        group.forget(this);
    }

    private MediaStatistics snapshot(long now) {
        long jitter = receiver.stream.jitter() * 1_000_000_000L / receiver.stream.clockRate();
        return new MediaStatistics(
                receiver.stream.received(),
                receiver.octets(),
                sender.stream.packets(),
                sender.stream.octets(),
                receiver.stream.lost(),
                Duration.ofNanos(jitter),
                rtcp.roundTrip().known()
                        ? Optional.of(Duration.ofNanos(rtcp.roundTrip().nanos()))
                        : Optional.empty(),
                receiver.heard() ? Optional.of(Duration.ofNanos(now - receiver.lastPacketAt())) : Optional.empty(),
                receiver.latch.latched(),
                dropped.snapshot());
    }
}
