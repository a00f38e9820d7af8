package io.switchboard.routing.decision;

import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Set;

/** Which short numbers call for help, in the account's country and everywhere. */
final class EmergencyNumbers {

    /** Understood by every mobile phone, whatever the country. */
    private static final Set<String> EVERYWHERE = Set.of("112", "911");

    private EmergencyNumbers() {}

    static boolean isEmergency(String digits, String country) {
        return EVERYWHERE.contains(digits) || ShortNumberInfo.getInstance().isEmergencyNumber(digits, country);
    }
}
