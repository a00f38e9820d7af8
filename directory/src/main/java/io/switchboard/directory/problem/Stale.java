package io.switchboard.directory.problem;

/** Somebody else changed the same thing since it was read. */
public final class Stale extends DirectoryProblem {

    private final long currentVersion;

    public Stale(String kind, long expectedVersion, long currentVersion) {
        super("This " + kind + " was changed by somebody else since you opened it (version " + expectedVersion
                + ", now " + currentVersion + "). Load it again and repeat your change.");
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
