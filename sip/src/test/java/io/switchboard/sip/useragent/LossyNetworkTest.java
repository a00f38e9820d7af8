package io.switchboard.sip.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMessage;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two user agents over a network that loses messages, in virtual time. */
class LossyNetworkTest {

    private static final SipBody OFFER = SipBody.of("v=0\r\n");

    private final VirtualNetwork network = new VirtualNetwork();
    private final Phone anna = new Phone(network.settings(5060));
    private final Phone bert = new Phone(network.settings(5070));

    private static boolean is(SipMessage message, SipMethod method) {
        return message instanceof SipRequest request && request.method().equals(method);
    }

    private static boolean is(SipMessage message, int status, SipMethod method) {
        return message instanceof SipResponse response
                && response.status() == status
                && response.headers().require(HeaderFields.CSEQ).method().equals(method);
    }

    private long count(SipMethod method) {
        return network.carried().stream().filter(message -> is(message, method)).count();
    }

    private Dialog answeredCall() {
        anna.call(bert, OFFER);
        network.pass(20);
        Dialog atBert = bert.awaitInvitation().accept(SipHeaders.EMPTY, OFFER);
        atBert.listen(bert.listener());
        network.pass(20);
        return atBert;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCallSurvivesTheLossOfThreeMessagesInTen(long seed) {
        Random random = new Random(seed);
        network.lose((_, _) -> random.nextInt(10) < 3);
        anna.call(bert, OFFER);
        network.pass(20_000);
        IncomingInvitation invitation = bert.awaitInvitation();
        assertThat(bert.invitations).isEmpty();
        Dialog atBert = invitation.accept(SipHeaders.EMPTY, OFFER);
        atBert.listen(bert.listener());
        network.pass(30_000);
        bert.awaitHeard(Phone.Confirmed.class);
        Phone.Answered answered = anna.awaitHeard(Phone.Answered.class);
        answered.dialog().bye(SipHeaders.EMPTY);
        network.pass(30_000);
        anna.awaitHeard(DialogEnd.LocalBye.class);
        bert.awaitHeard(DialogEnd.RemoteBye.class);
        network.pass(100_000);
        assertThat(anna.agent.statistics().clientTransactions()).isZero();
        assertThat(bert.agent.statistics().serverTransactions()).isZero();
        assertThat(bert.agent.statistics().dialogs()).isZero();
    }

    @Test
    void anInvitationNobodyAnswersIsRepeatedAndTimesOut() {
        network.lose((_, _) -> true);
        anna.call(bert, OFFER);
        network.pass(33_000);
        anna.awaitHeard(InvitationEnd.TimedOut.class);
        assertThat(count(SipMethod.INVITE)).isEqualTo(7);
    }

    @Test
    void anAnswerNobodyAcknowledgesIsRepeatedAndThenEndedByBye() {
        network.lose((message, _) -> is(message, SipMethod.ACK));
        answeredCall();
        network.pass(40_000);
        bert.awaitHeard(DialogEnd.NotAcknowledged.class);
        bert.awaitHeard(InvitationFailure.NotAcknowledged.class);
        assertThat(count(SipMethod.BYE)).isEqualTo(1);
        anna.awaitHeard(Phone.Answered.class);
        anna.awaitHeard(DialogEnd.RemoteBye.class);
    }

    @Test
    void byeOfTheAnsweringSideWaitsForTheAcknowledgement() {
        boolean[] open = new boolean[1];
        network.lose((message, _) -> is(message, SipMethod.ACK) && !open[0]);
        Dialog atBert = answeredCall();
        atBert.bye(SipHeaders.EMPTY);
        network.pass(100);
        assertThat(count(SipMethod.BYE)).isZero();
        open[0] = true;
        network.pass(5_000);
        assertThat(count(SipMethod.BYE)).isEqualTo(1);
        anna.awaitHeard(Phone.Answered.class);
        anna.awaitHeard(DialogEnd.RemoteBye.class);
    }

    @Test
    void twoReinvitationsThatCrossAreBothDoneInTheEnd() {
        Dialog atBert = answeredCall();
        Dialog atAnna = anna.awaitHeard(Phone.Answered.class).dialog();
        bert.awaitHeard(Phone.Confirmed.class);

        atAnna.request(SipMethod.INVITE, SipHeaders.EMPTY, OFFER, anna.heard::add);
        atBert.request(SipMethod.INVITE, SipHeaders.EMPTY, OFFER, bert.heard::add);
        network.pass(50);
        assertThat(network.carried()).anyMatch(message -> is(message, 491, SipMethod.INVITE));
        network.pass(5_000);
        anna.awaitHeard(DialogRequest.class).respond(200, "OK", SipHeaders.EMPTY, OFFER);
        network.pass(10_000);
        bert.awaitHeard(RequestOutcome.Answered.class);
        bert.awaitHeard(DialogRequest.class).respond(200, "OK", SipHeaders.EMPTY, OFFER);
        network.pass(1_000);
        assertThat(anna.awaitHeard(RequestOutcome.Answered.class).response().status())
                .isEqualTo(200);
    }

    @Test
    void aDialogTheFarEndForgotEnds() {
        answeredCall();
        Dialog atAnna = anna.awaitHeard(Phone.Answered.class).dialog();
        bert.agent.close();
        network.pass(100);
        anna.awaitHeard(DialogEnd.RemoteBye.class);
        atAnna.request(SipMethod.OPTIONS, SipHeaders.EMPTY, SipBody.EMPTY, anna.heard::add);
        anna.awaitHeard(RequestOutcome.Unreachable.class);
    }
}
