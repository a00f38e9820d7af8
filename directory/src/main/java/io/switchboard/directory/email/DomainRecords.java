package io.switchboard.directory.email;

import java.util.List;

/** Looks up TXT records in the DNS. */
@FunctionalInterface
public interface DomainRecords {

    /**
     * The texts of all TXT records of a name, as the name servers of its domain tell them now, past all caches. Aliases
     * are followed. Blocks, for a few seconds at most.
     *
     * @param domain the domain in A-labels
     * @param recordName a name below it
     */
    Answer texts(String domain, String recordName);

    /** What the DNS said. */
    sealed interface Answer {

        /** The texts, each with its parts joined; none when there is no such record. */
        record Texts(List<String> texts) implements Answer {

            public Texts {
                texts = List.copyOf(texts);
            }
        }

        /** The domain does not exist. */
        record NoSuchDomain() implements Answer {}

        /** Nobody answered in time. */
        record TimedOut() implements Answer {}

        /**
         * Somebody answered that there is no answer.
         *
         * @param detail the fault in DNS words, for example {@code SERVFAIL}
         */
        record ServerFailure(String detail) implements Answer {}
    }
}
