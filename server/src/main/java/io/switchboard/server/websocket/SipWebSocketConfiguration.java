package io.switchboard.server.websocket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** Opens {@code /sip}. Browsers may come from this origin's pages alone; phones that send no Origin may come as well. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class SipWebSocketConfiguration {
    @Bean
    WebSocketConfigurer sipEndpoint(SipWebSocketHandler handler) {
        return registry -> registry.addHandler(handler, "/sip").addInterceptors(new SipSubProtocol());
    }
}
