package io.switchboard.media;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An engine on free ports of the loopback address, and phones to talk to it. */
abstract class MediaTest {

    static final PayloadFormat PCMU = PayloadFormat.of(AudioCodec.PCMU);
    static final PayloadFormat PCMA = PayloadFormat.of(AudioCodec.PCMA);
    static final PayloadFormat G722 = PayloadFormat.of(AudioCodec.G722);
    static final PayloadFormat EVENT = PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 101);

    MediaEngine engine;
    MediaGroup group;
    private final List<RtpPhone> phones = new ArrayList<>();

    @BeforeEach
    void startEngine() {
        MediaSettings settings = new MediaSettings(1, PortRange.ANY, 100);
        engine = MediaEngine.start(settings, InstantSource.system(), reportInterval());
        group = engine.openGroup();
    }

    @AfterEach
    void stopEngine() {
        engine.close();
        phones.forEach(RtpPhone::close);
    }

    Duration reportInterval() {
        return Duration.ofSeconds(5);
    }

    RtpPhone phone() {
        RtpPhone phone = new RtpPhone();
        phones.add(phone);
        return phone;
    }

    MediaPort port() {
        return port(InetAddress.getLoopbackAddress());
    }

    MediaPort port(InetAddress address) {
        return switch (group.openPort(address)) {
            case PortOutcome.Opened(MediaPort port) -> port;
            case PortOutcome.NoFreePort(String reason) -> throw new AssertionError(reason);
        };
    }

    /** A port that was told about a phone. */
    MediaPort port(RtpPhone phone, PayloadFormat... formats) {
        MediaPort port = port();
        port.remote(phone.media(formats));
        return port;
    }

    static void await(BooleanSupplier condition) {
        await("the condition", condition);
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come true");
            }
            Thread.onSpinWait();
        }
    }

    static byte[] payload(int... octets) {
        byte[] payload = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            payload[i] = (byte) octets[i];
        }
        return payload;
    }
}
