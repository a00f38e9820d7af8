package io.switchboard.directory.contactmethod;

/**
 * Where the messages of a contact method go, as SQL (specification section 18, Q4): its delivery method, else its owner's
 * first verified e-mail address, else the account's own.
 */
public final class VoicemailTarget {

    /** The first verified e-mail address of user {@code u}; null without one. */
    public static final String OWNERS_ADDRESS = """
            (select e.address from email_contacts e
              where e.account_id = u.account_id and e.user_id = u.id and e.status = 'VERIFIED'
              order by e.created_at, e.id limit 1)
            """;

    /** What people are shown: the delivery method's name or an address; null when there is neither. */
    static final String GOES_TO = """
            coalesce(
              (select d.name from delivery_methods d where d.id = t.voicemail_delivery_method_id), %s, %s)
            """.formatted(OWNERS_ADDRESS, accountsAddress("t.account_id"));

    private VoicemailTarget() {}

    /** The address of an account: its system address, else the one that its owner signs in with; null without either. */
    public static String accountsAddress(String account) {
        return """
                coalesce(
                  (select e.address from accounts a join email_contacts e on e.id = a.system_email_id
                    where a.id = %1$s and e.status = 'VERIFIED'),
                  (select p.email from people p where p.account_id = %1$s and p.role in ('OWNER', 'OPERATOR')
                    order by p.created_at, p.id limit 1))
                """.formatted(account);
    }
}
