// Builds the pages for Maven: installs packages, checks, tests and bundles, each only when its inputs changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAGES = "target/classes/META-INF/resources/index.html";
const INSTALL_INPUTS = ["package.json", "package-lock.json", ".npmrc"];
const API = "../server/src/main/openapi/openapi.json";
const BUILD_INPUTS = [
  API,
  ...INSTALL_INPUTS,
  "build.mjs",
  "biome.json",
  "dev",
  "index.html",
  "public",
  "src",
  "tsconfig.json",
  "vite.config.ts",
];
const GENERATED = "src/api/schema.d.ts";

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function fingerprint(inputs) {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs.filter((input) => existsSync(input)).flatMap(filesOf)) {
    if (file === GENERATED) continue;
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function run(title, command, args) {
  const started = Date.now();
  const outcome = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "0", CI: "1" },
  });
  if (outcome.error?.code === "ENOENT") {
    console.error(
      `${title}: "${command}" was not found. Install Node.js 20.19 or newer with npm, then build again.`,
    );
    process.exit(1);
  }
  if (outcome.status !== 0) {
    console.error(`${title} failed:\n${outcome.stdout ?? ""}${outcome.stderr ?? ""}`);
    process.exit(1);
  }
  console.log(`pages: ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** Does the work unless the stamp left by the last success says that the same inputs were already dealt with. */
function onceFor(inputs, stamp, isDone, work) {
  const current = fingerprint(inputs);
  if (isDone() && existsSync(stamp) && readFileSync(stamp, "utf8") === current) return;
  work();
  mkdirSync(join(stamp, ".."), { recursive: true });
  writeFileSync(stamp, current);
}

const bin = (name) => join("node_modules", ".bin", name);

onceFor(
  INSTALL_INPUTS,
  "node_modules/.installed",
  () => existsSync(bin("vite")),
  () => run("install packages", "npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"]),
);

onceFor(
  BUILD_INPUTS,
  "target/pages.stamp",
  () => existsSync(PAGES),
  () => {
    run("types of the API", bin("openapi-typescript"), [API, "--output", GENERATED]);
    run("format and lint", bin("biome"), ["check", "."]);
    run("type check", bin("tsc"), ["--noEmit"]);
    run("tests", bin("vitest"), ["run"]);
    run("bundle", bin("vite"), ["build", "--logLevel", "warn"]);
  },
);
