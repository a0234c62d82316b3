import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/lib/project-root.ts'

export interface Dockerfile {
  /** Each line that is neither empty nor a comment: the instruction, and what follows it. */
  lines: { instruction: string; rest: string }[]
  /** What runs as process 1, in the form that starts no shell. */
  command: string[]
  healthcheck: string[]
}

export function readDockerfile(): Dockerfile {
  const lines = readFileSync(join(projectRoot(), 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ instruction: line.split(' ', 1)[0]!, rest: line.slice(line.indexOf(' ') + 1) }))
  const last = (instruction: string) => lines.findLast((line) => line.instruction === instruction)?.rest ?? ''
  return {
    lines,
    command: JSON.parse(last('CMD')) as string[],
    healthcheck: JSON.parse(last('HEALTHCHECK').replace(/^.*CMD /, '')) as string[],
  }
}
