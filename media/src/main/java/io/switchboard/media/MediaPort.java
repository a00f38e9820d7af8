package io.switchboard.media;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One party's RTP and RTCP sockets and what is done with its sound.
 *
 * <p>All methods may be called from any thread and return at once: they queue a command to the media loop that owns the
 * port, and commands of one thread act in order. What the port sends is one continuous RTP stream (one SSRC, rising
 * sequence numbers and timestamps) whatever its source is at the moment: a playback, a relayed party, an echo. A
 * running playback takes precedence over relaying and echo. On a closed port, commands do nothing.
 */
public interface MediaPort extends AutoCloseable {

    InetSocketAddress localRtp();

    InetSocketAddress localRtcp();

    /**
     * States or changes what was agreed with the remote party. Nothing is sent or accepted before the first time.
     *
     * @see Latching what a changed address does
     */
    void remote(RemoteMedia remote);

    /**
     * Relays RTP and RTCP between this port and another, both ways; earlier connections of the two end. Packets whose
     * encoding the other side has not agreed to are dropped and counted. RTCP reports are rewritten to the streams each
     * side sees.
     *
     * @throws IllegalArgumentException if the other port belongs to another group or is this port
     */
    void connect(MediaPort other);

    /** Ends the relaying of this port and its peer, or the echo. */
    void disconnect();

    /** Sends back what comes, instead of relaying it. */
    void echo();

    /** Plays a clip once or again and again; a playback that is still running is stopped first. */
    Playback play(AudioClip clip, PlayOptions options);

    /**
     * Records what the remote party says as a mono WAV file, 16-bit at 8 or 16 kHz, that can be salvaged after a crash
     * (see {@link io.switchboard.media.file.SpoolSalvage}). Missing packets are silence, so that the length is right.
     * Other uses of the port go on meanwhile. A recording that is still running is stopped first.
     *
     * @param spool the file to write; it must not exist
     */
    Recording record(Path spool, RecordingOptions options);

    /** Tells each digit the remote party presses once (RFC 4733). There is one listener, the last one set. */
    void onDigit(DigitListener listener);

    /**
     * Calls once when no valid RTP has come for this long although the port expects some; again after packets have come
     * and ceased anew. There is one such watch, the last one set; zero ends it. The call comes on the media loop and
     * must return at once.
     */
    void onSilence(Duration limit, Runnable noRtp);

    /** The figures now, or the last ones of a closed port. */
    MediaStatistics statistics();

    /** Ends playback and recording, frees the ports. A second time does nothing. */
    @Override
    void close();
}
