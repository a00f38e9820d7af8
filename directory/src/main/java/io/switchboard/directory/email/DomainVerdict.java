package io.switchboard.directory.email;

import io.switchboard.directory.email.DomainFailure.Reason;
import io.switchboard.directory.email.DomainRecords.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what an answer of the DNS means for a domain. */
final class DomainVerdict {

    private static final int MOST_SHOWN = 3;
    private static final int LONGEST_SHOWN = 80;
    private static final String WAIT =
            " DNS changes may take some time to propagate: wait a few minutes and try again.";

    private DomainVerdict() {}

    /** Why the domain is not proved; empty when it is. */
    static Optional<DomainFailure> of(Domain domain, Answer answer) {
        return switch (answer) {
            case Answer.Texts(List<String> texts)
            when texts.stream().anyMatch(text -> matches(domain, text)) -> Optional.empty();
            case Answer.Texts(List<String> texts)
            when texts.isEmpty() ->
                failure(
                        Reason.NO_RECORD,
                        "There is no TXT record named " + domain.recordName() + " yet. Add it with the value "
                                + domain.recordValue() + "." + WAIT);
            case Answer.Texts(List<String> texts) ->
                failure(
                        Reason.WRONG_RECORD,
                        "The TXT record " + domain.recordName() + " says " + shown(texts) + ", not "
                                + domain.recordValue() + ". Correct its value." + WAIT);
            case Answer.NoSuchDomain() ->
                failure(
                        Reason.NO_SUCH_DOMAIN,
                        "The domain " + domain.displayName()
                                + " does not exist in the DNS. Check its spelling, and that" + " it is registered.");
            case Answer.TimedOut() ->
                failure(
                        Reason.TIMEOUT,
                        "The name servers of " + domain.displayName() + " did not answer in time. Try again in a few"
                                + " minutes; if it lasts, ask whoever runs them.");
            case Answer.ServerFailure(String detail) ->
                failure(
                        Reason.SERVER_FAILURE,
                        "The name servers of " + domain.displayName() + " cannot answer (" + detail
                                + "). Try again in a" + " few minutes; if it lasts, ask whoever runs them.");
        };
    }

    /** People paste values with quotes and spaces around them; neither can be part of a value. */
    private static boolean matches(Domain domain, String text) {
        return text.replace("\"", "").strip().equalsIgnoreCase(domain.recordValue());
    }

    private static String shown(List<String> texts) {
        String some = texts.stream().limit(MOST_SHOWN).map(DomainVerdict::shown).collect(Collectors.joining(" and "));
        return texts.size() > MOST_SHOWN ? some + " and " + (texts.size() - MOST_SHOWN) + " more" : some;
    }

    private static String shown(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return "\"" + (clean.length() <= LONGEST_SHOWN ? clean : clean.substring(0, LONGEST_SHOWN) + "…") + "\"";
    }

    private static Optional<DomainFailure> failure(Reason reason, String message) {
        return Optional.of(new DomainFailure(reason, message));
    }
}
