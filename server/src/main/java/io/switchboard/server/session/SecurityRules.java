package io.switchboard.server.session;

import io.switchboard.directory.access.ApiTokens;
import io.switchboard.directory.access.Sessions;
import io.switchboard.server.page.ContentPolicy;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemWriter;
import io.switchboard.server.problem.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which requests pass: what is open to all, what needs sign-in, and what only some roles may do. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityRules {
    private static final String API = "/api/v1";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Sessions sessions,
            ApiTokens tokens,
            ProblemWriter problems,
            ContentPolicy contentPolicy) {
        return http.sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(SecurityRules::carriesToken))
                .headers(headers -> headers(headers, contentPolicy))
                .addFilterBefore(new RequestLimits(problems), CsrfFilter.class)
                .addFilterBefore(new CallerFilter(sessions, tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityRules::rules)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(response, notSignedIn()))
                        .accessDeniedHandler((request, response, denied) -> refuse(response, problems, denied)))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String operator = Role.OPERATOR.name();
        rules.requestMatchers(HttpMethod.GET, API + "/health", API + "/setup", API + "/openapi.json")
                .permitAll()
                .requestMatchers(HttpMethod.POST, API + "/setup", API + "/session", API + "/demo/session")
                .permitAll()
                .requestMatchers(API + "/session")
                .authenticated()
                .requestMatchers(API + "/trunks/**")
                .hasRole(operator)
                .requestMatchers(HttpMethod.PATCH, API + "/settings")
                .hasRole(operator)
                .requestMatchers("/api/**")
                .hasAnyRole(operator, Role.OWNER.name(), Role.ADMINISTRATOR.name())
                // Pages hold no data of anybody, and a phone at /sip proves itself by SIP's own means.
                .anyRequest()
                .permitAll();
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
        Problem problem = denied instanceof CsrfException
                ? Problem.of(
                        403,
                        "csrf",
                        "The request did not prove where it comes from",
                        "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN, or use an API token.")
                : Problem.of(
                        403, "role", "Not allowed", "Your role does not allow this. Ask the owner of the account.");
        problems.write(response, problem);
    }
}
