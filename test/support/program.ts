import { type ChildProcess, spawn } from 'node:child_process'
import { projectRoot } from '../../src/lib/project-root.ts'

/** A process of its own, begun as npm's scripts begin it. */
export interface Program {
  child: ChildProcess
  said(): { out: string; err: string }
  /** Resolves once it has said this on its standard output; rejects when it ends before. */
  says(words: string): Promise<void>
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** `npm start` is `['--build', 'dist/main.js']`. Nothing of this process's environment is handed on but PATH. */
export function startProgram(args: readonly string[], environment: Record<string, string>): Program {
  const child = spawn(process.execPath, ['src/setup.mjs', ...args], {
    cwd: projectRoot(),
    env: { PATH: process.env.PATH, ...environment },
  })
  let [out, err] = ['', '']
  let look = () => {}
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    look()
  })
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  return {
    child,
    ended,
    said: () => ({ out, err }),
    says: (words) =>
      new Promise((resolve, reject) => {
        look = () => void (out.includes(words) && resolve())
        look()
        void ended.then(() => reject(new Error(`it ended without saying ${words}: ${out}${err}`)))
      }),
  }
}
