package io.switchboard.server.commandline;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port, 0 for any free one. */
final class PortConverter implements ITypeConverter<Integer> {
    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            throw new TypeConversionException("'" + text + "' is no port; write 1 to 65535, or 0 for a free one");
        }
        throw new TypeConversionException("'" + text + "' is no port; write 1 to 65535, or 0 for a free one");
    }
}
