package io.switchboard.calls.dial;

/** Reads the final SIP status of a leg that was not answered. Pure. */
public final class LegFailure {
    private static final int GLOBAL_FAILURE = 600;

    private LegFailure() {}

    /**
     * What the status means.
     *
     * @param status the final response, or the status that stands for the fault: 408 for no reply, 503 for no connection
     * @param rang whether the leg had been ringing
     * @param carrier whether the leg went through a carrier, whose 404 or 503 says nothing about a phone of ours
     */
    public static LegResult of(int status, boolean rang, boolean carrier) {
        return switch (status) {
            case 486, 600 -> LegResult.BUSY;
            case 603, 607, 608 -> LegResult.DECLINED;
            case 408, 480 -> rang ? LegResult.NO_ANSWER : LegResult.OFFLINE;
            case 404, 410, 430, 503, 604 -> carrier ? LegResult.FAILED : LegResult.OFFLINE;
            case 415, 488, 606 -> LegResult.INCOMPATIBLE;
            default -> LegResult.FAILED;
        };
    }

    /** Whether the status speaks for every device of the callee, so that his other devices stop ringing (RFC 3261 21.6). */
    public static boolean speaksForAllDevices(int status) {
        return status >= GLOBAL_FAILURE;
    }
}
