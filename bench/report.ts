import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import type { Options } from './options.ts'
import { type Result, rowOf, tableHead } from './result.ts'

/** A table of Markdown on stdout that grows, and a file of JSON beside it where one is asked for: a bench that breaks has told what it knew. */
export interface Report {
  add(results: readonly Result[]): void
  /** Names of what has an aim of nought and is not nought: how fast it is depends on the machine, this does not. */
  wrong(): string[]
}

export function openReport(options: Options): Report {
  const machine = { processor: cpus()[0]?.model ?? '', cores: availableParallelism(), node: process.version }
  const results: Result[] = []
  process.stdout.write(`\n${machine.cores} cores, ${machine.processor}, Node ${machine.node}\n\n`)
  write(tableHead)
  write(tableHead.map(() => '---'))
  return {
    add(more) {
      results.push(...more)
      for (const result of more) write(rowOf(result))
      if (options.json !== null)
        writeFileSync(options.json, `${JSON.stringify({ machine, options, results }, null, 2)}\n`)
    },
    wrong: () =>
      results.filter(({ aim, runs }) => aim === '0' && runs.some((run) => run !== 0)).map(({ name }) => name),
  }
}

function write(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}
