// Tests in a real Chromium: test/**/*.browser.ts. `npx wtr --files test/x.browser.ts --watch` while developing.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { findChromium } from './test/support/browsers.mjs';

const root = import.meta.dirname;

/** The worker's address points to the built file; from source the same address leads to the source. */
const workerFromSource = (context, next) =>
  context.path === '/src/salesboard.worker.js' ? context.redirect('/src/worker/salesboard.worker.ts') : next();

/** Leaves the counts for test/run.mjs. */
const countReporter = () => ({
  stop({ sessions }) {
    const file = process.env.SALESBOARD_COUNTS;
    if (!file) return;
    const testsIn = (suite) => [...suite.tests, ...suite.suites.flatMap(testsIn)];
    const counts = { passed: 0, failed: 0 };
    for (const session of sessions) {
      const tests = session.testResults ? testsIn(session.testResults) : [];
      counts.passed += tests.filter((t) => t.passed && !t.skipped).length;
      counts.failed += tests.filter((t) => !t.passed && !t.skipped).length;
      if (!session.passed && tests.every((t) => t.passed || t.skipped)) counts.failed += 1;
    }
    writeFileSync(file, JSON.stringify(counts));
  },
});

const { executablePath, args, env } = findChromium();

export default {
  files: ['test/**/*.browser.ts'],
  rootDir: root,
  nodeResolve: { exportConditions: ['development'], browser: true },
  concurrency: 2,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  middleware: [workerFromSource],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path.join(root, 'tsconfig.json') })],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: { executablePath, args, env } })],
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args: [text] }) => !/Lit is in dev mode|Multiple versions of Lit/.test(String(text)),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }), countReporter()],
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Salesboard tests</title><link rel="icon" href="data:,"></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
};
