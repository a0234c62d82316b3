import { readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'

export interface StaticFile {
  readonly bytes: Buffer
  readonly contentType: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}

/** A file of the page's folder, by the path of its address; null when there is none, or it is none that a page is made of. */
export function readStaticFile(folder: string, path: string): StaticFile | null {
  const wanted = path === '/' ? '/index.html' : path
  const contentType = TYPES[extname(wanted)]
  if (contentType === undefined || normalize(wanted) !== wanted) return null
  try {
    return { bytes: readFileSync(join(folder, wanted)), contentType }
  } catch {
    return null
  }
}
