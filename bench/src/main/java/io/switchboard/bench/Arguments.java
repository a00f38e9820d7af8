package io.switchboard.bench;

/** The positional numbers that benchmarks take, with defaults. */
final class Arguments {

    private Arguments() {}

    static int number(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
