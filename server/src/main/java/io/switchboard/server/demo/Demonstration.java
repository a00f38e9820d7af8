package io.switchboard.server.demo;

import io.switchboard.delivery.mail.DemoInbox;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a demonstration has beside the rest; on any other server there is nothing here. */
public final class Demonstration {
    private final @Nullable DemoInbox inbox;
    private final DemonstrationAccount.@Nullable Contents contents;

    private Demonstration(@Nullable DemoInbox inbox, DemonstrationAccount.@Nullable Contents contents) {
        this.inbox = inbox;
        this.contents = contents;
    }

    /** A demonstration with this inbox and account. */
    public static Demonstration with(DemoInbox inbox, DemonstrationAccount.Contents contents) {
        return new Demonstration(inbox, contents);
    }

    /** A server that is no demonstration. */
    public static Demonstration none() {
        return new Demonstration(null, null);
    }

    /** What is in the demonstration's account; empty where this is no demonstration. */
    public Optional<DemonstrationAccount.Contents> contents() {
        return Optional.ofNullable(contents);
    }

    /** Who owns the account; 404 where this is no demonstration. */
    String ownerEmail() {
        inbox();
        return DemonstrationAccount.OWNER;
    }

    DemoInbox inbox() {
        if (inbox == null) {
            throw new ProblemException(Problem.of(404, "not-found", "Not found", "This server is no demonstration."));
        }
        return inbox;
    }
}
