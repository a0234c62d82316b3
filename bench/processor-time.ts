import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second everywhere (USER_HZ, proc(5)). */
const tickMs = 10

function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

export function parentOf(pid: number): number {
  return Number(statOf(pid)?.[1] ?? 0)
}

/** Milliseconds of processor time that a process has used, threads included. */
export function processorMs(pid: number): number {
  const fields = statOf(pid)
  return fields === null ? 0 : (Number(fields[11]) + Number(fields[12])) * tickMs
}

/** The same of a process, its living children and those that have ended. */
export function familyProcessorMs(pid: number): number {
  const own = statOf(pid)
  if (own === null) return 0
  const ended = (Number(own[13]) + Number(own[14])) * tickMs
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid)
    .reduce((sum, name) => sum + processorMs(Number(name)), 0)
  return processorMs(pid) + ended + children
}

/** Megabytes that a process has at most been in memory with (VmHWM). */
export function peakMemoryMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
