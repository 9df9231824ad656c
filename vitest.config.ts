import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";

/** A test that hangs is found, one on a machine under load is not blamed; the long forms take their time. */
const patienceMs = process.env.OPENHALL_LONG === "1" ? 600_000 : 20_000;
const pages = "{shared/src/link,shared/src/ui,shared/src/charts,kiosk,display,hub/console}";
const notSources = ["**/node_modules/**", "**/dist/**"];
const integration = "**/*.int.test.ts";
/** A file that puts another module in the place of one: all others share what they have loaded, which is most of the time. */
const isolated = "**/*.isolated.test.ts";

const inWindow = {
  environment: "happy-dom",
  // Testing Library takes a mounted component away after each test only when it finds a global afterEach.
  globals: true,
  setupFiles: ["shared/src/ui/page.fixture.ts"],
  include: [`${pages}/**/*.test.ts`],
};

export default defineConfig({
  plugins: [vue()],
  test: {
    setupFiles: ["scripts/vitest-seed.ts"],
    restoreMocks: true,
    // Vitest would keep a core free, which on a small machine is half of it.
    maxWorkers: "100%",
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
    exclude: [...notSources, "data/**"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          include: ["{shared,hub,bench,scripts,e2e}/**/*.test.ts"],
          exclude: [...notSources, integration, isolated, `${pages}/**`],
        },
      },
      {
        extends: true,
        test: {
          ...inWindow,
          name: "browser",
          isolate: false,
          exclude: [...notSources, integration, isolated],
        },
      },
      {
        extends: true,
        test: { ...inWindow, name: "browser-isolated", include: [`${pages}/${isolated}`] },
      },
      {
        extends: true,
        test: { name: "integration", include: [integration] },
      },
    ],
  },
});
