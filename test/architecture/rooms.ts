/** A room of `src/`: a folder with what is under it, or a file of the top with those that continue its name. */
export interface Room {
  name: string
  row: number
}

/** The floors of the house, from the ground up. A room that ends in `.ts` is `name.ts` and `name-*.ts`. */
const floors: readonly (readonly string[])[] = [
  ['lib/'],
  ['database/', 'languages/', 'config.ts'],
  ['school/'],
  ['people/'],
  ['texts/'],
  ['outbox/', 'posts/'],
  ['broadcasts/', 'questions/'],
  ['conversations/', 'updates/', 'strategies/'],
  ['reminders/'],
  ['inbox/'],
  ['alerts/', 'engagement/', 'doctor/'],
  ['slack/', 'sms/twilio/', 'translation/', 'http/', 'ticker/'],
  ['app.ts'],
  ['main.ts', 'roster.ts', 'doctor.ts', 'move-database.ts', 'healthcheck.ts'],
]

const rooms: readonly Room[] = floors.flatMap((names, i) => names.map((name) => ({ name, row: i + 1 })))

/** On no row: what prepares a clone before anything is installed, and the outsider that stands in for Slack and Twilio. */
const apart: readonly string[] = ['setup.mjs', 'sandbox/']

export const generatedClient = 'database/generated/'
export const outermostRow = floors.length

function holds(name: string, path: string): boolean {
  if (name.endsWith('/')) return path.startsWith(name)
  return path === name || (name.endsWith('.ts') && path.startsWith(name.replace(/\.ts$/, '-')) && path.endsWith('.ts'))
}

/** The room of a file, by its path under `src/`; null for a file that is apart or in no room. */
export function roomOf(path: string): Room | null {
  return rooms.find(({ name }) => holds(name, path)) ?? null
}

export function isApart(path: string): boolean {
  return apart.some((name) => holds(name, path))
}

const edges = ['slack/', 'sms/twilio/', 'translation/', 'http/', 'ticker/']

/** The only rooms that may import a package; a package that is not here belongs to no room yet. */
const packageRooms: Readonly<Record<string, readonly string[]>> = {
  '@electric-sql/pglite': ['database/'],
  '@prisma/adapter-pg': ['database/'],
  '@prisma/client': ['database/'],
  '@slack/bolt': ['slack/'],
  croner: ['reminders/'],
  'csv-parse': ['people/', 'school/'],
  'ical.js': ['school/'],
  'deepl-node': ['translation/'],
  franc: ['languages/'],
  i18next: ['languages/'],
  'libphonenumber-js': ['lib/'],
  luxon: ['school/'],
  'node-cron': ['ticker/'],
  pg: ['database/'],
  'pglite-prisma-adapter': ['database/'],
  pino: ['lib/'],
  'prom-client': ['http/'],
  twilio: ['sms/twilio/'],
  undici: ['sms/twilio/'],
  // What comes from outside is read where it comes in.
  zod: ['config.ts', 'strategies/', ...edges],
}

/** The sandbox's page: what runs in a browser. */
export const page = 'sandbox/page/client/'
const packagesOfThePage: readonly string[] = ['preact']

export function mayImportPackage(path: string, name: string): boolean {
  if (path.startsWith(page)) return packagesOfThePage.includes(name)
  const own = roomOf(path)?.name
  return own !== undefined && (packageRooms[name]?.includes(own) ?? false)
}

/** Who may import the texts and tables of `locales/`. */
export const readersOfLocales: readonly string[] = ['languages/', 'texts/']

/** The strategies that come with Touchpoint, and who may import them. */
export const library = { folder: 'prisma/library/', reader: 'strategies/' }

/** What people read on the sandbox's page, which imports nothing else of `locales/`. */
export const localesOfThePage = 'locales/sandbox/'

/** The files that read the environment and may write to the terminal, besides those of the outermost row. */
export const sandboxEntry = 'sandbox/main.ts'
