import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string | null
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** What axe-core finds serious or critical on the page as it is now, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Run by the browser's debugger, which the page's own policy about scripts does not hold back.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<Found>(`axe.run(document, { resultTypes: ['violations'] })`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
}
