import type { Reporter, TestModule } from 'vitest/node'

/** Names what passed only at a second look, and closes the run with `N passed, N failed`, as scripts read it. A file that could not be run counts as a failure. */
// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      const failedBefore = counts.failed
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        counts[state === 'pending' ? 'failed' : state]++
        if (test.diagnostic()?.flaky === true)
          process.stdout.write(`second look: ${module.relativeModuleId}, ${test.fullName}\n`)
      }
      // A file whose set-up failed has no test that did.
      if (module.state() === 'failed' && counts.failed === failedBefore) counts.failed++
    }
    const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
  }
}
