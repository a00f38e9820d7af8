package io.switchboard.directory.audio;

import io.switchboard.directory.account.AccountId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** What calls played last, up to a number of octets. A sound never changes under its id, so nothing grows old here. */
final class PlayableSounds {

    private final long largest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, byte[]> sounds = new LinkedHashMap<>(16, 0.75f, true);
    private long octets;

    private record Key(AccountId account, UUID id) {}

    PlayableSounds(long largest) {
        this.largest = largest;
    }

    Optional<byte[]> find(AccountId account, UUID id) {
        lock.lock();
        try {
            return Optional.ofNullable(sounds.get(new Key(account, id)));
        } finally {
            lock.unlock();
        }
    }

    void keep(AccountId account, UUID id, byte[] sound) {
        lock.lock();
        try {
            byte[] former = sounds.put(new Key(account, id), sound);
            octets += sound.length - (former == null ? 0 : former.length);
            Iterator<byte[]> eldest = sounds.values().iterator();
            while (octets > largest && eldest.hasNext()) {
                octets -= eldest.next().length;
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    void forget(AccountId account, UUID id) {
        lock.lock();
        try {
            byte[] former = sounds.remove(new Key(account, id));
            octets -= former == null ? 0 : former.length;
        } finally {
            lock.unlock();
        }
    }
}
