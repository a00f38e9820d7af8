package io.switchboard.testkit.phone;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import io.switchboard.media.codec.G711;
import io.switchboard.media.codec.G722Decoder;
import io.switchboard.media.codec.G722Encoder;
import io.switchboard.media.codec.PcmDecoder;
import io.switchboard.media.codec.PcmEncoder;
import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import io.switchboard.testkit.peer.Await;
import io.switchboard.testkit.peer.PeerException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one call of a phone: sends a tone in packets of 20 ms, keeps what it hears, and tells tones apart. Speaks
 * PCMU, PCMA and G722. Any thread.
 */
public final class PhoneAudio implements AutoCloseable {
    private static final Duration PACKET = Duration.ofMillis(20);
    private static final int HEADER = 12;
    private static final int CLOCK_STEP = 160;
    private static final int EVENT_PACKETS = 6;
    private static final double TONE_LEVEL = -10;
    private static final double HEARD = -25;
    private static final double UNHEARD = -50;
    private static final double SPEECH = -30;
    /** So much of the power of speech, in dB, is not in its strongest frequency. */
    private static final double BELOW_A_TONE = 5;

    private static final Duration WINDOW = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatagramSocket socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final int source = ThreadLocalRandom.current().nextInt();
    private short[] heard = new short[0];
    private int heardRate = 8000;
    private @Nullable Agreement agreement;
    private double frequency;
    private boolean sending;
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 16);
    private int timestamp = ThreadLocalRandom.current().nextInt();
    private volatile boolean closed;
    private final AtomicLong packetsReceived = new AtomicLong();

    /** Where the other side is, and what both speak. */
    private record Agreement(InetSocketAddress remote, List<PayloadFormat> formats, boolean sends) {
        private PayloadFormat codec() {
            return formats.stream()
                    .filter(format -> format.codec().hasPcm())
                    .findFirst()
                    .orElseThrow(() -> new PeerException("no codec that a test phone speaks in " + formats));
        }
    }

    /** A point of the stream that is sent. */
    private record Place(int sequence, int timestamp) {}

    PhoneAudio(InetAddress address) {
        try {
            socket = new DatagramSocket(new InetSocketAddress(address, 0));
        } catch (SocketException e) {
            throw new PeerException("no port for sound: " + e.getMessage());
        }
        Thread.ofVirtual().name("phone-hears").start(this::receive);
        Thread.ofVirtual().name("phone-speaks").start(this::send);
    }

    /** Where it wants its RTP. */
    public InetSocketAddress local() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** Speaks this tone from now on, as far as the session lets it. */
    public void speak(double hertz) {
        lock.lock();
        try {
            frequency = hertz;
            sending = true;
        } finally {
            lock.unlock();
        }
    }

    /** Sends no packets any more. */
    public void fallSilent() {
        lock.lock();
        try {
            sending = false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until this tone is heard. */
    public void awaitTone(double hertz) {
        forget();
        Await.until(
                PATIENCE, () -> "a tone of " + hertz + " Hz; " + packetsReceived + " packets came", () -> hears(hertz));
    }

    /** Whether this tone was heard in the last moments. */
    public boolean hears(double hertz) {
        Level level = level(hertz);
        return level.enough() && level.level() > HEARD;
    }

    /** Whether this tone was not heard in the last moments. */
    public boolean hearsNothingOf(double hertz) {
        return level(hertz).level() < UNHEARD;
    }

    /** Waits until something is heard that is loud and no tone: somebody speaks. */
    public void awaitSpeech() {
        forget();
        Await.until(PATIENCE, () -> "speech; " + packetsReceived + " packets came", this::hearsSpeech);
    }

    private boolean hearsSpeech() {
        short[] last;
        int rate;
        lock.lock();
        try {
            rate = heardRate;
            int window = (int) (rate * WINDOW.toMillis() / 1000);
            last = Arrays.copyOfRange(heard, Math.max(0, heard.length - window), heard.length);
        } finally {
            lock.unlock();
        }
        ToneDetector detector = new ToneDetector(rate);
        double loudness = detector.loudness(last, 0, last.length);
        return loudness > SPEECH && detector.strongest(last).levelDb() < loudness - BELOW_A_TONE;
    }

    /** How many packets came. */
    public long packetsReceived() {
        return packetsReceived.get();
    }

    /** Forgets what was heard until now. */
    public void forget() {
        lock.lock();
        try {
            heard = new short[0];
        } finally {
            lock.unlock();
        }
    }

    /** Presses these keys one after the other. */
    public void type(String keys) {
        keys.chars().forEach(key -> press((char) key));
    }

    /** Presses a digit (RFC 4733): the event, and its end three times, within the stream of sound. */
    public void press(char digit) {
        Optional<PayloadFormat> events = agreed().stream()
                .flatMap(current -> current.formats().stream())
                .filter(format -> format.codec() == AudioCodec.TELEPHONE_EVENT)
                .findFirst();
        PayloadFormat format = events.orElseThrow(() -> new PeerException("no telephone events were agreed"));
        int event = "0123456789*#ABCD".indexOf(digit);
        Place place = advance(EVENT_PACKETS, EVENT_PACKETS * CLOCK_STEP);
        for (int step = 1; step <= EVENT_PACKETS; step++) {
            boolean end = step > 3;
            int duration = CLOCK_STEP * Math.min(step, 4);
            ByteBuffer payload = ByteBuffer.allocate(4);
            payload.put((byte) event).put((byte) (end ? 0x8A : 0x0A)).putShort((short) duration);
            transmit(
                    format.payloadType(),
                    step == 1,
                    place.sequence() + step - 1,
                    place.timestamp(),
                    payload.array(),
                    4);
        }
    }

    @Override
    public void close() {
        closed = true;
        socket.close();
    }

    void agree(InetSocketAddress remote, List<PayloadFormat> formats, boolean sends) {
        lock.lock();
        try {
            agreement = new Agreement(remote, List.copyOf(formats), sends);
        } finally {
            lock.unlock();
        }
    }

    private record Level(double level, boolean enough) {}

    private Level level(double hertz) {
        lock.lock();
        try {
            int window = (int) (heardRate * WINDOW.toMillis() / 1000);
            int from = Math.max(0, heard.length - window);
            double level = new ToneDetector(heardRate).level(heard, from, heard.length, hertz);
            return new Level(level, heard.length >= window);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Agreement> agreed() {
        lock.lock();
        try {
            return Optional.ofNullable(agreement);
        } finally {
            lock.unlock();
        }
    }

    private void send() {
        long due = System.nanoTime();
        @Nullable ToneSource tone = null;
        while (!closed) {
            Optional<Agreement> current = agreed();
            double wanted = wantedFrequency();
            if (current.isPresent() && current.get().sends() && wanted > 0) {
                PayloadFormat codec = current.get().codec();
                if (tone == null || !tone.isFor(codec, wanted)) {
                    tone = new ToneSource(codec, wanted);
                }
                byte[] payload = tone.next();
                Place place = advance(1, CLOCK_STEP);
                transmit(codec.payloadType(), false, place.sequence(), place.timestamp(), payload, payload.length);
            } else {
                advance(0, CLOCK_STEP);
            }
            due += PACKET.toNanos();
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    /** Takes so many packets and clock units of the stream; gives where they begin. */
    private Place advance(int packets, int clockUnits) {
        lock.lock();
        try {
            Place place = new Place(sequence, timestamp);
            sequence += packets;
            timestamp += clockUnits;
            return place;
        } finally {
            lock.unlock();
        }
    }

    private double wantedFrequency() {
        lock.lock();
        try {
            return sending ? frequency : 0;
        } finally {
            lock.unlock();
        }
    }

    private void transmit(int payloadType, boolean marker, int sequence, int timestamp, byte[] payload, int length) {
        Optional<Agreement> current = agreed();
        if (current.isEmpty() || current.get().remote().getAddress().isAnyLocalAddress()) {
            return;
        }
        ByteBuffer packet = ByteBuffer.allocate(HEADER + length);
        packet.put((byte) 0x80).put((byte) (payloadType | (marker ? 0x80 : 0)));
        packet.putShort((short) sequence).putInt(timestamp).putInt(source);
        packet.put(payload, 0, length);
        try {
            socket.send(new DatagramPacket(
                    packet.array(), packet.capacity(), current.get().remote()));
        } catch (IOException gone) {
            // A phone goes on speaking when nobody listens.
        }
    }

    private void receive() {
        byte[] buffer = new byte[2048];
        G722Decoder wide = new G722Decoder();
        while (!closed) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
            } catch (IOException gone) {
                return;
            }
            hear(buffer, packet.getLength(), wide);
        }
    }

    private void hear(byte[] packet, int length, G722Decoder wide) {
        int payloadType = packet[1] & 0x7F;
        Optional<PayloadFormat> format = agreed().stream()
                .flatMap(current -> current.formats().stream())
                .filter(candidate -> candidate.payloadType() == payloadType)
                .findFirst();
        if (length <= HEADER || format.isEmpty() || !format.get().codec().hasPcm()) {
            return;
        }
        PcmDecoder decoder = decoder(format.get().codec(), wide);
        short[] samples = new short[decoder.samples(length - HEADER)];
        decoder.decode(packet, HEADER, length - HEADER, samples);
        lock.lock();
        try {
            heardRate = decoder.sampleRate();
            int kept = Math.min(heard.length, heardRate * 2);
            short[] joined = Arrays.copyOfRange(heard, heard.length - kept, heard.length + samples.length);
            System.arraycopy(samples, 0, joined, kept, samples.length);
            heard = joined;
            packetsReceived.incrementAndGet();
        } finally {
            lock.unlock();
        }
    }

    private static PcmDecoder decoder(AudioCodec codec, G722Decoder wide) {
        return switch (codec) {
            case PCMU -> G711.MU_LAW;
            case PCMA -> G711.A_LAW;
            case G722 -> wide;
            case OPUS, TELEPHONE_EVENT -> throw new PeerException(codec + " is not spoken by test phones");
        };
    }

    /** A tone in the frames of one codec, without a break between them. */
    private static final class ToneSource {
        private final PayloadFormat codec;
        private final double frequency;
        private final PcmEncoder encoder;
        private final short[] second;
        private int position;

        private ToneSource(PayloadFormat codec, double frequency) {
            this.codec = codec;
            this.frequency = frequency;
            this.encoder = switch (codec.codec()) {
                case PCMU -> G711.MU_LAW;
                case PCMA -> G711.A_LAW;
                case G722 -> new G722Encoder();
                case OPUS, TELEPHONE_EVENT -> throw new PeerException(codec + " is not spoken by test phones");
            };
            // Whole frequencies fit a second without a jump at its end.
            this.second = Tone.sine(Math.rint(frequency), TONE_LEVEL, Duration.ofSeconds(1), encoder.sampleRate());
        }

        private boolean isFor(PayloadFormat otherCodec, double otherFrequency) {
            return codec.equals(otherCodec) && frequency == otherFrequency;
        }

        private byte[] next() {
            int count = encoder.sampleRate() / 50;
            short[] frame = new short[count];
            for (int index = 0; index < count; index++) {
                frame[index] = second[(position + index) % second.length];
            }
            position = (position + count) % second.length;
            byte[] payload = new byte[CLOCK_STEP];
            encoder.encode(frame, count, payload);
            return payload;
        }
    }
}
