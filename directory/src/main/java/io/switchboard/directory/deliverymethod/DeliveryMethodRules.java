package io.switchboard.directory.deliverymethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.problem.Check;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a delivery method must be like. */
final class DeliveryMethodRules {

    private static final int MOST_EMAILS = 20;
    private static final int LONGEST_BODY = 10_000;

    private record Known(String address, boolean verified) {}

    private DeliveryMethodRules() {}

    static DeliveryMethodDraft check(Handle handle, AccountId account, DeliveryMethodDraft draft) {
        Check check = new Check();
        String name = check.required("name", "The name", draft.name(), 100);
        Optional<String> subject = check.optional("subject", "The subject", draft.subject(), 200);
        subject.ifPresent(template -> knownFields(check, "subject", "The subject", template));
        Optional<String> body = draft.body().filter(text -> !text.isBlank()).map(String::stripTrailing);
        body.ifPresent(template -> body(check, template));
        List<UUID> emails = draft.emails().stream().distinct().toList();
        emails(check, handle, account, emails);
        check.done();
        return new DeliveryMethodDraft(name, draft.type(), emails, subject, body);
    }

    private static void body(Check check, String template) {
        int length = template.codePointCount(0, template.length());
        check.that(
                length <= LONGEST_BODY,
                "body",
                "length",
                "The text has " + length + " characters; at most " + LONGEST_BODY + " are possible. Shorten it.");
        check.that(
                template.codePoints()
                        .noneMatch(character -> Character.getType(character) == Character.SURROGATE
                                || (Character.isISOControl(character) && "\r\n\t".indexOf(character) < 0)),
                "body",
                "characters",
                "The text contains a control character. Remove it.");
        knownFields(check, "body", "The text", template);
    }

    private static void knownFields(Check check, String field, String label, String template) {
        for (String unknown : DynamicField.unknownIn(template)) {
            String shown = unknown.length() <= 40 ? unknown : unknown.substring(0, 40) + "…";
            check.broken(
                    field,
                    "dynamicField",
                    label + " contains {{" + shown + "}}, which is no dynamic field. Choose one of the list.");
        }
    }

    private static void emails(Check check, Handle handle, AccountId account, List<UUID> emails) {
        check.that(
                !emails.isEmpty(),
                "emails",
                "required",
                "No email contact is chosen. Choose at least one verified one.");
        check.that(
                emails.size() <= MOST_EMAILS,
                "emails",
                "count",
                "There are " + emails.size() + " email contacts; at most " + MOST_EMAILS + " are possible.");
        Map<UUID, Known> known = known(handle, account, emails);
        for (UUID id : emails) {
            Known contact = known.get(id);
            if (contact == null) {
                check.broken("emails", "known", "There is no email contact " + id + " in this account.");
            } else if (!contact.verified()) {
                check.broken(
                        "emails",
                        "verified",
                        contact.address() + " is not verified yet, so nothing can be sent to it. Follow the link in its"
                                + " mail first, or choose another address.");
            }
        }
    }

    /** Locked, so that none of them loses its proof before the change is committed. */
    private static Map<UUID, Known> known(Handle handle, AccountId account, List<UUID> emails) {
        Map<UUID, Known> known = new HashMap<>();
        handle.createQuery("""
                        select id, address, status = 'VERIFIED' as verified from email_contacts
                        where account_id = :account and id = any(:ids) for share
                        """)
                .bind("account", account.value())
                .bindArray("ids", UUID.class, emails)
                .map((row, context) -> Map.entry(
                        Column.uuid(row, "id"), new Known(row.getString("address"), row.getBoolean("verified"))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }
}
