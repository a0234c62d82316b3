import type { types } from '@slack/bolt'
import { correctTexts } from '../../broadcasts/correct-texts.ts'
import { decideWording } from '../../broadcasts/decide-wording.ts'
import { type DeskRefusal, openItemFor } from '../../broadcasts/desk-access.ts'
import type { DeskItem } from '../../broadcasts/desk-item.ts'
import { settleReading } from '../../conversations/settle-reading.ts'
import { hasStaffText, staffText } from '../../languages/catalogue.ts'
import { setGlossaryTerm } from '../../texts/glossary-store.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import { parseGlossary } from '../commands/glossary-command.ts'
import type { DeskSlackDeps } from '../desk-slack-deps.ts'
import { languageWord, quotedWords } from '../render/caregiver-words.ts'
import { plain } from '../render/plain.ts'
import { clampText } from '../rendered-post.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import { tellOnly } from '../tell-only.ts'
import type { ComposeForm } from './compose-update.ts'

const longest = 3000
const glossaryBlock = 'glossary'

/** Opens the form in which a liaison says it right. */
export async function openDeskForm(deps: DeskSlackDeps, press: Interaction & { value: string }): Promise<void> {
  const found = await openItemFor(deps, { itemId: press.value, by: press.userId })
  if (found.kind !== 'open') return tellOnly(deps, press, refusalWords(found), { replaces: false })
  const { item } = found
  const view: types.ModalView = {
    type: 'modal',
    callback_id: 'desk_words',
    private_metadata: item.id,
    title: plain(clampText(languageWord(item.language), 24)),
    submit: plain(staffText(`desk.submit_${item.kind}`)),
    close: plain(staffText('compose.close')),
    blocks: [
      ...(item.model.original === '' ? [] : [quotedWords(clampText(item.model.original, longest))]),
      ...fieldsOf(item),
      ...(item.kind === 'approval' ? [glossaryField()] : []),
    ],
  }
  await deps.client.views.open({ trigger_id: press.triggerId, view })
}

function fieldsOf(item: DeskItem): types.KnownBlock[] {
  return Object.entries(item.model.words).map(([part, said]) => {
    const label = `section.${part}`
    const initial = item.kind === 'approval' ? { initial_value: clampText(said, longest) } : {}
    return {
      type: 'input',
      block_id: part,
      label: plain(hasStaffText(label) ? staffText(label) : staffText(`desk.field_${item.kind}`)),
      element: { type: 'plain_text_input', action_id: 'text', multiline: true, max_length: longest, ...initial },
    }
  })
}

function glossaryField(): types.KnownBlock {
  return {
    type: 'input',
    block_id: glossaryBlock,
    optional: true,
    label: plain(staffText('desk.glossary')),
    hint: plain(staffText('desk.glossary_hint')),
    element: { type: 'plain_text_input', action_id: 'text', max_length: 200 },
  }
}

/** The form was submitted: what a liaison says is what families, or staff, read. */
export async function submitDesk(deps: DeskSlackDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const itemId = form.privateMetadata
  const typed = Object.entries(form.values)
    .filter(([block]) => block !== glossaryBlock)
    .map(([part, fields]) => [part, slackToPlainText(fields['text']?.value ?? '')] as const)
  const [first] = typed
  const empty = typed.find(([, said]) => said === '')
  if (empty !== undefined) return formError(empty[0], staffText('compose.nothing_to_send'))
  const found = await openItemFor(deps, { itemId, by: form.userId })
  if (found.kind !== 'open' || first === undefined) {
    return formError(first?.[0] ?? 'text', refusalWords(found.kind === 'open' ? { kind: 'gone' } : found))
  }
  await learnWord(deps, form, found.item.language)
  const outcome = await settle(deps, found.item, { by: form.userId, words: Object.fromEntries(typed), first: first[1] })
  return outcome.kind === 'settled' ? {} : formError(first[0], refusalWords(outcome))
}

async function settle(
  deps: DeskSlackDeps,
  { id: itemId, kind }: DeskItem,
  said: { by: string; words: Record<string, string>; first: string },
): Promise<{ kind: 'settled' } | DeskRefusal> {
  const { by, words, first } = said
  switch (kind) {
    case 'approval': {
      const outcome = await decideWording(deps, { itemId, by, decision: { kind: 'edited', words } })
      return outcome.kind === 'decided' ? { kind: 'settled' } : outcome
    }
    case 'flag': {
      const outcome = await correctTexts(deps, { itemId, by, words: first })
      return outcome.kind === 'corrected' ? { kind: 'settled' } : outcome
    }
    case 'reading':
      return settleReading(deps, { itemId, by, words: first })
  }
}

/** A word that a liaison wants said so every time. */
async function learnWord({ database, clock }: DeskSlackDeps, form: ComposeForm, language: string): Promise<void> {
  const typed = form.values[glossaryBlock]?.['text']?.value ?? ''
  const wish = parseGlossary(typed)
  if (wish.kind !== 'set') return
  await setGlossaryTerm(database.client, { ...wish.term, language }, { by: form.userId, at: clock.now() })
}

export function refusalWords({ kind }: DeskRefusal): string {
  return staffText(`desk.${kind}`)
}
