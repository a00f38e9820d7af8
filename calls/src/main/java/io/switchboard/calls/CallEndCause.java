package io.switchboard.calls;

/** Why a call ended, in the words of call history. Each cause has the SIP status and the Q.850 cause that fit it best. */
public enum CallEndCause {
    /** A party hung up after the call had been answered. */
    HUNG_UP(200, 16),
    /** The caller gave up before anybody answered. */
    CANCELLED(487, 16),
    /** The callee was busy. */
    BUSY(486, 17),
    /** The callee declined the call. */
    DECLINED(603, 21),
    /** Nobody answered in time. */
    NO_ANSWER(480, 19),
    /** The callee has no device that can be reached. */
    OFFLINE(480, 20),
    /** What was dialled does not exist. */
    NOT_FOUND(404, 1),
    /** The caller may not make this call. */
    FORBIDDEN(403, 21),
    /** The two sides have no codec or no media transport in common. */
    INCOMPATIBLE(488, 88),
    /** A limit of the phone system (calls, legs, ports) was reached. */
    LIMIT(503, 42),
    /** The call lasted as long as calls may last. */
    TOO_LONG(200, 31),
    /** A party vanished without hanging up: no sound, or no reply to a keep-alive. */
    PARTY_LOST(408, 27),
    /** An operator ended the call. */
    ENDED_BY_OPERATOR(200, 31),
    /** The phone system was stopped. */
    SHUTDOWN(503, 41),
    /** The phone system was restarted while the call was going on. */
    SERVER_RESTART(503, 41),
    /** Anything else: a far side or we ourselves failed. */
    FAILED(500, 38);

    private final int sipStatus;
    private final int q850;

    CallEndCause(int sipStatus, int q850) {
        this.sipStatus = sipStatus;
        this.q850 = q850;
    }

    /** The SIP status that refuses a call for this cause. */
    public int sipStatus() {
        return sipStatus;
    }

    /** The ITU-T Q.850 cause value, 1 to 127. */
    public int q850() {
        return q850;
    }
}
