import type { Reporter, TestModule } from 'vitest/node'

/** Closes the run with `N passed, N failed`, as scripts read it. A file that could not be run counts as a failure. */
// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      let tests = 0
      for (const test of module.children.allTests()) {
        tests++
        const { state } = test.result()
        counts[state === 'pending' ? 'failed' : state]++
      }
      if (module.state() === 'failed' && tests === 0) counts.failed++
    }
    const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
  }
}
