import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";

const pages = "{shared/src/link,shared/src/ui,kiosk,display,hub/console}";

export default defineConfig({
  plugins: [vue()],
  test: {
    setupFiles: ["scripts/vitest-seed.ts"],
    restoreMocks: true,
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
        test: { name: "integration", include: ["**/*.int.test.ts"], testTimeout: 20_000, hookTimeout: 20_000 },
      },
    ],
  },
});
