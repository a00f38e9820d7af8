package io.switchboard.sip.useragent;

import io.switchboard.sip.dialog.DialogId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dialogs of one loop: confirmed ones, and invitations of the far end that still ring. Belongs to that loop. */
final class DialogTable {

    private final UserAgentCore core;
    private final Map<DialogId, DialogSession> sessions = new HashMap<>();
    private final Map<DialogId, ReceivedInvitation> ringing = new HashMap<>();

    DialogTable(UserAgentCore core) {
        this.core = core;
    }

    /** Whether one more call may begin. */
    boolean hasRoom() {
        return sessions.size() + ringing.size() < core.settings().limits().dialogs();
    }

    @Nullable
    DialogSession session(DialogId id) {
        return sessions.get(id);
    }

    @Nullable
    ReceivedInvitation ringing(DialogId id) {
        return ringing.get(id);
    }

    void add(DialogId id, DialogSession session) {
        if (sessions.put(id, session) == null) {
            core.counters().dialogs.incrementAndGet();
        }
    }

    void remove(DialogId id, DialogSession session) {
        if (sessions.remove(id, session)) {
            core.counters().dialogs.decrementAndGet();
        }
    }

    void addRinging(DialogId id, ReceivedInvitation invitation) {
        if (ringing.put(id, invitation) == null) {
            core.counters().dialogs.incrementAndGet();
        }
    }

    void removeRinging(DialogId id, ReceivedInvitation invitation) {
        if (ringing.remove(id, invitation)) {
            core.counters().dialogs.decrementAndGet();
        }
    }

    List<DialogSession> sessions() {
        return List.copyOf(sessions.values());
    }

    List<ReceivedInvitation> ringing() {
        return List.copyOf(ringing.values());
    }
}
