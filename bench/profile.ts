import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface CpuProfile {
  nodes: readonly { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[]
  samples: readonly number[]
  /** Microseconds, one for each sample. */
  timeDeltas: readonly number[]
}

/** The folder into which every bot writes its profile as it ends, where one is wanted: `BENCH_PROFILE=folder npm run bench`. */
export const profileFolder = process.env['BENCH_PROFILE'] ?? null

/** Where the processor time of a bot that has ended went, in lines: shares by package, folder of ours or part of Node. Waiting is left out. */
export function profileLines(folder: string, pid: number): string[] {
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile') && name.split('.').includes(String(pid)))
  if (file === undefined) return []
  const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile
  const places = new Map(profile.nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]))
  const sum = new Map<string, number>()
  for (const [index, id] of profile.samples.entries()) {
    const place = places.get(id)!
    if (place !== '(idle)') sum.set(place, (sum.get(place) ?? 0) + profile.timeDeltas[index]! / 1000)
  }
  const total = [...sum.values()].reduce((all, ms) => all + ms, 0)
  const most = [...sum].toSorted(([, a], [, b]) => b - a).slice(0, 20)
  return [
    `${Math.round(total)} ms of processor`,
    ...most.map(([place, ms]) => `${((ms / total) * 100).toFixed(1)} % ${place}`),
  ]
}

function placeOf({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  const packages = url.split('node_modules/')
  const [scope, name] = packages.at(-1)!.split('/')
  if (packages.length > 1) return scope!.startsWith('@') ? `${scope}/${name}` : scope!
  if (url.startsWith('wasm:')) return 'WebAssembly'
  if (url.startsWith('node:'))
    return `node:${
      url
        .slice('node:'.length)
        .replace(/^internal\//, '')
        .split('/')[0]!
    }`
  if (url.includes('/dist/')) return ownFolder(new URL(url).pathname, lineNumber)
  return functionName === '' ? '(other)' : functionName
}

/** The bundle names each module in a comment above it. */
function ownFolder(bundle: string, line: number): string {
  const lines = linesOf(bundle)
  for (let at = Math.min(line, lines.length - 1); at >= 0; at--) {
    const module = /^\s*\/\/ (src\/[^/]+)/.exec(lines[at]!)?.[1]
    if (module !== undefined) return module
  }
  return 'src'
}

const bundles = new Map<string, string[]>()

function linesOf(path: string): string[] {
  const lines = bundles.get(path) ?? readFileSync(path, 'utf8').split('\n')
  bundles.set(path, lines)
  return lines
}
