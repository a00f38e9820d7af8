package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningDemo.class)
class SipWebSocketTest {
    private static final String OPTIONS = """
            OPTIONS sip:127.0.0.1 SIP/2.0\r
            Via: SIP/2.0/WS df7jal23ls0d.invalid;branch=z9hG4bK56sdasks\r
            Max-Forwards: 70\r
            From: <sip:phone@127.0.0.1>;tag=asdyka899\r
            To: <sip:127.0.0.1>\r
            Call-ID: asidkj3ss@df7jal23ls0d.invalid\r
            CSeq: 1 OPTIONS\r
            Content-Length: 0\r
            \r
            """;

    private static URI address(Api api) {
        return URI.create("ws://127.0.0.1:" + api.page().getPort() + "/sip");
    }

    @Test
    void aPhoneInABrowserSpeaksSip(Api api) throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                heard.complete(text.toString());
                return CompletableFuture.completedFuture(null);
            }
        };
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = client.newWebSocketBuilder()
                    .subprotocols("sip")
                    .header("Origin", "http://127.0.0.1:" + api.page().getPort())
                    .buildAsync(address(api), listener)
                    .get(10, TimeUnit.SECONDS);
            assertThat(socket.getSubprotocol()).isEqualTo("sip");
            socket.request(1);
            socket.sendText(OPTIONS, true).get(10, TimeUnit.SECONDS);
            assertThat(heard.get(10, TimeUnit.SECONDS))
                    .startsWith("SIP/2.0 200")
                    .contains("asidkj3ss@df7jal23ls0d.invalid");
            socket.abort();
            client.shutdownNow();
        }
    }

    @Test
    void pagesOfOtherOriginsAreKeptOut(Api api) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.newWebSocketBuilder()
                            .subprotocols("sip")
                            .header("Origin", "https://elsewhere.example")
                            .buildAsync(address(api), new WebSocket.Listener() {})
                            .get(10, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(403));
        }
    }

    @Test
    void otherSubProtocolsAreRefused(Api api) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.newWebSocketBuilder()
                            .subprotocols("chat")
                            .buildAsync(address(api), new WebSocket.Listener() {})
                            .get(10, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(400));
        }
    }
}
