package io.switchboard.server.session;

import io.switchboard.directory.access.ApiToken;
import io.switchboard.directory.access.ApiTokens;
import io.switchboard.directory.access.Person;
import io.switchboard.directory.access.Session;
import io.switchboard.directory.access.Sessions;
import io.switchboard.directory.audit.Author;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: by the {@code Authorization: Bearer} header alone when there is one, else by the session cookie.
 * Pages and their files are served without asking.
 */
public final class CallerFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";
    private static final int LONGEST_TOKEN = 200;

    private final Sessions sessions;
    private final ApiTokens tokens;

    /** A filter that knows these sessions and tokens. */
    public CallerFilter(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        caller(request)
                .ifPresent(caller ->
                        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller))));
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return SessionCookie.read(request)
                    .filter(CallerFilter::plausible)
                    .flatMap(sessions::find)
                    .map(CallerFilter::of);
        }
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(BEARER.length()).strip())
                .filter(CallerFilter::plausible)
                .flatMap(tokens::use)
                .map(CallerFilter::of);
    }

    private static boolean plausible(String token) {
        return token.length() <= LONGEST_TOKEN && token.chars().allMatch(letter -> letter > ' ' && letter < 127);
    }

    private static Caller of(Session session) {
        Person person = session.person();
        return new Caller(
                person.account(),
                Author.person(person.id(), person.email()),
                Role.valueOf(person.role().name()),
                Optional.of(person),
                Optional.empty());
    }

    private static Caller of(ApiToken token) {
        return new Caller(
                token.account(),
                Author.apiToken(token.id(), token.name()),
                Role.valueOf(token.role().name()),
                Optional.empty(),
                Optional.of(token));
    }
}
