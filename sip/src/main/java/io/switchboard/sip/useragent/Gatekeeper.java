package io.switchboard.sip.useragent;

import io.switchboard.sip.message.DigestCredentials;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.Warning;
import io.switchboard.sip.transaction.ServerKey;
import io.switchboard.sip.transport.Flow;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets requests outside dialogs in: asks the admission, and for credentials where that wants them. What can be decided at once and ends in a
 * challenge is answered without keeping anything (RFC 3261 26.3.2.4), so strangers cannot fill the transaction table.
 */
final class Gatekeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);
    private static final int WARNING_MISCELLANEOUS = 399;

    private final RequestAdmission admission;
    private final Authenticator authenticator;

    Gatekeeper(RequestAdmission admission, Authenticator authenticator) {
        this.admission = admission;
        this.authenticator = authenticator;
    }

    /** Considers one request; {@code admitted} is called on the loop if it may go on. */
    void consider(
            UserAgentCore core,
            ServerKey key,
            SipRequest request,
            Flow source,
            BiConsumer<ServerTransaction, Identity> admitted) {
        CompletableFuture<Admission> decision = admission.admit(request, source).toCompletableFuture();
        if (!request.headers().has(HeaderFields.AUTHORIZATION)
                && decision.state() == CompletableFuture.State.SUCCESS
                && decision.resultNow() instanceof Admission.Challenge challenge) {
            core.counters().challenges.increment();
            StatelessReply.send(
                    core,
                    request,
                    source,
                    401,
                    "Unauthorized",
                    authenticator.challenge(request, challenge.realm(), source, false));
            return;
        }
        ServerTransaction transaction =
                core.transactions().begin(key, request, source).orElse(null);
        if (transaction == null) {
            StatelessReply.busy(core, request, source);
            return;
        }
        Visit visit = new Visit(core, transaction, admitted);
        whenDone(core, decision, visit::decide);
    }

    private static <T> void whenDone(
            UserAgentCore core, CompletableFuture<T> stage, BiConsumer<@Nullable T, @Nullable Throwable> then) {
        CompletableFuture<T> _ = stage.whenComplete((result, fault) -> core.run(() -> then.accept(result, fault)));
    }

    /** One request on its way in. */
    private final class Visit {

        private final UserAgentCore core;
        private final ServerTransaction transaction;
        private final BiConsumer<ServerTransaction, Identity> admitted;

        private Visit(
                UserAgentCore core, ServerTransaction transaction, BiConsumer<ServerTransaction, Identity> admitted) {
            this.core = core;
            this.transaction = transaction;
            this.admitted = admitted;
        }

        private void decide(@Nullable Admission decision, @Nullable Throwable fault) {
            if (decision == null) {
                fail("admission", fault);
                return;
            }
            switch (decision) {
                case Admission.Open _ -> enter(new Identity.Anonymous());
                case Admission.TrustedPeer peer -> enter(new Identity.Peer(peer.name()));
                case Admission.Refuse refuse -> refuse(refuse);
                case Admission.Challenge challenge -> authenticate(challenge.realm());
            }
        }

        private void authenticate(String realm) {
            CompletableFuture<Authenticator.Proof> proof = authenticator
                    .prove(transaction.request(), realm, transaction.source())
                    .toCompletableFuture();
            whenDone(core, proof, (result, fault) -> judge(realm, result, fault));
        }

        private void judge(String realm, Authenticator.@Nullable Proof proof, @Nullable Throwable fault) {
            if (proof == null) {
                fail("credentials", fault);
                return;
            }
            switch (proof) {
                case Authenticator.Proof.Proved proved -> enter(new Identity.Account(proved.username(), realm));
                case Authenticator.Proof.Missing _ -> challenge(realm, false);
                case Authenticator.Proof.Stale _ -> challenge(realm, true);
                case Authenticator.Proof.Wrong _ -> {
                    core.counters().failedAuthentications.increment();
                    LOG.info("wrong credentials from {}", transaction.source());
                    tellWrong();
                    transaction.respond(403, "Forbidden");
                }
            }
        }

        private void tellWrong() {
            transaction.request().headers().all(HeaderFields.AUTHORIZATION).stream()
                    .findFirst()
                    .flatMap(DigestCredentials::username)
                    .ifPresent(username ->
                            core.guarded("admission", () -> admission.provedWrong(username, transaction.source())));
        }

        private void challenge(String realm, boolean stale) {
            core.counters().challenges.increment();
            transaction.respond(
                    401,
                    "Unauthorized",
                    authenticator.challenge(transaction.request(), realm, transaction.source(), stale),
                    SipBody.EMPTY);
        }

        private void refuse(Admission.Refuse refuse) {
            SipHeaders extra = refuse.warning()
                    .map(text -> SipHeaders.EMPTY.with(
                            HeaderFields.WARNING,
                            new Warning(WARNING_MISCELLANEOUS, core.settings().product(), text)))
                    .orElse(SipHeaders.EMPTY);
            transaction.respond(refuse.status(), refuse.reason(), extra, SipBody.EMPTY);
        }

        private void enter(Identity identity) {
            // it may have been cancelled while we asked
            if (!transaction.isAnswered()) {
                admitted.accept(transaction, identity);
            }
        }

        private void fail(String what, @Nullable Throwable fault) {
            core.counters().handlerFaults.increment();
            LOG.error("{} failed", what, fault);
            transaction.respond(500, "Server Internal Error");
        }
    }
}
