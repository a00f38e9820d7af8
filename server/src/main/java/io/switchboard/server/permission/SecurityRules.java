package io.switchboard.server.permission;

import io.switchboard.directory.access.ApiTokens;
import io.switchboard.directory.access.Sessions;
import io.switchboard.directory.idempotency.IdempotentRequests;
import io.switchboard.server.page.ContentPolicy;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemWriter;
import io.switchboard.server.problem.RequestLimits;
import io.switchboard.server.session.CallerFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filters every request passes: limits, who asks, what they may do, and whether they asked the same before. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityRules {
    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Sessions sessions,
            ApiTokens tokens,
            Possessions possessions,
            IdempotentRequests idempotentRequests,
            ProblemWriter problems,
            ContentPolicy contentPolicy) {
        return http.sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(SecurityRules::carriesToken))
                .headers(headers -> headers(headers, contentPolicy))
                .addFilterBefore(new RequestLimits(problems), CsrfFilter.class)
                .addFilterBefore(new CallerFilter(sessions, tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(rules -> rules.requestMatchers("/api/**")
                        .access(new Permissions(possessions))
                        // Pages hold no data of anybody, and a phone at /sip proves itself by SIP's own means.
                        .anyRequest()
                        .permitAll())
                .addFilterAfter(new AgentRequests(), AuthorizationFilter.class)
                .addFilterAfter(new RepeatedRequests(idempotentRequests, problems), AgentRequests.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(response, notSignedIn()))
                        .accessDeniedHandler((request, response, denied) -> refuse(response, problems, denied)))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, ContentPolicy contentPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy.directives()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), payment=(), microphone=(self)"));
    }

    // A browser never adds this header by itself, so another site's page cannot ride on it.
    private static boolean carriesToken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static Problem notSignedIn() {
        return Problem.of(
                401,
                "sign-in",
                "Not signed in",
                "Sign in first, or send an API token as 'Authorization: Bearer …'. A token may have expired.");
    }

    private static void refuse(HttpServletResponse response, ProblemWriter problems, AccessDeniedException denied)
            throws IOException {
        Problem problem = switch (denied) {
            case CsrfException _ ->
                Problem.of(
                        403,
                        "csrf",
                        "The request did not prove where it comes from",
                        "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN, or use an API token.");
            case AuthorizationDeniedException decided
            when decided.getAuthorizationResult() instanceof PermissionDecision.Refused refused -> refused.problem();
            default -> Problem.of(403, "role", "Not allowed", "Your role does not allow this.");
        };
        problems.write(response, problem);
    }
}
