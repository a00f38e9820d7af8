package io.switchboard.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Inside the process under measurement: answers what {@link Subject} asks, on standard input and output. */
final class SubjectCommands {

    static final String CPU = "cpu";
    static final String QUIT = "quit";

    private SubjectCommands() {}

    /** Says a word and its value to the process that makes the load. */
    static void say(String word, String value) {
        System.out.println(word + " " + value);
        System.out.flush();
    }

    /** Answers until told to quit, or until the process that makes the load is gone. */
    static void serve() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null && !line.equals(QUIT); line = input.readLine()) {
                if (line.equals(CPU)) {
                    say(CPU, Long.toString(system.getProcessCpuTime()));
                }
            }
        } catch (IOException e) {
            throw new BenchException("cannot read commands", e);
        }
    }
}
