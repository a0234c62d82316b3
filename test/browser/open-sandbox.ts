import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { projectRoot } from '../../src/lib/project-root.ts'
import { type Program, startProgram } from '../support/program.ts'

const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const switches = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const wide = { width: 1440, height: 900 }

/** `npm run sandbox` with nothing kept, and its page in a browser. */
export interface OpenSandbox {
  readonly page: Page
  /** What the browser complained about so far; a test ends with none. */
  readonly complaints: readonly string[]
  /** Leaves a picture in `test/browser/screenshots`. */
  shoot(name: string): Promise<void>
  close(): Promise<void>
}

/** @param args what the sandbox is started with besides. */
export async function openSandbox(args: readonly string[] = []): Promise<OpenSandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const program = startProgram(['--build', 'dist/sandbox.js', '--fresh', ...args], {
    SANDBOX_PORT: '0',
    SANDBOX_DIR: folder,
  })
  const close = async (browser?: Browser): Promise<void> => {
    await browser?.close()
    program.child.kill()
    await program.ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const address = await addressOf(program)
    const browser = await chromium.launch({ executablePath: chromiumPath, args: switches })
    const page = await browser.newPage({ viewport: wide, colorScheme: 'light', reducedMotion: 'reduce' })
    const complaints: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.setDefaultTimeout(60_000)
    await page.goto(address)
    return {
      page,
      complaints,
      async shoot(name) {
        await page.screenshot({ path: join(projectRoot(), 'test', 'browser', 'screenshots', `${name}.png`) })
      },
      close: () => close(browser),
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function addressOf(program: Program): Promise<string> {
  await program.says('Sandbox ready: ')
  const [, address] = /Sandbox ready: (\S+)/.exec(program.said().out) ?? []
  if (address === undefined) throw new Error('the sandbox does not say where it is')
  return address
}
