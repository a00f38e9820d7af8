package io.switchboard.server.health;

/** Makes findings. */
final class Findings {
    private Findings() {}

    static HealthCheckResource ok(String name, String detail) {
        return new HealthCheckResource(name, CheckStatus.OK, detail, null);
    }

    static HealthCheckResource warn(String name, String detail, String remedy) {
        return new HealthCheckResource(name, CheckStatus.WARN, detail, remedy);
    }

    static HealthCheckResource fail(String name, String detail, String remedy) {
        return new HealthCheckResource(name, CheckStatus.FAIL, detail, remedy);
    }
}
