// The tests by what they need: runtime reads src, laws runs long, package reads the built tarball.
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const src = fileURLToPath(new URL("./src", import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^casus$/, replacement: `${src}/index.ts` },
      { find: /^casus\/(.+)$/, replacement: `${src}/$1/index.ts` },
    ],
  },
  test: {
    // The laws keep a core busy for minutes; by default one core would be left idle.
    maxWorkers: "100%",
    setupFiles: ["tests/support/same-cases.ts"],
    // What a test compares with is written by hand or by npm run surface, never in passing.
    update: "none",
    projects: [
      {
        extends: true,
        test: {
          name: "runtime",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/package/**", "tests/**/*.laws.test.ts"],
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: "laws", include: ["tests/**/*.laws.test.ts"], testTimeout: 300_000 } },
      {
        extends: true,
        test: {
          name: "package",
          include: ["tests/package/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
