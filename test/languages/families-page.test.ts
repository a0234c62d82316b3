import { expect, it } from 'vitest'
import { familiesPage } from './families-page.ts'

it('docs/families.md is what the catalogues and keyword tables say (vitest -u writes it)', async () => {
  await expect(familiesPage()).toMatchFileSnapshot('../../docs/families.md')
})
