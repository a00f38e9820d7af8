import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { fakeServer } from "./dev/fakeServer.ts";

const server = process.env.SWITCHBOARD_SERVER;

export default defineConfig({
  plugins: [react(), server || process.env.VITEST ? [] : fakeServer()],
  server: {
    proxy: server ? { "/api": { target: server, changeOrigin: false } } : undefined,
  },
  build: {
    outDir: "target/classes/META-INF/resources",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2023",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: "node",
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
  },
});
