package io.switchboard.server;

/**
 * What this process is.
 *
 * @param version the product's version
 * @param demo whether it is a demonstration
 */
public record ServerIdentity(String version, boolean demo) {
    /** This build's version. */
    public static String builtVersion() {
        String version = ServerIdentity.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
