package io.switchboard.directory.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import io.switchboard.directory.problem.Check;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What numbers must look like (specification sections 4.6, 5.1 and 5.2, and 18 Q9). */
public final class NumberRules {

    private static final Pattern E164 = Pattern.compile("[1-9][0-9]{6,14}");
    private static final Pattern INTERNAL = Pattern.compile("[0-9]{1,4}");
    private static final Pattern PUNCTUATION = Pattern.compile("[ .()\\-/\\u00a0]");
    private static final Pattern LEADING = Pattern.compile("(\\+|00|011)([1-9][0-9]{6,14})");
    private static final Set<String> EMERGENCY_ANYWHERE = Set.of("000", "112", "911", "999");

    private NumberRules() {}

    /** A public number: country code and number, digits alone; dots, dashes, brackets and spaces are dropped. */
    public static String phoneNumber(Check check, String field, String text) {
        String compact = PUNCTUATION.matcher(text.strip()).replaceAll("");
        if (compact.isEmpty()) {
            check.broken(
                    field,
                    "required",
                    "The phone number is missing. Write country code and number, for example 12025550101.");
        } else if (LEADING.matcher(compact).matches()) {
            String corrected = LEADING.matcher(compact).replaceFirst("$2");
            check.broken(
                    field,
                    "e164",
                    "No + symbol, 011, or 00 prefix: write country code and number alone, " + corrected + ".",
                    corrected);
        } else if (!E164.matcher(compact).matches()) {
            check.broken(
                    field,
                    "e164",
                    "A phone number is 7 to 15 digits: country code and number, without + or leading zeros, for example"
                            + " 12025550101.");
        }
        return compact;
    }

    /** An internal number: 1 to 4 digits, none that people of that country or visitors dial in an emergency. */
    public static String internalNumber(Check check, String field, String text, String country) {
        String digits = text.strip();
        if (!INTERNAL.matcher(digits).matches()) {
            check.broken(field, "internalNumber", "An internal number is 1 to 4 digits, for example 101.");
        } else if (EMERGENCY_ANYWHERE.contains(digits)
                || ShortNumberInfo.getInstance().isEmergencyNumber(digits, country)) {
            check.broken(
                    field,
                    "emergency",
                    digits + " is an emergency number; a colleague must not answer it. Choose another number.");
        }
        return digits;
    }

    /** Whether a text has the form of an internal number. */
    public static boolean isInternalNumber(String text) {
        return INTERNAL.matcher(text).matches();
    }

    /** The country that a number's digits tell, as ISO 3166 code. */
    public static Optional<String> country(String digits) {
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        try {
            return Optional.ofNullable(plan.getRegionCodeForNumber(plan.parse("+" + digits, null)))
                    .filter(region -> region.length() == 2 && !region.equals("ZZ"));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a number could exist by its country's numbering plan. For a hint only: plans change faster than software. */
    public static boolean plausible(String digits) {
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        try {
            return plan.isPossibleNumber(plan.parse("+" + digits, null));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
