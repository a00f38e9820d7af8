package io.switchboard.routing.demonstration;

import io.switchboard.calls.AnswerOutcome;
import io.switchboard.calls.CallEngine;
import io.switchboard.calls.CallEngineSettings;
import io.switchboard.calls.IncomingCall;
import io.switchboard.calls.MediaAddressing;
import io.switchboard.media.MediaEngine;
import io.switchboard.media.MediaSettings;
import io.switchboard.media.PortRange;
import io.switchboard.media.prompt.Prompt;
import io.switchboard.media.prompt.Prompts;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.TransportProtocol;
import io.switchboard.sip.useragent.Admission;
import io.switchboard.sip.useragent.UserAgent;
import io.switchboard.sip.useragent.UserAgentSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Answers any number, says its last four digits and then sends the caller's own sound back. Takes calls from this
 * machine only.
 */
public final class DemonstrationCarrier implements AutoCloseable {

    private static final int SPOKEN_DIGITS = 4;
    private static final Admission NOT_FROM_HERE = new Admission.Refuse(
            403, "Forbidden", Optional.of("The demonstration carrier takes calls from its own machine only"));

    private final CallEngine calls;
    private final MediaEngine media;

    private DemonstrationCarrier(CallEngine calls, MediaEngine media) {
        this.calls = calls;
        this.media = media;
    }

    /**
     * Starts the carrier over UDP.
     *
     * @param address a loopback address to listen at; port 0 takes a free one
     * @param rtpPorts the ports for sound
     */
    public static DemonstrationCarrier start(InetSocketAddress address, PortRange rtpPorts) {
        MediaEngine media =
                MediaEngine.start(MediaSettings.standard().withLoops(1).withPorts(rtpPorts));
        UserAgentSettings settings = UserAgentSettings.of(
                List.of(new ListeningPoint(TransportProtocol.UDP, address)),
                Optional.empty(),
                (username, realm) -> CompletableFuture.completedStage(Optional.empty()));
        CallEngine calls = CallEngine.start(
                CallEngineSettings.standard(MediaAddressing.fixed(address.getAddress())),
                handler -> UserAgent.start(
                        settings, (request, source) -> admit(source.remote().getAddress()), handler),
                media,
                DemonstrationCarrier::take,
                event -> {});
        return new DemonstrationCarrier(calls, media);
    }

    /** Where a trunk reaches it, with the port it got. */
    public InetSocketAddress address() {
        return calls.userAgent().listeningPoints().getFirst().address();
    }

    private static CompletionStage<Admission> admit(InetAddress source) {
        return CompletableFuture.completedStage(source.isLoopbackAddress() ? new Admission.Open() : NOT_FROM_HERE);
    }

    private static void take(IncomingCall call) throws InterruptedException {
        call.ring();
        if (!(call.answer() instanceof AnswerOutcome.Answered)) {
            return;
        }
        Prompts prompts = Prompts.english();
        call.play(prompts.clip(Prompt.YOU_HAVE_DIALLED)
                .then(prompts.digits(lastDigits(call.origin().calledUser()))));
        call.echo();
        call.await();
    }

    private static String lastDigits(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - SPOKEN_DIGITS));
    }

    @Override
    public void close() {
        calls.close();
        media.close();
    }
}
