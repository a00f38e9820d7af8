package io.switchboard.server.permission;

import io.switchboard.server.session.Caller;
import io.switchboard.server.session.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Narrows what agents ask for: their requests always carry the filter {@value #FILTER} with their own user, whatever they
 * ask, so that lists hold nothing of others. Every list that agents reach has that filter.
 */
final class AgentRequests extends OncePerRequestFilter {
    static final String FILTER = "userId";

    /** No user has this id. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && caller.role() == Role.AGENT) {
            chain.doFilter(new Narrowed(request, caller), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Narrowed extends HttpServletRequestWrapper {
        private final String user;

        Narrowed(HttpServletRequest request, Caller caller) {
            super(request);
            this.user = caller.userId().orElse(NOBODY).toString();
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(FILTER) ? user : super.getParameter(name);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return name.equals(FILTER) ? new String[] {user} : super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> parameters = new LinkedHashMap<>(super.getParameterMap());
            parameters.put(FILTER, new String[] {user});
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
