# Sourced by ./run and ./test: finds the JDK, Node and Maven, and says what is missing in words.

say() { printf '%s\n' "$*" >&2; }

java_major() {
  "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p'
}

find_jdk() {
  local home newest="" newest_major=0 major
  for home in \
    "${JAVA_HOME:-}" \
    "$(command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/java" ] && [ -x "$home/bin/javac" ] || continue
    major=$(java_major "$home")
    [ -n "$major" ] && [ "$major" -ge 25 ] || continue
    # Exactly 25 is what the builds are tested with; a newer one serves when there is no 25.
    if [ "$major" -eq 25 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
    if [ "$major" -gt "$newest_major" ]; then newest=$home newest_major=$major; fi
  done
  [ -n "$newest" ] || {
    say "Switchboard needs a JDK 25 (Temurin, for example), and none was found in JAVA_HOME, PATH or the usual folders."
    say "Install one and run this again, or set JAVA_HOME to its folder."
    return 1
  }
  JAVA_HOME=$newest
  export JAVA_HOME
}

as_root_on_debian() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1
}

install_debian_packages() {
  say "Installing from Debian's packages: $*"
  apt-get update -qq >/dev/null &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

find_node() {
  if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    say "Building the pages needs Node 20 or newer with npm, and neither is on the PATH. Install Node and run this again."
    return 1
  fi
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  if [ "$major" -lt 20 ]; then
    say "Building the pages needs Node 20 or newer; the one on the PATH is $(node --version). Install a newer one and run this again."
    return 1
  fi
}

find_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  as_root_on_debian && install_debian_packages maven && return 0
  say "Building needs Apache Maven 3.8 or newer (the command mvn). Install it (Debian: apt-get install maven) and run this again."
  return 1
}
