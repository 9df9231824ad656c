// @ts-check
// ESLint does what oxlint cannot: Vue templates, and the bans that need a syntax selector. The general rules are oxlint's.
import tsParser from "@typescript-eslint/parser";
import vue from "eslint-plugin-vue";
import vueParser from "vue-eslint-parser";

const sources = ["**/*.ts", "**/*.vue"];
const tests = ["**/*.{test,contract,fixture}.ts", "**/test-*.ts"];

const exportAll = {
  selector: "ExportAllDeclaration",
  message: "Name what a module offers: `export *` hides it and breaks the search for unused code.",
};

/** Tests of one kind share what they have loaded (vitest.config.ts): a module replaced in one file would be so in the next. */
const replacedModules = {
  selector:
    "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|unmock|doMock|doUnmock|resetModules)$/]",
  message: "Only a file that is called *.isolated.test.ts replaces modules.",
};

/** Topics are functions of what they are given: a replay must decide as the first run did. */
const clockAndChance = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "Time comes in with the command." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Time comes in with the command." },
  { selector: "CallExpression[callee.name='Date']", message: "Time comes in with the command." },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Ids come in with the command.",
  },
  { selector: "ImportExpression", message: "A topic is there as a whole, or not at all." },
];
const outsideWorld = (
  "setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame fetch XMLHttpRequest WebSocket crypto " +
  "performance console process Buffer require globalThis window document navigator localStorage location"
).split(" ");

export default [
  {
    ignores: ["**/dist/", "**/node_modules/", ".cache/", "data/", "docs/", "**/test-results/", "**/playwright-report/"],
  },
  ...vue.configs["flat/essential"],
  {
    files: sources,
    languageOptions: { parser: vueParser, parserOptions: { parser: tsParser, extraFileExtensions: [".vue"] } },
    rules: { "no-restricted-syntax": ["error", exportAll] },
  },
  {
    files: ["**/*.vue"],
    rules: {
      "vue/multi-word-component-names": "off",
      "vue/no-v-html": "error",
      "vue/no-bare-strings-in-template": "error",
      "vue/component-api-style": ["error", ["script-setup"]],
      "vue/block-lang": ["error", { script: { lang: "ts" } }],
    },
  },
  {
    files: tests,
    ignores: ["**/*.isolated.test.ts"],
    rules: { "no-restricted-syntax": ["error", exportAll, replacedModules] },
  },
  {
    files: ["shared/src/**/*.ts"],
    ignores: ["shared/src/link/**", "shared/src/ui/**", ...tests],
    rules: {
      "no-restricted-syntax": ["error", exportAll, ...clockAndChance],
      "no-restricted-globals": ["error", ...outsideWorld],
    },
  },
];
