package io.switchboard.server.commandline;

import io.switchboard.server.health.CheckStatus;
import io.switchboard.server.health.Doctor;
import io.switchboard.server.health.HealthCheckResource;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything a server needs and says how to mend what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Check ports, database, public address, mail, certificate, codecs and disk, and say how to mend"
                + " each. Takes the options of 'serve'.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything works, perhaps with warnings", "1:something does not work"})
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec specification = CommandSpec.create();

    @Mixin
    private ServingOptions options = new ServingOptions();

    @Override
    public Integer call() {
        PrintWriter out = specification.commandLine().getOut();
        List<HealthCheckResource> found = Doctor.examine(options.serverOptions(), check -> print(check, out));
        boolean broken = found.stream().anyMatch(check -> check.status() == CheckStatus.FAIL);
        out.println(broken ? "Something does not work; see above." : "Nothing stands in the way.");
        out.flush();
        return broken ? 1 : 0;
    }

    private static void print(HealthCheckResource check, PrintWriter out) {
        String mark = switch (check.status()) {
            case OK -> "ok  ";
            case WARN -> "warn";
            case FAIL -> "FAIL";
        };
        out.printf("%s  %-12s %s%n", mark, check.name(), check.detail());
        if (check.remedy() != null) {
            out.printf("      %-12s %s%n", "", "-> " + check.remedy());
        }
        out.flush();
    }
}
