import { plain } from '../render/plain.ts'
import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { languageName } from '../../languages/supported-language.ts'
import type { ListedCaregiver, ListedChild } from '../../people/find-caregivers-reader.ts'
import { CONTACT_WAYS } from '../../people/contact-way.ts'
import { CONSENT_SOURCES } from '../../people/mark-consent.ts'
import { CONTACT_RULES } from '../../people/set-contact-rule.ts'
import { context, section } from '../render/people-words.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import type { AddForm, AssignForm, ChildForm, EditForm, PeopleDetail, PeopleForm } from './people-deps.ts'

const nameLength = 100
const labelLength = 150

function form(
  callbackId: string,
  { title, submit, state }: { title: string; submit: string | null; state: PeopleForm },
  blocks: types.KnownBlock[],
): types.ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: JSON.stringify(state),
    title: plain(title),
    ...(submit === null ? {} : { submit: plain(submit) }),
    close: plain(staffText('people.back')),
    blocks,
  }
}

function input(
  blockId: string,
  label: string,
  element: types.InputBlock['element'],
  more: { hint?: string; optional?: boolean } = {},
): types.InputBlock {
  const { hint, optional = false } = more
  const said = hint === undefined ? {} : { hint: plain(hint) }
  return { type: 'input', block_id: blockId, label: plain(label.slice(0, labelLength)), optional, element, ...said }
}

function line(initial?: string): types.PlainTextInput {
  const value = initial === undefined || initial === '' ? {} : { initial_value: initial.slice(0, nameLength) }
  return { type: 'plain_text_input', action_id: 'text', max_length: nameLength, ...value }
}

function radio(options: readonly { text: string; value: string }[], chosen?: string): types.RadioButtons {
  const shown = options.map(({ text, value }) => ({ text: plain(text), value }))
  const initial = shown.find(({ value }) => value === chosen)
  return {
    type: 'radio_buttons',
    action_id: 'choice',
    options: shown,
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
}

export function editFormView(caregiver: ListedCaregiver, detail: PeopleDetail): types.ModalView {
  const { name, contactWay } = caregiver
  const shown = { name, language: languageName(caregiver.language), contactWay }
  const ways = CONTACT_WAYS.map((value) => ({ value, text: staffText(`people.way.${value}`) }))
  const state: EditForm = { list: detail.list, detail, shown }
  return form('people_edit', { title: staffText('people.edit'), submit: staffText('people.save'), state }, [
    input('name', staffText('people.name_label'), line(shown.name)),
    input('language', staffText('people.language_label'), line(shown.language), {
      hint: staffText('people.language_hint'),
    }),
    input('contact_way', staffText('people.way_label'), radio(ways, contactWay)),
  ])
}

export function numberFormView({ name }: ListedCaregiver, detail: PeopleDetail): types.ModalView {
  const state: PeopleForm = { list: detail.list, detail }
  return form('people_number', { title: staffText('people.change_number'), submit: staffText('people.save'), state }, [
    section(`*${escapeMrkdwn(name)}*`),
    input('phone', staffText('people.phone_label'), line(), { hint: staffText('people.phone_hint') }),
  ])
}

/** Where the phone said STOP there is nothing to fill in: the form says what the family must text. */
export function consentFormView(caregiver: ListedCaregiver, detail: PeopleDetail): types.ModalView {
  const state: PeopleForm = { list: detail.list, detail }
  const title = staffText('people.consent')
  const refusal = { stopped: 'people.must_text_start', frozen: 'people.consent_frozen' } as const
  const { consentState, name } = caregiver
  if (consentState === null)
    return form('people_consent', { title, submit: null, state }, [section(staffText('people.consent_none'))])
  if (consentState === 'stopped' || consentState === 'frozen') {
    return form('people_consent', { title, submit: null, state }, [section(staffText(refusal[consentState]))])
  }
  const said = (['agreed', 'refused'] as const).map((value) => ({ value, text: staffText(`people.consent_${value}`) }))
  const heard = CONSENT_SOURCES.map((value) => ({ value, text: staffText(`people.heard.${value}`) }))
  return form('people_consent', { title, submit: staffText('people.save'), state }, [
    input('consent', staffText('people.consent_label', { caregiver: name }), radio(said)),
    input('heard', staffText('people.heard_label'), radio(heard)),
  ])
}

export function childFormView(
  caregiver: ListedCaregiver,
  child: ListedChild,
  detail: PeopleDetail,
  { coordinator }: { coordinator: boolean },
): types.ModalView {
  const { relationship, contactRule, classroom, studentId } = child
  const shown = { relationship, contactRule, classroom: classroom?.name ?? '' }
  const state: ChildForm = { list: detail.list, detail, studentId, classroomId: classroom?.id ?? null, shown }
  const named = { caregiver: caregiver.name, child: child.name }
  const rules = CONTACT_RULES.map((value) => ({ value, text: staffText(`people.rule.${value}`) }))
  const remove: types.Checkboxes = {
    type: 'checkboxes',
    action_id: 'choice',
    options: [{ text: plain(staffText('people.remove_option', named).slice(0, 75)), value: 'remove' }],
  }
  return form('people_child', { title: staffText('people.change_child'), submit: staffText('people.save'), state }, [
    input('relationship', staffText('people.relationship_label', named), line(relationship), {
      hint: staffText('people.relationship_hint'),
    }),
    ...(classroom === null
      ? []
      : [
          input('classroom', staffText('people.classroom_label', named), line(classroom.name), {
            hint: staffText('people.classroom_hint'),
          }),
        ]),
    coordinator
      ? input('rule', staffText('people.rule_label', named), radio(rules, contactRule))
      : context(staffText('people.rule_coordinators', { rule: staffText(`people.rule.${contactRule}`) })),
    input('remove', staffText('people.remove_label'), remove, { optional: true }),
  ])
}

export function addFormView(childName: string, state: AddForm): types.ModalView {
  const child = { child: childName }
  return form('people_add', { title: staffText('people.add_title'), submit: staffText('people.save'), state }, [
    section(staffText('people.add_for', { child: escapeMrkdwn(childName) })),
    input('name', staffText('people.name_label'), line()),
    input('relationship', staffText('people.relationship_add_label', child), line(), {
      hint: staffText('people.relationship_hint'),
    }),
    input('phone', staffText('people.phone_add_label'), line()),
    input('language', staffText('people.language_label'), line(), { hint: staffText('people.language_hint') }),
  ])
}

export function assignFormView(of: { name: string; phone: string }, state: AssignForm): types.ModalView {
  const submit = staffText('people.assign_submit')
  return form('people_assign', { title: staffText('people.assign_title'), submit, state }, [
    section(staffText('people.assign_confirm', { phone: of.phone, caregiver: escapeMrkdwn(of.name) })),
  ])
}
