package io.switchboard.sip.resolver;

import io.switchboard.sip.message.SipUri;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finds where requests for a URI go (RFC 3263). Safe for any thread; never blocks. */
@FunctionalInterface
public interface Resolver {

    /**
     * The targets in the order they are to be tried.
     *
     * @return a stage that completes with at least one target or fails with {@link UnresolvableException}
     */
    CompletionStage<List<Target>> resolve(SipUri uri);
}
