package io.switchboard.server.whorings;

import io.switchboard.directory.account.AccountId;
import io.switchboard.routing.decision.CallFacts;
import io.switchboard.routing.question.WhoRings;
import java.time.Instant;
import java.util.Optional;

/** Answers what would happen to a call. Any thread; does not block. */
@FunctionalInterface
public interface CallQuestions {
    /** The answer by what the account is now and the time schedules of that instant; empty for no such account. */
    Optional<WhoRings> ask(AccountId account, CallFacts facts, Instant at);
}
