import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from './slack/block-kit/problem.ts'

/** What the app's manifest asks Slack for. */
export interface InstalledApp {
  readonly scopes: readonly string[]
  readonly botEvents: readonly string[]
}

/** Reads the manifest that schools install the app from: what works here works there. `root` is the project's folder. */
export function readInstalledApp(root: string): InstalledApp {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'docs', 'slack-app-manifest.json'), 'utf8'))
  return {
    scopes: listAt(manifest, ['oauth_config', 'scopes', 'bot']),
    botEvents: listAt(manifest, ['settings', 'event_subscriptions', 'bot_events']),
  }
}

function listAt(value: unknown, path: readonly string[]): readonly string[] {
  const found = path.reduce<unknown>((holder, key) => (isObject(holder) ? holder[key] : undefined), value)
  if (!Array.isArray(found)) throw new Error(`the app manifest has no list at ${path.join('.')}`)
  return found.map(String)
}
