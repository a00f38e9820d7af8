package io.switchboard.directory.change;

/** Hears that an account changed, after the change is committed. */
@FunctionalInterface
public interface ChangeListener {

    /** Called on the thread that made the change, or on the thread that listens to the database. Must not block long. */
    void changed(AccountChange change);
}
