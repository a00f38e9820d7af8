package io.switchboard.media;

import io.switchboard.media.codec.PcmDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a phone receives back into sound. */
final class RtpListener {

    private RtpListener() {}

    /** Receives packets until they cease for 300 ms. */
    static List<RtpPhone.Packet> listen(RtpPhone phone) {
        List<RtpPhone.Packet> packets = new ArrayList<>();
        packets.add(phone.receive());
        while (true) {
            Optional<RtpPhone.Packet> next = phone.receiveWithin(300);
            if (next.isEmpty()) {
                return packets;
            }
            packets.add(next.get());
        }
    }

    static short[] decode(List<RtpPhone.Packet> packets, AudioCodec codec) {
        PcmDecoder decoder = Codecs.decoder(codec);
        int total = packets.stream()
                .mapToInt(packet -> decoder.samples(packet.payload().size()))
                .sum();
        short[] samples = new short[total];
        int written = 0;
        for (RtpPhone.Packet packet : packets) {
            short[] frame = new short[decoder.samples(packet.payload().size())];
            int count = decoder.decode(packet.octets(), 0, packet.payload().size(), frame);
            System.arraycopy(frame, 0, samples, written, count);
            written += count;
        }
        return samples;
    }
}
