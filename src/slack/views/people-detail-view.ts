import { plain } from '../render/plain.ts'
import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { languageName } from '../../languages/supported-language.ts'
import type { ListedChild } from '../../people/find-caregivers-reader.ts'
import type { CaregiverInFull } from '../../people/record-look.ts'
import { formatSchoolTime } from '../../school/school-date.ts'
import { button, childWords, context, reachWords, section } from '../render/people-words.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import type { PeopleDetail } from './people-deps.ts'

const childrenShown = 20

/** A caregiver in full: the only place that shows a number. */
export function peopleDetailView(
  { caregiver, consent, sight }: CaregiverInFull,
  state: PeopleDetail,
  shown: { timezone: string; now: Date; notice: string | null },
): types.ModalView {
  const { name, language, consentState, children } = caregiver
  const number =
    consent === null ? staffText('people.number_none') : staffText('people.number', { phone: consent.phone })
  const said =
    consent === null
      ? ''
      : staffText(`people.source.${consent.source}`, {
          time: formatSchoolTime(shown.timezone, consent.changedAt, shown.now),
        })
  const start = consentState === 'stopped' ? [context(staffText('people.must_text_start'))] : []
  return {
    type: 'modal',
    callback_id: 'people_detail',
    external_id: state.detailId,
    private_metadata: JSON.stringify(state),
    title: plain(staffText('people.title')),
    close: plain(staffText('people.back')),
    blocks: [
      ...(shown.notice === null ? [] : [section(escapeMrkdwn(shown.notice))]),
      section(`*${escapeMrkdwn(name)}*\n${escapeMrkdwn(languageName(language))}`),
      { type: 'section', block_id: 'number', text: plain(number) },
      section(reachWords(caregiver)),
      ...(said === '' ? [] : [context(said)]),
      ...start,
      { type: 'actions', elements: [...caregiverButtons(caregiver.caregiverId), ...freezeButton(consentState, sight)] },
      ...children.slice(0, childrenShown).flatMap((child, index) => childBlocks(child, index)),
      context(staffText('people.look_recorded')),
    ],
  }
}

function caregiverButtons(caregiverId: string): types.Button[] {
  return [
    button('people_edit', staffText('people.edit'), caregiverId),
    button('people_number', staffText('people.change_number'), caregiverId),
    button('people_consent', staffText('people.consent'), caregiverId),
  ]
}

function freezeButton(
  consentState: CaregiverInFull['caregiver']['consentState'],
  { coordinator }: CaregiverInFull['sight'],
): types.Button[] {
  if (!coordinator || consentState === null) return []
  const which = consentState === 'frozen' ? 'unfreeze' : 'freeze'
  const confirm: types.ConfirmationDialog = {
    title: plain(staffText(`people.${which}`)),
    text: plain(staffText(`people.${which}_confirm`)),
    confirm: plain(staffText('people.confirm')),
    deny: plain(staffText('people.back')),
  }
  return [{ ...button(`people_${which}`, staffText(`people.${which}`), which), confirm }]
}

function childBlocks(child: ListedChild, index: number): types.KnownBlock[] {
  const value = JSON.stringify({ studentId: child.studentId, classroomId: child.classroom?.id ?? null })
  return [
    { ...section(childWords(child)), block_id: `child:${index}` },
    {
      type: 'actions',
      elements: [
        button('people_child', staffText('people.change_child'), value),
        button('people_add', staffText('people.add_another'), child.studentId),
      ],
    },
  ]
}
