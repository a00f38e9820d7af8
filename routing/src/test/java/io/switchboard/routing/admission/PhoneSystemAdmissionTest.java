package io.switchboard.routing.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.TransportProtocol;
import io.switchboard.sip.useragent.Admission;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhoneSystemAdmissionTest {

    private static final String REALM = "phones.example";

    private static Admission admit(boolean overloaded, SipMethod method) {
        Carriers nobody = new Carriers(address -> List.of(), account -> Optional.empty());
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060);
        return new PhoneSystemAdmission(
                        nobody,
                        REALM,
                        new PhoneRules(username -> Optional.empty(), new RegistrationMonitor(InstantSource.system())),
                        () -> overloaded)
                .admit(
                        new SipRequest(method, SipUri.parse("sip:101@" + REALM), SipHeaders.EMPTY, SipBody.EMPTY),
                        Flow.between(TransportProtocol.UDP, address, address))
                .toCompletableFuture()
                .join();
    }

    @Test
    void callsAreChallenged() {
        assertThat(admit(false, SipMethod.INVITE)).isEqualTo(new Admission.Challenge(REALM));
    }

    @Test
    void callsAreRefusedUnderOverload() {
        assertThat(admit(true, SipMethod.INVITE))
                .isInstanceOfSatisfying(
                        Admission.Refuse.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(503));
    }

    @Test
    void phonesRegisterUnderOverloadToo() {
        assertThat(admit(true, SipMethod.REGISTER)).isEqualTo(new Admission.Challenge(REALM));
    }
}
