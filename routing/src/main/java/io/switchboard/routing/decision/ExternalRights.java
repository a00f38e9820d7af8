package io.switchboard.routing.decision;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.switchboard.directory.user.ExternalCalls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the user's right to call outside reaches (specification section 18, Q12). */
final class ExternalRights {

    private ExternalRights() {}

    /**
     * Whether a number may be called.
     *
     * @param country the account's own, ISO 3166-1 alpha-2
     * @param digits E.164 digits
     */
    static boolean permit(ExternalCalls right, String country, String digits) {
        return switch (right) {
            case NONE -> false;
            case OWN_COUNTRY -> isOfCountry(digits, country);
            case EVERYWHERE -> true;
        };
    }

    /** Numbers that no numbering plan knows belong to the country that has their calling code for itself. */
    private static boolean isOfCountry(String digits, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        PhoneNumber number;
        try {
            number = numbers.parse("+" + digits, null);
        } catch (NumberParseException notANumber) {
            return false;
        }
        @Nullable String region = numbers.getRegionCodeForNumber(number);
        return region == null
                ? numbers.getRegionCodesForCountryCode(number.getCountryCode()).equals(List.of(country))
                : region.equals(country);
    }
}
