import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";

/** A test that hangs is found, one on a machine under load is not blamed; the long forms take their time. */
const patienceMs = process.env.OPENHALL_LONG === "1" ? 600_000 : 20_000;
const pages = "{shared/src/link,shared/src/ui,kiosk,display,hub/console}";

export default defineConfig({
  plugins: [vue()],
  test: {
    setupFiles: ["scripts/vitest-seed.ts"],
    restoreMocks: true,
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
    exclude: ["**/node_modules/**", "**/dist/**", "data/**"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{shared,hub,bench,scripts,e2e}/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**", "**/*.int.test.ts", `${pages}/**`],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "happy-dom",
          // Testing Library takes a mounted component away after each test only when it finds a global afterEach.
          globals: true,
          include: [`${pages}/**/*.test.ts`],
          exclude: ["**/node_modules/**", "**/dist/**", "**/*.int.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "integration", include: ["**/*.int.test.ts"] },
      },
    ],
  },
});
