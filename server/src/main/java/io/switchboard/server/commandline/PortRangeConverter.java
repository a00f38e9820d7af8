package io.switchboard.server.commandline;

import io.switchboard.media.PortRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code A-B}, or {@code 0} for any free ports. */
final class PortRangeConverter implements ITypeConverter<PortRange> {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    @Override
    public PortRange convert(String text) {
        if (text.equals("0")) {
            return PortRange.ANY;
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new TypeConversionException(
                    "'" + text + "' is no range of ports; write for example 16384-32767, or 0");
        }
        try {
            return new PortRange(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        } catch (IllegalArgumentException unusable) {
            throw new TypeConversionException("'" + text + "' cannot be used: " + unusable.getMessage());
        }
    }
}
