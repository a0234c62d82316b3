import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What became of a test that ran. */
export interface Ran {
  /** With its groups, as it reads. */
  name: string
  title: string
  file: string
  state: 'passed' | 'failed'
}

interface Report {
  testResults: { name: string; assertionResults: { fullName: string; title: string; status: string }[] }[]
}

const patienceMs = 240_000

/** Runs the tests of a project whose names hold one of `words`; what was left out, or never began, is not among what ran. */
export async function runTests(
  folder: string,
  { files, words }: { files: readonly string[]; words: readonly string[] },
): Promise<Ran[]> {
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--config', 'test/vitest.config.ts', ...files, '-t', pattern, '--retry=0', '--reporter=json']
  const child = spawn(process.execPath, [vitest, ...args, `--outputFile=${report}`], {
    cwd: folder,
    env: ownEnvironment(),
    stdio: 'ignore',
    timeout: patienceMs * files.length,
  })
  await new Promise((resolve) => child.once('close', resolve))
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ fullName, title, status }): Ran[] =>
      status === 'passed' || status === 'failed' ? [{ name: fullName, title, file: name, state: status }] : [],
    ),
  )
}

/** Without what vitest tells the tests that it runs, of which this is one. */
function ownEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|VITE|TEST|NODE_ENV|CI)/.test(name)),
  )
}
