package io.switchboard.server.permission;

import io.switchboard.directory.idempotency.FirstAnswer;
import io.switchboard.directory.idempotency.IdempotentRequests;
import io.switchboard.directory.idempotency.RequestClaim;
import io.switchboard.server.problem.BodyTooLongException;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemWriter;
import io.switchboard.server.session.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets programs repeat a {@code POST} whose answer they missed: with the same {@code Idempotency-Key} the first answer is
 * given again and nothing is done twice. A request that was refused did nothing, so its key stays free.
 */
final class RepeatedRequests extends OncePerRequestFilter {
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST_KEY = 200;
    private static final List<String> REPEATED_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    private final IdempotentRequests requests;
    private final ProblemWriter problems;

    RepeatedRequests(IdempotentRequests requests, ProblemWriter problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || !request.getMethod().equals("POST")
                || Permissions.needed("POST", request.getRequestURI())
                        .filter(Permission.Within.class::isInstance)
                        .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) {
            chain.doFilter(request, response);
            return;
        }
        String key = request.getHeader(KEY).strip();
        Optional<Problem> unfit = unfit(key, request.getContentType());
        if (unfit.isPresent()) {
            problems.write(response, unfit.get());
            return;
        }
        try {
            KeptRequest kept = KeptRequest.read(request);
            switch (requests.claim(caller.account(), key, kept.fingerprint(caller))) {
                case RequestClaim.Work _ -> work(caller, key, kept, response, chain);
                case RequestClaim.Answered(FirstAnswer answer) -> repeat(answer, response);
                case RequestClaim.Running _ -> problems.write(response, running());
                case RequestClaim.OtherRequest _ -> problems.write(response, otherRequest());
                case RequestClaim.TooMany _ -> problems.write(response, tooMany());
            }
        } catch (BodyTooLongException tooLong) {
            problems.write(response, tooLong.problem());
        }
    }

    private void work(Caller caller, String key, KeptRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, kept);
            done = kept.getStatus() >= 200 && kept.getStatus() < 300;
        } finally {
            if (done) {
                requests.answered(caller.account(), key, answer(kept));
            } else {
                requests.release(caller.account(), key);
            }
        }
        kept.copyBodyToResponse();
    }

    private static FirstAnswer answer(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : REPEATED_HEADERS) {
            String value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new FirstAnswer(
                response.getStatus(), headers, new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void repeat(FirstAnswer answer, HttpServletResponse response) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Optional<Problem> unfit(String key, @Nullable String contentType) {
        boolean plain = key.chars().allMatch(letter -> letter > ' ' && letter < 127);
        if (key.isEmpty() || key.length() > LONGEST_KEY || !plain) {
            return Optional.of(
                    refused(400, "Give 1 to " + LONGEST_KEY + " visible ASCII characters, for example a random UUID."));
        }
        if (contentType != null && contentType.startsWith("multipart/")) {
            return Optional.of(refused(400, "Files are uploaded without this header. Leave it out."));
        }
        return Optional.empty();
    }

    private static Problem running() {
        return refused(409, "The first request with this key is being worked on. Ask again in a moment.");
    }

    private static Problem otherRequest() {
        return refused(422, "This key was used for another request. Choose a new key for each new request.");
    }

    private static Problem tooMany() {
        return refused(
                429,
                "The account used " + IdempotentRequests.MOST_KEYS
                        + " keys within a day. Leave the header out, or wait.");
    }

    private static Problem refused(int status, String detail) {
        return Problem.of(status, "idempotency-key", "The " + KEY + " cannot be used", detail);
    }
}
