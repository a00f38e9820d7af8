package io.switchboard.sip.message;

import java.util.OptionalDouble;

/** Reads the qvalue of RFC 3261 section 25.1: 0 to 1 with up to three decimals. */
final class QualityValue {
    private QualityValue() {}

    static OptionalDouble parse(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String decimals = point < 0 ? "" : text.substring(point + 1);
        boolean isWhole = whole.equals("0") || whole.equals("1") || (whole.isEmpty() && !decimals.isEmpty());
        if (!isWhole || decimals.length() > 3) {
            return OptionalDouble.empty();
        }
        int thousandths = whole.equals("1") ? 1000 : 0;
        int weight = 100;
        for (int i = 0; i < decimals.length(); i++) {
            if (!Characters.isDigit(decimals.charAt(i))) {
                return OptionalDouble.empty();
            }
            thousandths += (decimals.charAt(i) - '0') * weight;
            weight /= 10;
        }
        return thousandths > 1000 ? OptionalDouble.empty() : OptionalDouble.of(thousandths / 1000.0);
    }
}
