package io.switchboard.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.message.ParseOutcome;
import io.switchboard.sip.message.SipParser;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state and input of RFC 3261 figures 5 to 8 with RFC 6026, without sockets: inputs in, state and effects out. */
class TransactionTableTest {

    private static final SipRequest INVITE = request("INVITE");
    private static final SipRequest OPTIONS = request("OPTIONS");

    private static SipRequest request(String method) {
        String text = """
                %1$s sip:bert@192.0.2.2 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKtable
                Max-Forwards: 70
                From: <sip:anna@192.0.2.1>;tag=a
                To: <sip:bert@192.0.2.2>
                Call-ID: table
                CSeq: 1 %1$s
                Content-Length: 0

                """.formatted(method).replace("\n", "\r\n");
        ParseOutcome outcome = new SipParser().parseOwned(text.getBytes(StandardCharsets.US_ASCII));
        return (SipRequest) ((ParseOutcome.Parsed) outcome).message();
    }

    /** Writes down what a machine asks of the world. */
    private static final class Notes implements ClientEnvironment, ServerEnvironment {

        private final List<String> effects = new ArrayList<>();

        @Override
        public void send(SipRequest request) {
            effects.add("send " + request.method());
        }

        @Override
        public void send(SipResponse response) {
            effects.add("send " + response.status());
        }

        @Override
        public void sendTrying() {
            effects.add("send 100");
        }

        @Override
        public void sendAgain() {
            effects.add("again");
        }

        @Override
        public void start(TransactionTimer timer, long milliseconds) {
            effects.add(timer + "=" + milliseconds);
        }

        @Override
        public void stopTimers() {
            // that timers stop shows in that they do not fire
        }

        @Override
        public void deliver(SipResponse response) {
            effects.add("deliver " + response.status());
        }

        @Override
        public void deliver(SipRequest acknowledgement) {
            effects.add("deliver ACK");
        }

        @Override
        public void terminated(TransactionEnd end) {
            effects.add(end.getClass().getSimpleName());
        }

        private String take() {
            String all = String.join(" ", effects);
            effects.clear();
            return all;
        }
    }

    private static ClientInput clientInput(String word, SipRequest request) {
        return switch (word) {
            case "error" -> new ClientInput.TransportFailed("gone");
            case String timer
            when Character.isLetter(timer.charAt(0)) -> new ClientInput.Fired(TransactionTimer.valueOf(timer));
            case String status -> new ClientInput.Received(SipResponse.to(request, Integer.parseInt(status)));
        };
    }

    private static ServerInput serverInput(String word, SipRequest request) {
        return switch (word) {
            case "error" -> new ServerInput.TransportFailed("gone");
            case "repeat" -> new ServerInput.Retransmitted();
            case "ack" -> new ServerInput.Acknowledged(request);
            case String timer
            when Character.isLetter(timer.charAt(0)) -> new ServerInput.Fired(TransactionTimer.valueOf(timer));
            case String status -> new ServerInput.Respond(SipResponse.to(request, Integer.parseInt(status)));
        };
    }

    private static String nameOf(Object state) {
        return state.getClass().getSimpleName();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unreliable |             | Calling    | send INVITE A=500 B=32000
                    reliable   |             | Calling    | send INVITE B=32000
                    unreliable | A           | Calling    | again A=1000
                    unreliable | A A         | Calling    | again A=2000
                    unreliable | B           | Terminated | TimedOut
                    unreliable | D           | Calling    |
                    unreliable | error       | Terminated | TransportFailed
                    unreliable | 180         | Proceeding | deliver 180
                    unreliable | 200         | Accepted   | M=32000 deliver 200
                    unreliable | 486         | Completed  | send ACK deliver 486 D=32000
                    reliable   | 486         | Terminated | send ACK deliver 486 Done
                    unreliable | 180 183     | Proceeding | deliver 183
                    unreliable | 180 A       | Proceeding |
                    unreliable | 180 B       | Proceeding |
                    unreliable | 180 200     | Accepted   | M=32000 deliver 200
                    unreliable | 180 603     | Completed  | send ACK deliver 603 D=32000
                    unreliable | 180 error   | Terminated | TransportFailed
                    unreliable | 486 486     | Completed  | again
                    unreliable | 486 180     | Completed  |
                    unreliable | 486 200     | Completed  |
                    unreliable | 486 D       | Terminated | Done
                    unreliable | 486 error   | Terminated | TransportFailed
                    unreliable | 200 200     | Accepted   | deliver 200
                    unreliable | 200 180     | Accepted   |
                    unreliable | 200 486     | Accepted   |
                    unreliable | 200 error   | Accepted   |
                    unreliable | 200 M       | Terminated | Done
                    unreliable | B 200       | Terminated |
                    """)
    void inviteClient(String transport, String inputs, String state, String lastEffects) {
        Notes notes = new Notes();
        InviteClientTransaction machine =
                new InviteClientTransaction(INVITE, transport.equals("reliable"), TimerSettings.DEFAULT, notes);
        machine.start();
        for (String input : words(inputs)) {
            notes.take();
            machine.handle(clientInput(input, INVITE));
        }
        assertThat(nameOf(machine.state())).isEqualTo(state);
        assertThat(notes.take()).isEqualTo(lastEffects == null ? "" : lastEffects);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unreliable |             | Trying     | send OPTIONS E=500 F=32000
                    reliable   |             | Trying     | send OPTIONS F=32000
                    unreliable | E           | Trying     | again E=1000
                    unreliable | E E E E     | Trying     | again E=4000
                    unreliable | F           | Terminated | TimedOut
                    unreliable | error       | Terminated | TransportFailed
                    unreliable | 100         | Proceeding | deliver 100
                    unreliable | 200         | Completed  | deliver 200 K=5000
                    reliable   | 200         | Terminated | deliver 200 Done
                    unreliable | 100 E       | Proceeding | again E=4000
                    unreliable | 100 F       | Terminated | TimedOut
                    unreliable | 100 404     | Completed  | deliver 404 K=5000
                    unreliable | 100 error   | Terminated | TransportFailed
                    unreliable | 200 200     | Completed  |
                    unreliable | 200 E       | Completed  |
                    unreliable | 200 error   | Completed  |
                    unreliable | 200 K       | Terminated | Done
                    unreliable | 200 K 200   | Terminated |
                    """)
    void nonInviteClient(String transport, String inputs, String state, String lastEffects) {
        Notes notes = new Notes();
        NonInviteClientTransaction machine =
                new NonInviteClientTransaction(OPTIONS, transport.equals("reliable"), TimerSettings.DEFAULT, notes);
        machine.start();
        for (String input : words(inputs)) {
            notes.take();
            machine.handle(clientInput(input, OPTIONS));
        }
        assertThat(nameOf(machine.state())).isEqualTo(state);
        assertThat(notes.take()).isEqualTo(lastEffects == null ? "" : lastEffects);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unreliable |               | Proceeding | TRYING=200
                    unreliable | repeat        | Proceeding |
                    unreliable | TRYING        | Proceeding | send 100
                    unreliable | TRYING repeat | Proceeding | again
                    unreliable | 180           | Proceeding | send 180
                    unreliable | 180 repeat    | Proceeding | again
                    unreliable | 180 TRYING    | Proceeding |
                    unreliable | ack           | Proceeding |
                    unreliable | error         | Terminated | TransportFailed
                    unreliable | 200           | Accepted   | L=32000 send 200
                    unreliable | 486           | Completed  | G=500 H=32000 send 486
                    reliable   | 486           | Completed  | H=32000 send 486
                    unreliable | 486 repeat    | Completed  | again
                    unreliable | 486 G         | Completed  | again G=1000
                    unreliable | 486 G G G G   | Completed  | again G=4000
                    unreliable | 486 H         | Terminated | TimedOut
                    unreliable | 486 500       | Completed  |
                    unreliable | 486 error     | Terminated | TransportFailed
                    unreliable | 486 ack       | Confirmed  | I=5000
                    reliable   | 486 ack       | Terminated | Done
                    unreliable | 486 ack ack   | Confirmed  |
                    unreliable | 486 ack repeat| Confirmed  |
                    unreliable | 486 ack G     | Confirmed  |
                    unreliable | 486 ack 500   | Confirmed  |
                    unreliable | 486 ack error | Confirmed  |
                    unreliable | 486 ack I     | Terminated | Done
                    unreliable | 200 repeat    | Accepted   |
                    unreliable | 200 200       | Accepted   | send 200
                    unreliable | 200 486       | Accepted   |
                    unreliable | 200 ack       | Accepted   | deliver ACK
                    unreliable | 200 error     | Accepted   |
                    unreliable | 200 L         | Terminated | Done
                    unreliable | 200 L repeat  | Terminated |
                    """)
    void inviteServer(String transport, String inputs, String state, String lastEffects) {
        Notes notes = new Notes();
        InviteServerTransaction machine =
                new InviteServerTransaction(transport.equals("reliable"), TimerSettings.DEFAULT, notes);
        machine.start();
        for (String input : words(inputs)) {
            notes.take();
            machine.handle(serverInput(input, INVITE));
        }
        assertThat(nameOf(machine.state())).isEqualTo(state);
        assertThat(notes.take()).isEqualTo(lastEffects == null ? "" : lastEffects);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unreliable |               | Trying     |
                    unreliable | repeat        | Trying     |
                    unreliable | error         | Terminated | TransportFailed
                    unreliable | 100           | Proceeding | send 100
                    unreliable | 200           | Completed  | send 200 J=32000
                    reliable   | 200           | Terminated | send 200 Done
                    unreliable | 100 repeat    | Proceeding | again
                    unreliable | 100 200       | Completed  | send 200 J=32000
                    unreliable | 100 error     | Terminated | TransportFailed
                    unreliable | 200 repeat    | Completed  | again
                    unreliable | 200 500       | Completed  |
                    unreliable | 200 error     | Terminated | TransportFailed
                    unreliable | 200 J         | Terminated | Done
                    unreliable | 200 J repeat  | Terminated |
                    """)
    void nonInviteServer(String transport, String inputs, String state, String lastEffects) {
        Notes notes = new Notes();
        NonInviteServerTransaction machine =
                new NonInviteServerTransaction(transport.equals("reliable"), TimerSettings.DEFAULT, notes);
        machine.start();
        for (String input : words(inputs)) {
            notes.take();
            machine.handle(serverInput(input, OPTIONS));
        }
        assertThat(nameOf(machine.state())).isEqualTo(state);
        assertThat(notes.take()).isEqualTo(lastEffects == null ? "" : lastEffects);
    }

    private static List<String> words(String inputs) {
        return inputs == null ? List.of() : List.of(inputs.split(" "));
    }
}
