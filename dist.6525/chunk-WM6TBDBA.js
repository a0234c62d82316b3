// src/lib/log.ts
import { pino, stdTimeFunctions } from 'pino'
function createLog(level, destination) {
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime }
  const logger = destination === void 0 ? pino(options) : pino(options, destination)
  return {
    error: (event, facts) => logger.error({ event, ...facts }),
    warn: (event, facts) => logger.warn({ event, ...facts }),
    info: (event, facts) => logger.info({ event, ...facts }),
    debug: (event, facts) => logger.debug({ event, ...facts }),
  }
}
function errorFacts(error) {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && /^[\w.-]{1,40}$/.test(String(error.code)) ? String(error.code) : void 0
  const at = framesOf(error)
    .slice(0, 4)
    .map((line) => /([\w.-]+:\d+):\d+\)?$/.exec(line)?.[1])
    .filter((place) => place !== void 0)
    .join(' < ')
  return { error: error.name, code, at }
}
function framesOf({ stack = '', message }) {
  const head = stack.indexOf(message)
  const frames = head === -1 ? stack : stack.slice(head + message.length)
  return frames.split('\n').filter((line) => /^\s+at /.test(line))
}

// src/languages/catalogue.ts
import { createInstance } from 'i18next'

// locales/families/en.json
var en_default = {
  keyword_more: 'MORE',
  keyword_no: 'NO',
  head: '{{school}}, {{teacher}}:',
  head_children: '{{school}}, {{teacher}}, about {{children}}:',
  section_learning: 'What we are learning:',
  section_practice: 'To practice:',
  section_taught: 'How we teach it:',
  section_real_world: 'In real life:',
  section_at_home: 'At home:',
  stem_doing_well: 'What is going well:',
  stem_improve: 'What to improve:',
  reply_more: 'Reply {{word}} to read all of it.',
  part: '({{part}}/{{parts}})',
  welcome_full:
    '{{school}}: {{teacher}} will text you about 3 times a week on what your child learns. Write back in any language. HELP, STOP, or {{no}} if wrong person.',
  welcome_short:
    '{{school}}: {{teacher}} will text you 3 times a week on what your child learns. Write in any language. HELP, STOP, or {{no}} if wrong person.',
  welcome_brief: '{{school}}: {{teacher}} will text you what your child learns. HELP, STOP, or {{no}} if wrong person.',
  welcome_school_full:
    '{{school}} will text you about 3 times a week on what your child learns. Write back in any language. HELP, STOP, or {{no}} if wrong person.',
  welcome_school_brief: '{{school}} will text you what your child learns. HELP, STOP, or {{no}} if wrong person.',
  welcome_least: '{{school}}: class news. HELP, STOP, or {{no}} if wrong person.',
  stop_confirmed: '{{school}}: We will not text you again. To get our texts again, reply START.',
  start_confirmed: '{{school}}: You will get our texts again. To stop them, reply STOP.',
  wrong_number: '{{school}}: Sorry, we had the wrong number. We will not text you again.',
  unknown_number: 'We do not have your phone number on our list. Please call the school office: {{phone}}.',
  thanks: '{{school}}, {{teacher}}: Thank you for your message!',
  more_nothing: '{{school}}: There is nothing more to read right now. We will text you when there is news.',
  which_class: '{{school}}: who should read this? {{choices}}',
}

// locales/families/es.json
var es_default = {
  keyword_more: 'TODO',
  keyword_no: 'NO',
  head: '{{school}}, {{teacher}}:',
  head_children: '{{school}}, {{teacher}}, sobre {{children}}:',
  section_learning: 'Lo que aprendemos:',
  section_practice: 'Para practicar:',
  section_taught: 'Nuestra manera de ense\xF1arlo:',
  section_real_world: 'En la vida diaria:',
  section_at_home: 'En casa:',
  stem_doing_well: 'Lo que va bien:',
  stem_improve: 'Lo que puede mejorar:',
  reply_more: 'Responda {{word}} para leer todo.',
  part: '({{part}}/{{parts}})',
  welcome_full:
    '{{school}}: {{teacher}} le va a escribir unas 3 veces por semana sobre lo que aprende su hijo/a. Responda en cualquier idioma. HELP, STOP o {{no}} si es un error.',
  welcome_short:
    '{{school}}: {{teacher}} le va a escribir 3 veces por semana sobre lo que aprende su hijo/a. Responda en su idioma. HELP, STOP o {{no}} si es un error.',
  welcome_brief:
    '{{school}}: {{teacher}} le va a escribir lo que aprende su hijo/a. HELP, STOP o {{no}} si es un error.',
  welcome_school_full:
    '{{school}} le va a escribir unas 3 veces por semana sobre lo que aprende su hijo/a. Responda en cualquier idioma. HELP, STOP o {{no}} si es un error.',
  welcome_school_brief: '{{school}} le va a escribir lo que aprende su hijo/a. HELP, STOP o {{no}} si es un error.',
  welcome_least: '{{school}}: noticias. HELP, STOP o {{no}} si es un error.',
  stop_confirmed: '{{school}}: Ya no le vamos a escribir. Para recibir mensajes otra vez, responda START.',
  start_confirmed: '{{school}}: Va a recibir nuestros mensajes otra vez. Para no recibirlos, responda STOP.',
  wrong_number: '{{school}}: Disculpe, le escribimos por error. Ya no le vamos a escribir.',
  unknown_number: 'No tenemos su celular en nuestra lista. Por favor llame a la oficina de la escuela: {{phone}}.',
  thanks: '{{school}}, {{teacher}}: \xA1Gracias por su mensaje!',
  more_nothing: '{{school}}: Por ahora no hay nada nuevo que leer. Le vamos a escribir cuando haya noticias.',
  which_class: '{{school}}: \xBFQui\xE9n debe leer esto? {{choices}}',
}

// locales/staff/en.json
var en_default2 = {
  language_unreviewed: 'No native speaker has checked our {{language}} wording yet.',
  caregivers_one: '{{count}} caregiver',
  caregivers_other: '{{count}} caregivers',
  'alert.late_one':
    '{{count}} text is late: it could have left {{minutes}} minutes ago. It is not lost and will not be sent twice. If this lasts, look at the number and the account in Twilio\u2019s console, and whether SMS_PER_SECOND is what the number may send.',
  'alert.late_other':
    '{{count}} texts wait, the oldest for {{minutes}} minutes. None is lost and none will be sent twice. If this lasts, look at the number and the account in Twilio\u2019s console, and whether SMS_PER_SECOND is what the number may send.',
  'alert.late_over': 'Texts leave in time again.',
  'alert.budget': '{{segments}} segments have been sent this month; the budget is {{budget}}. Sending goes on.',
  'alert.budget_over': 'This month\u2019s segments are within the budget again.',
  'link.usage': "Write the classroom's name, and mention its teachers: `/family link Room 12 @vega`",
  'link.not_a_mention':
    '\u201C{{word}}\u201D is not a mention: nobody can be found by it. Type @ and pick the person from the list that Slack opens.',
  'link.not_people': 'Mention people one by one: groups, channels and @here cannot be staff of a class.',
  'link.leftover':
    "\u201C{{words}}\u201D comes after the mentions, and I do not know what it means. First the classroom's name, then the teachers: `/family link Room 12 @vega`",
  'link.linked': 'This channel is now the channel of {{classroom}}.',
  'link.linked_moved':
    'This channel is now the channel of {{classroom}}, which has left {{channel}}. A note there says so.',
  'link.linked_teachers': '{{teachers}} can write to its families: `/family update`',
  'link.linked_no_teacher': 'The class has no teacher yet. Name one: `/family staff add @vega`',
  'link.requested':
    'The coordinators were asked to make this the channel of {{classroom}}. You get a message when one of them has decided.',
  'link.already_requested':
    'The coordinators have been asked for this already. You get a message when one of them has decided.',
  'link.already_linked': 'This is the channel of {{classroom}} already. To add somebody: `/family staff add @vega`',
  'link.has_channel':
    '{{classroom}} has a channel already. Only a coordinator can move it: ask one to run this command here.',
  'link.channel_taken':
    "This is the channel of {{classroom}}, and a channel is one classroom's. A coordinator can move {{classroom}} away by linking it in another channel; then this one is free.",
  'link.unknown_classroom': 'There is no classroom of this name. Did you mean one of these? {{names}}',
  'link.no_classrooms': 'There is no classroom yet: the roster has to be imported first.',
  'link.bot': '{{user}} is an app, and only people can be staff of a class.',
  'link.not_found_user': '{{user}} has no active account in this workspace.',
  'link.slack_slow': 'Slack did not answer in time, so nothing was changed. Please try again in a moment.',
  'link.refused_public':
    'Anybody can read a public channel. Families write here about their children: use a private channel, or make this one private.',
  'link.refused_shared':
    'This channel is shared with people outside the school. Families write about their children: use a private channel of the school alone.',
  'link.refused_archived': 'This channel is archived. Unarchive it, or use another one.',
  'link.refused_direct':
    'A classroom needs a private channel of its own. In a direct message there is nothing to link.',
  'link.refused_not_member': 'I am not in this channel. Invite me with `/invite`, then try again.',
  'link.refused_unknown':
    'Slack does not tell me what kind of channel this is, so I cannot use it. Please tell whoever looks after this app.',
  'link.request': '{{user}} asks to make {{channel}} the channel of *{{classroom}}*.',
  'link.request_means':
    'Approve, and {{teachers}} will be able to write to the families of this class and read what they write.',
  'link.request_approve': 'Approve',
  'link.request_refuse': 'Refuse',
  'link.request_approved': '\u2713 Approved by {{user}}.',
  'link.request_refused': '\u2717 Refused by {{user}}.',
  'link.answer_approved':
    '{{user}} approved: {{channel}} is now the channel of {{classroom}}, and you are a teacher of it. Write your first update there: `/family update`',
  'link.answer_refused': '{{user}} did not approve your request to make {{channel}} the channel of {{classroom}}.',
  'link.moved': '{{user}} has given {{classroom}} another channel. Nothing more about this class will be posted here.',
  'link.lost_public':
    '{{channel}} was made public, so nothing more about {{classroom}} is posted there. Make it private again, or choose another private channel, and run `/family link {{classroom}}` in it.',
  'link.lost_shared':
    '{{channel}} was shared with people outside the school, so nothing more about {{classroom}} is posted there. Choose a private channel of the school alone and run `/family link {{classroom}}` in it.',
  'link.lost_archived':
    '{{channel}} was archived, so nothing more about {{classroom}} is posted there. Unarchive it, or choose another private channel, and run `/family link {{classroom}}` in it.',
  'link.lost_removed':
    'I was removed from {{channel}}, or it was deleted, so nothing more about {{classroom}} is posted there. Invite me again, or choose another private channel, and run `/family link {{classroom}}` in it.',
  'link.only_coordinators': 'Only a coordinator can decide this.',
  'link.request_unknown': 'This request is no longer there.',
  'link.decided_approved': '{{user}} has approved this already.',
  'link.decided_refused': '{{user}} has refused this already.',
  'link.still_open': 'The request stays open. {{reason}}',
  'staff.list': '{{classroom}} is looked after by:',
  'staff.list_none': 'Nobody is staff of {{classroom}} yet. Name a teacher: `/family staff add @vega`',
  'staff.list_teacher': '\u2022 {{user}}, teacher',
  'staff.list_substitute': '\u2022 {{user}}, substitute until {{day}}',
  'staff.list_liaison': '\u2022 {{user}}, liaison',
  'staff.usage':
    'Who looks after this class: `/family staff`. A teacher: `/family staff add @vega`. A substitute: `/family staff add @lee until {{date}}` or `for 3 days`. Somebody who checks translations: `/family staff liaison @cruz`. To end it: `/family staff remove @lee`',
  'staff.no_classroom': 'This channel is not linked to a classroom. Link it first: `/family link Room 12`',
  'staff.channel_lost':
    'This channel can no longer be the channel of {{classroom}}. A coordinator has to link it again: `/family link {{classroom}}`',
  'staff.not_staff': 'You are not staff of {{classroom}}. Ask one of its teachers or a coordinator to add you.',
  'staff.not_allowed': 'Only the teachers of {{classroom}} and the coordinators can say who is its staff.',
  'staff.not_a_date': '\u201C{{words}}\u201D is no date that I can read. Write it like this: `until {{date}}`',
  'staff.past': 'That day has passed.',
  'staff.too_long': 'A substitute can be added for at most a year.',
  'staff.added_teacher': '{{user}} is now a teacher of {{classroom}}.',
  'staff.added_substitute': '{{user}} is now a substitute in {{classroom}}, until the end of {{day}}.',
  'staff.added_liaison': '{{user}} is now a liaison of {{classroom}}.',
  'staff.already_teacher': '{{user}} is a teacher of {{classroom}} already.',
  'staff.already_substitute': '{{user}} is a substitute in {{classroom}} until the end of {{day}} already.',
  'staff.already_liaison': '{{user}} is a liaison of {{classroom}} already.',
  'staff.removed': '{{user}} is no longer staff of {{classroom}}.',
  'staff.removed_last': '{{user}} is no longer staff of {{classroom}}. The class has no teacher now.',
  'staff.was_not_staff': '{{user}} is not staff of {{classroom}}.',
  segments_one: '{{count}} segment',
  segments_other: '{{count}} segments',
  and_more_one: '{{names}} and {{count}} more',
  and_more_other: '{{names}} and {{count}} more',
  'access.no_classroom':
    'This channel is not tied to a classroom yet. A coordinator can do that here with `/family link CLASSROOM @teacher`.',
  'access.channel_lost':
    'This channel can no longer be used for families: it was made public, shared or archived, or Touchpoint was removed. A coordinator can link the classroom again.',
  'access.not_staff': "Only this classroom's staff and the coordinators can do that.",
  'access.coordinators_only': 'Only coordinators can do that.',
  'help.opening': 'Touchpoint texts every family of this classroom in their language. You can type:',
  'help.unknown': 'I do not know `/family {{verb}}`. You can type:',
  'help.update': "`/family update`: write this week's learning update in a form",
  'help.update_quick': '`/family update We are learning to compare fractions`: the quick way, for one sentence',
  'help.message': '`/family message Lunch on Monday is at 11:30`: practical news, no learning in it',
  'help.note': '`/family note`: write to one family or a few; the shortcut *Write a note* does it from anywhere',
  'help.link': '`/family link Room 12 @teacher`: tie this private channel to a classroom',
  'help.staff':
    '`/family staff add @name until 2026-12-18`: say who writes for this classroom; `/family staff` lists them',
  'help.welcome': '`/family welcome`: send every family its first text now (coordinators)',
  'help.help': '`/family help`: this list',
  'compose.title': 'Learning update',
  'compose.submit': 'Preview',
  'compose.close': 'Close',
  'compose.for': 'For the families of {{classroom}}. Nothing is sent before you press Send on the preview.',
  'compose.last_time': 'Last time: {{words}}',
  'compose.colleague': 'A colleague of the same grade has sent one. You can start from it:',
  'compose.colleague_choose': 'Choose an update',
  'compose.nothing_to_send': 'There are no words to send.',
  'compose.too_long':
    'The text would have {{characters}} characters; {{limit}} is the most a text can have. Please shorten this.',
  'note.title': 'Note to a family',
  'note.for':
    'To families of {{classroom}}. Each gets a text of their own and never sees who else got it. Nothing is sent before you press Send on the preview.',
  'note.caregivers': 'Caregivers',
  'note.caregivers_hint': 'The note is about their children in this class.',
  'note.children': 'Children',
  'note.children_hint': 'Everybody who cares for a child gets the note, each apart.',
  'note.stem': 'How it begins',
  'note.stem_none': 'Just my words',
  'note.stem_doing_well': 'What is going well: \u2026',
  'note.stem_improve': 'What to improve: \u2026',
  'note.text': 'Note',
  'note.text_hint':
    'One plain sentence is enough. The beginning you chose stands before it, in each family\u2019s language.',
  'note.nobody_chosen': 'Choose a caregiver or a child.',
  'note.only_one': 'Only {{names}}.',
  'note.only_other': 'Each apart: {{names}}.',
  'note.not_chosen_one': 'Does not get it, because you did not choose them: {{names}}.',
  'note.not_chosen_other': 'Do not get it, because you did not choose them: {{names}}.',
  'note.preview_elsewhere': 'The preview is in {{channel}}. Nothing is sent before you press Send there.',
  'note.classroom': 'Which class is it for?',
  'note.choose_classroom': 'Next',
  'note.no_classroom':
    'You are not staff of a class that has a channel. In a class\u2019s channel, coordinators can type `/family note`.',
  'note.withdrawn_one':
    'Your note in {{classroom}} could not be sent within a day and was withdrawn: {{names}} did not get it. If it still matters, write it again.',
  'note.withdrawn_other':
    'Your note in {{classroom}} could not be sent within a day and was withdrawn: {{names}} did not get it. If it still matters, write it again.',
  'section.learning': 'What we are learning',
  'section.practice': 'What to do once it is learned',
  'section.taught': 'How it is taught, and to which standard',
  'section.real_world': 'Where it lives in the real world',
  'section.at_home': 'What to try at home, and how to see that it worked',
  'section_hint.learning': 'One or two plain sentences. Families read this in the text.',
  'section_hint.practice': 'Families get this when they reply MORE.',
  'section_hint.taught': 'Families get this when they reply MORE.',
  'section_hint.real_world': 'Families get this when they reply MORE.',
  'section_hint.at_home': 'Five minutes, with what any home has. Families read this in the text.',
  'preview.opening_update': '*Learning update for {{audience}}*: {{caregivers}} will get it.',
  'preview.opening_message': '*Message for {{audience}}*: {{caregivers}} will get it.',
  'preview.opening_note': '*Note to families of {{audience}}*: {{caregivers}} will get it.',
  'preview.opening_welcome': '*Welcome for {{audience}}*: {{caregivers}} will get their first text.',
  'preview.whole_school': 'the whole school',
  'preview.wording': '*{{language}}* \xB7 {{caregivers}} \xB7 {{segments}} \xB7 as {{reader}} reads it:',
  'preview.forced_by': 'The character \u201C{{character}}\u201D makes this text cost more.',
  'preview.leaves_now': 'Goes out as soon as you press Send.',
  'preview.leaves_now_undo_one': 'Goes out {{count}} second after you press Send; until then you can cancel.',
  'preview.leaves_now_undo_other': 'Goes out {{count}} seconds after you press Send; until then you can cancel.',
  'preview.leaves_chosen': 'Goes out at {{time}}.',
  'preview.leaves_window': 'Goes out at {{time}}: families are not texted before that.',
  'preview.welcomes_one': '{{count}} caregiver has had no text from us yet and gets a welcome first.',
  'preview.welcomes_other': '{{count}} caregivers have had no text from us yet and get a welcome first.',
  'preview.untranslated_one': '{{count}} caregiver gets your words in English, or whatever you typed: {{languages}}.',
  'preview.untranslated_other': '{{count}} caregivers get your words in English, or whatever you typed: {{languages}}.',
  'preview.childless_one': '{{count}} child has no caregiver in the roster: nobody hears about them.',
  'preview.childless_other': '{{count}} children have no caregiver in the roster: nobody hears about them.',
  'preview.nobody': 'There is nobody to send this to.',
  'preview.too_long': 'This is too long for a text: {{characters}} characters. Please edit it.',
  'preview.long_one': 'This is {{count}} segment: families on a prepaid plan may pay for each.',
  'preview.long_other': 'This is {{count}} segments: families on a prepaid plan may pay for each.',
  'preview.coordinator_must_agree_one':
    'This is {{count}} segment. A coordinator must agree to a text that long: shorten it, or ask.',
  'preview.coordinator_must_agree_other':
    'This is {{count}} segments. A coordinator must agree to a text that long: shorten it, or ask.',
  'preview.edit': 'Edit',
  'preview.cancel': 'Discard',
  'preview.send': 'Send',
  'preview.ask': 'Ask a coordinator',
  'preview.when_now': 'Now',
  'preview.confirm_title': 'Send a long text?',
  'preview.confirm_text': 'Each text counts as {{count}} messages, to {{caregivers}}.',
  'preview.back': 'Go back',
  'left_out.said_no_one': 'Will not get it, said no: {{names}}.',
  'left_out.said_no_other': '{{count}} will not get it, said no: {{names}}.',
  'left_out.stopped_one': 'Will not get it, texted STOP: {{names}}.',
  'left_out.stopped_other': '{{count}} will not get it, texted STOP: {{names}}.',
  'left_out.wrong_number_one': 'Will not get it, wrong number: {{names}}.',
  'left_out.wrong_number_other': '{{count}} will not get it, wrong number: {{names}}.',
  'left_out.no_usable_number_one': 'Will not get it, no number that takes texts: {{names}}.',
  'left_out.no_usable_number_other': '{{count}} will not get it, no number that takes texts: {{names}}.',
  'left_out.no_contact_one': 'Will not get it, no contact allowed: {{names}}.',
  'left_out.no_contact_other': '{{count}} will not get it, no contact allowed: {{names}}.',
  'card.title_update': '*Learning update* from {{author}}',
  'card.title_message': '*Message* from {{author}}',
  'card.title_note': '*Note* from {{author}}',
  'card.title_welcome': '*Welcome texts* from {{author}}',
  'card.undo': '{{caregivers}}: goes out {{time}}.',
  'card.sending': 'Going out to {{caregivers}}:',
  'card.done': 'Sent to {{caregivers}}:',
  'card.cancelled': 'Cancelled by {{by}}. Nothing was sent.',
  'card.stopped_one': 'Stopped by {{by}}: {{count}} text was kept back.',
  'card.stopped_other': 'Stopped by {{by}}: {{count}} texts were kept back.',
  'card.delivered': '{{count}} delivered',
  'card.on_the_way': '{{count}} on the way',
  'card.waiting': '{{count}} waiting',
  'card.failed': '{{count}} failed',
  'card.not_sent': '{{count}} not sent',
  'card.problem': '{{names}}: {{what}}',
  'card.cancel': 'Cancel',
  'card.stop': 'Stop',
  'card.keep_sending': 'Keep sending',
  'card.stop_title': 'Stop sending?',
  'card.stop_text': 'Texts that have not left are kept back. Those that have left cannot be called back.',
  'send.sent': 'On its way to {{caregivers}}. The card in this channel shows how it goes.',
  'send.already_sent': 'This was already sent. Nobody gets it twice.',
  'send.gone': 'This preview is no longer good: it was sent, edited or discarded.',
  'send.discarded': 'Discarded. Nothing was sent.',
  'send.too_long': 'This is now too long for a text. Please edit it.',
  'send.coordinator_must_agree': 'A coordinator must agree to a text this long.',
  'stop.too_late': 'Too late: the last text has left.',
  'stop.gone': 'This is no longer here.',
  'approval.asked': 'The coordinators are asked. You will hear here when one of them has decided.',
  'approval.request_one': '{{author}} asks to send a text of {{count}} segment to {{caregivers}} of {{classroom}}:',
  'approval.request_other': '{{author}} asks to send a text of {{count}} segments to {{caregivers}} of {{classroom}}:',
  'approval.agree': 'Agree and send',
  'approval.refuse': 'Do not send',
  'approval.agreed': '{{by}} agreed: it goes out.',
  'approval.refused': '{{by}} did not agree: it was not sent. You can shorten it and try again.',
  'roster.fault.too_large':
    'The file is larger than {{limitMegabytes}} MB. A roster of 200,000 rows is smaller: is this the right file?',
  'roster.fault.empty': 'The file is empty.',
  'roster.fault.no_rows': 'The file has a header and no rows.',
  'roster.fault.not_utf8': 'line {{line}}: the file is not UTF-8. Save it as \u201CCSV UTF-8\u201D and try again.',
  'roster.fault.unclosed_quote': 'line {{line}}: a quotation mark in this row is opened and never closed.',
  'roster.fault.stray_quote':
    'line {{line}}: a quotation mark inside a field. Write the field in quotation marks and double the one inside.',
  'roster.fault.header': 'line 1: the first line must name the columns.',
  'roster.fault.header_missing': 'line 1: missing: {{columns}}',
  'roster.fault.header_doubled': 'line 1: named twice: {{columns}}',
  'roster.fault.header_unknown':
    'line 1: not the name of a roster column: number {{places}} from the left. The columns are: {{columns}}',
  'roster.fault.header_semicolon': 'line 1: the columns are separated by semicolons. Save the file with commas.',
  'roster.fault.header_tab': 'line 1: the columns are separated by tabs. Save the file with commas.',
  'roster.fault.not_found': 'The file was not found.',
  'roster.fault.directory': 'This is a directory, not a file.',
  'roster.fault.unreadable': 'The file cannot be read ({{code}}).',
  'roster.bad.row': 'line {{line}}: {{reason}}',
  'roster.bad.cell': 'line {{line}}, column {{column}}: {{reason}}',
  'roster.bad.empty': 'is empty',
  'roster.bad.too_long': 'is longer than {{most}} characters',
  'roster.bad.unreadable': 'holds characters that cannot be shown',
  'roster.bad.phone': 'is not a phone number that can exist',
  'roster.bad.language': 'is not a language tag such as en or es-MX',
  'roster.bad.language_suggestion': 'is not a language tag; did you mean {{suggestion}}?',
  'roster.bad.consent': 'must be yes, no or empty',
  'roster.bad.email': 'is not an email address',
  'roster.bad.fields_one': 'has {{count}} field, the header has {{expected}}',
  'roster.bad.fields_other': 'has {{count}} fields, the header has {{expected}}',
  'roster.bad.differs_phone': 'differs from line {{otherLine}}, which has the same phone',
  'roster.bad.differs_student_id': 'differs from line {{otherLine}}, which has the same student_id',
  'roster.bad.differs_caregiver_id': 'differs from line {{otherLine}}, which has the same caregiver_id',
  'roster.bad.differs_care': 'differs from line {{otherLine}}, which has the same student and phone',
  'roster.caregiver': '{{name}} (number ending in {{ending}})',
  'roster.caregiver_no_number': '{{name}} (no number)',
  'roster.change': 'line {{line}}: {{change}}',
  'roster.change.classroom_new': 'new classroom {{classroom}}',
  'roster.change.teacher_emails_one': "{{classroom}}: {{count}} teacher's address",
  'roster.change.teacher_emails_other': '{{classroom}}: addresses of {{count}} teachers',
  'roster.change.student_new': 'new student {{student}}',
  'roster.change.student_renamed': 'student {{was}} is now {{student}}',
  'roster.change.grade': '{{student}}: grade {{was}} is now {{grade}}',
  'roster.change.enrolled': '{{student}} joins {{classroom}}',
  'roster.change.caregiver_new': 'new caregiver {{caregiver}}, language {{language}}',
  'roster.change.caregiver_renamed': 'caregiver {{was}} is now {{caregiver}}',
  'roster.change.caregiver_identified': "{{caregiver}}: the roster's caregiver_id",
  'roster.change.language': '{{caregiver}}: language {{was}} is now {{language}}',
  'roster.change.number_new': '{{caregiver}}: a new number, a new welcome',
  'roster.change.number_changed': '{{caregiver}}: a new number instead of the one ending in {{was}}, and a new welcome',
  'roster.change.number_lost': "{{caregiver}} loses this number: it is another caregiver's now",
  'roster.change.consent': '{{caregiver}}: {{consent}}',
  'roster.change.care_new': '{{caregiver}} is {{relationship}} of {{student}}',
  'roster.change.relationship': '{{caregiver}}: {{was}} of {{student}} is now {{relationship}}',
  'roster.consent.enrolled': 'may be texted, may stop',
  'roster.consent.agreed': 'said yes to texts',
  'roster.consent.refused': 'said no to texts',
  'roster.consent.stopped': 'this number said STOP: no texts until it texts START',
  'roster.consent.frozen': 'this was a wrong number: no texts',
  'roster.missing.student': 'student {{student}}',
  'roster.missing.caregiver': 'caregiver {{caregiver}}',
  'roster.missing.enrollment': '{{student}} in {{classroom}}',
  'roster.missing.care': '{{caregiver}} for {{student}}',
  'roster.heading.bad_one': '{{count}} row cannot be used:',
  'roster.heading.bad_other': '{{count}} rows cannot be used:',
  'roster.heading.changes_one': '{{count}} change:',
  'roster.heading.changes_other': '{{count}} changes:',
  'roster.heading.would_change_one': '{{count}} thing would change:',
  'roster.heading.would_change_other': '{{count}} things would change:',
  'roster.heading.missing': 'In the school and not in the file (they stay; --retire-missing ends them):',
  'roster.heading.retired': 'Not in the file, and therefore ended (nothing is deleted):',
  'roster.heading.would_retire': 'Not in the file, and therefore would end (nothing is deleted):',
  'roster.more_one': 'and {{count}} more',
  'roster.more_other': 'and {{count}} more',
  'roster.more_dry_run': '--dry-run lists all before an import.',
  'roster.dropped_one': '{{count}} waiting text will not leave: its number was replaced.',
  'roster.dropped_other': '{{count}} waiting texts will not leave: their numbers were replaced.',
  'roster.nothing_written': 'Nothing was written.',
  'roster.nothing_changes': 'Nothing changes: the school is as the file says.',
  'roster.read_one': '{{count}} row is good.',
  'roster.read_other': '{{count}} rows are good.',
  'roster.done_one': 'Imported {{count}} row.',
  'roster.done_other': 'Imported {{count}} rows.',
  'failure.other':
    'The phone company did not deliver it (code {{code}}). Reach the family another way and tell your coordinator the code.',
  'failure.unreachable': 'Twilio cannot be reached right now. Nothing to do: it is tried again by itself.',
  'failure.too_late': 'It could not leave while it was still of use. Send it again if families still need it.',
  'failure.undecidable':
    'We cannot find out whether it arrived, so it was not sent again. Ask the family before you repeat it.',
  'failure.said_stop': 'The family texted STOP. Reach them another way; they can come back by texting START.',
  'failure.said_no': 'The family asked not to be texted. Reach them another way.',
  'failure.wrong_number': 'Whoever has this number says it is the wrong one. Ask the office for the right number.',
  'failure.number_replaced':
    "The number is no longer this caregiver's. Nothing to do: the next texts go to the new number.",
  'failure.number_unusable':
    'This number cannot get texts. Ask the family for a mobile number and give it to the office.',
  'failure.no_contact': 'The school does not allow contact about this child. Talk to the office if that has changed.',
  'failure.stopped_by_staff': 'Somebody at school pressed Stop. Send it again if it was meant to go out.',
  'failure.14107': 'Too many texts went to one number at once. Nothing to do: it is tried again by itself.',
  'failure.20003':
    "Twilio does not accept the school's password. Your coordinator must check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN; texts wait until then.",
  'failure.20005':
    "The school's Twilio account is not active. Your coordinator must reactivate it at Twilio; texts wait until then.",
  'failure.20404':
    "Twilio does not know the school's account. Your coordinator must check TWILIO_ACCOUNT_SID; texts wait until then.",
  'failure.20429': 'Twilio asked us to slow down. Nothing to do: it is tried again by itself.',
  'failure.21211': 'This is not a valid phone number. Ask the family for the right one and give it to the office.',
  'failure.21214': 'This number cannot be reached. Ask the family for another one and give it to the office.',
  'failure.21408':
    "The school's Twilio account may not text this country. Your coordinator can allow it at Twilio under Geo Permissions.",
  'failure.21603':
    'No sender number is set. Your coordinator must set TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM; texts wait until then.',
  'failure.21606':
    "The school's sender number cannot send texts. Your coordinator must check the sender at Twilio; texts wait until then.",
  'failure.21608':
    'A Twilio trial account texts only numbers that were confirmed there. Your coordinator must upgrade the account.',
  'failure.21610': 'The family texted STOP. Reach them another way; they can come back by texting START.',
  'failure.21611': "Too many texts wait at Twilio for the school's number. Nothing to do: it is tried again by itself.",
  'failure.21612':
    "The school's number cannot reach this phone. Reach the family another way and tell your coordinator.",
  'failure.21614': 'This is not a mobile number. Ask the family for one and give it to the office.',
  'failure.21617': 'The text was too long. Shorten it and send it again.',
  'failure.21635': 'This is a landline. Ask the family for a mobile number and give it to the office.',
  'failure.21701':
    "Twilio does not know the school's Messaging Service. Your coordinator must check TWILIO_MESSAGING_SERVICE_SID; texts wait until then.",
  'failure.21703':
    "The school's Messaging Service has no number. Your coordinator must add one at Twilio; texts wait until then.",
  'failure.30001': 'Too many texts waited at Twilio. Send it again later and tell your coordinator.',
  'failure.30002': "The school's Twilio account is suspended. Your coordinator must contact Twilio.",
  'failure.30003': 'The phone was off or out of reach. Try again another day or call.',
  'failure.30004': 'The phone or its company blocks our texts. Reach the family another way.',
  'failure.30005': 'This number is not in use. Ask the family for the right one and give it to the office.',
  'failure.30006':
    'This is a landline or a phone that cannot get texts. Ask the family for a mobile number and give it to the office.',
  'failure.30007':
    'The phone company took it for spam. Leave out links and capital letters, and tell your coordinator.',
  'failure.30008': 'The phone company gave no reason. Try again another day or call.',
  'failure.30022':
    'The phone companies got too many texts from the school at once. Send it again later and tell your coordinator.',
  'failure.30032': "The school's toll-free number is not verified. Your coordinator must verify it at Twilio.",
  'failure.30034':
    "The school's number is not registered for texting in the US. Your coordinator must register it at Twilio (A2P 10DLC).",
  'failure.63016':
    "This kind of text may only answer a family's own message. Reach the family another way and tell your coordinator.",
  'failure.63017': 'Twilio asked us to slow down. Nothing to do: it is tried again by itself.',
  'inbox.unknown_number':
    "A number that is on no family's list wrote to the school. It learned nothing; once a day it is told to call the office.",
  'inbox.wrong_number_writes':
    'The number that was marked as a wrong number for {{caregiver}} wrote again. It is not answered.',
  'inbox.wrong_number':
    'Wrong number: somebody else seems to have the phone number of {{caregiver}}. Nothing more is sent to it, and an apology went out. Please ask the family for their number.',
  'inbox.wrong_number_undo': 'It is their number',
  'inbox.wrong_number_undone':
    '{{user}} says it is their number after all: texts go out again, unless the family said STOP.',
  'inbox.wrong_number_still_stopped':
    'The number is theirs again, but it had said STOP before: no texts until it texts START.',
  'inbox.wrong_number_already_done': 'This number is no longer marked as a wrong number.',
  'inbox.photos_one': 'and {{count}} photo',
  'inbox.photos_other': 'and {{count}} photos',
  'inbox.failed': 'A text from {{caregiver}} could not be brought to their thread. Please answer it another way:',
  'inbox.failed_unknown': 'A text from an unknown number could not be handled:',
  'keywords.maybe_stop': '{{caregiver}} wrote something that may mean STOP.',
  'keywords.maybe_wrong_number': '{{caregiver}} wrote something that may mean that it is a wrong number.',
  'keywords.held': 'Updates and messages to them wait until one of you decides. Answers in their thread still go out.',
  'keywords.hold_resume': 'Keep texting',
  'keywords.hold_stop': 'Stop texting',
  'keywords.hold_wrong_number': 'Wrong number',
  'keywords.decided_resume': '{{user}} decided: we keep texting. What waited goes out.',
  'keywords.decided_stop': '{{user}} decided: we stop. The family can text START to get texts again.',
  'keywords.decided_wrong_number': '{{user}} decided: it is a wrong number. Nothing more is sent to it.',
  'keywords.decided_family': 'The family has said it clearly since; nothing is left to decide.',
  'keywords.already_decided': 'This is decided already.',
  'keywords.start_blocked':
    '{{caregiver}} asks for texts again, but the phone company still blocks us for that number, since it texted STOP. Only the family can lift that: please ask them to text the one word START to our number.',
  'conversation.tie': "{{children}}'s {{relationship}}",
  'conversation.root': '*{{caregiver}}* ({{who}}) {{mentions}}',
  'conversation.root_direct': '*{{caregiver}}* ({{who}}) \xB7 {{classroom}} has no channel, so you read this.',
  'conversation.root_nobody': '*{{caregiver}}* ({{who}}) \xB7 No class can read this, so you do.',
  'conversation.came_from': 'Until now {{caregiver}} wrote to {{classroom}}.',
  'conversation.previous': '<{{link}}|What was said before>',
  'conversation.unreachable_stopped':
    '{{caregiver}} texted STOP, so nothing can be texted to this number. What works: a phone call through the office, {{phone}}. Texting START brings the texts back.',
  'conversation.unreachable_said_no':
    '{{caregiver}} does not want texts, so none can be sent. What works: a phone call through the office, {{phone}}.',
  'conversation.unreachable_wrong_number':
    'This is a wrong number, so nothing can be texted to it. The office, {{phone}}, can find the right one.',
  'conversation.unreachable_no_usable_number':
    '{{caregiver}} has no number that takes texts. What works: a phone call through the office, {{phone}}, which can also note a mobile number.',
  'conversation.unreachable_no_contact':
    'The school does not allow contact with {{caregiver}}, so nothing can be texted. The office, {{phone}}, knows more.',
  'conversation.from': '*{{caregiver}}* {{mentions}}',
  'conversation.photos_one': '{{count}} photo',
  'conversation.photos_other': '{{count}} photos',
  'conversation.unconfirmed': 'Class not confirmed: {{caregiver}} did not say who should read this.',
  'conversation.answered': 'Answered by {{by}}.',
  'conversation.thanked': '{{by}} said thank you.',
  'conversation.done': 'No reply needed, says {{by}}.',
  'conversation.passed_on': 'Passed on to the coordinators by {{by}}.',
  'conversation.moved': 'Moved to {{classroom}} by {{by}}.',
  'conversation.moved_coordinators': 'Moved to the coordinators by {{by}}.',
  'conversation.followed': '{{classroom}} reads this now.',
  'conversation.followed_coordinators': 'The coordinators read this now.',
  'conversation.reply': 'Reply',
  'conversation.thanks': 'Thank you',
  'conversation.no_reply': 'No reply needed',
  'conversation.help': 'Get help',
  'conversation.move': 'Move to {{classroom}}',
  'conversation.move_choose': 'Move to another class',
  'conversation.sent_reply': '{{author}} to *{{caregiver}}*:',
  'conversation.sent_thanks': '{{author}} thanked *{{caregiver}}*:',
  'conversation.sent_note': '{{author}} wrote to *{{caregiver}}*:',
  'conversation.delivery_on_its_way': 'On its way.',
  'conversation.delivery_later': 'Goes out at {{time}}: families are not texted before that.',
  'conversation.delivery_delivered': '\u2713 Delivered.',
  'conversation.delivery_failed': '\u2717 Not delivered. {{what}}',
  'conversation.gone': 'This is no longer here.',
  'conversation.read_elsewhere': 'This was moved: it is read and answered elsewhere now.',
  'conversation.child_left': 'No child of this caregiver is in this class any more. Whoever has the child now answers.',
  'conversation.with_coordinators': 'This was passed on: the coordinators see to it.',
  'conversation.before_answered': '{{by}} has answered this already.',
  'conversation.before_thanked': '{{by}} has said thank you for this already.',
  'conversation.before_done': '{{by}} has marked this already: no reply needed.',
  'conversation.before_passed_on': '{{by}} has passed this on to the coordinators already.',
  'conversation.before_moved': '{{by}} has moved this already.',
  'conversation.somebody': 'Somebody',
  'conversation.no_such_class': 'No child of this caregiver is in that class.',
  'reply.title': 'Reply',
  'reply.send': 'Send',
  'reply.close': 'Close',
  'reply.label': 'Your words',
  'reply.only': 'Only {{caregiver}} ({{who}}) gets this.',
  'reply.others_one': '{{names}} does not.',
  'reply.others_other': '{{names}} do not.',
  'reply.answers': '{{caregiver}} wrote:',
  'reply.untranslated': '{{caregiver}} reads {{language}}. Your words go out as you write them.',
  'reply.later': 'Goes out at {{time}}: families are not texted before that.',
  'reply.long_one':
    'This is {{count}} segment: families on a prepaid plan may pay for each. Press Send again to send it all the same.',
  'reply.long_other':
    'This is {{count}} segments: families on a prepaid plan may pay for each. Press Send again to send it all the same.',
  'reply.press_again': 'This was not sent yet. Press Send again to send it.',
  'reply.empty': 'There are no words to send.',
  'reply.too_long':
    'The text would have {{characters}} characters; {{limit}} is the most a text can have. Please shorten it.',
  'reply.coordinator_must_agree_one':
    'This is {{count}} segment. Only a coordinator can send a text that long: please shorten it.',
  'reply.coordinator_must_agree_other':
    'This is {{count}} segments. Only a coordinator can send a text that long: please shorten it.',
  'waiting.title_one': '*{{count}} family is waiting:*',
  'waiting.title_other': '*{{count}} families are waiting:*',
  'waiting.nobody': 'Nobody is waiting for an answer.',
  'waiting.family': '{{who}} since {{time}}',
  'waiting.family_texts_one': '{{who}} since {{time}} ({{count}} text)',
  'waiting.family_texts_other': '{{who}} since {{time}} ({{count}} texts)',
  'waiting.more_one': 'and {{count}} more',
  'waiting.more_other': 'and {{count}} more',
  'waiting.remind_staff': '{{who}} has been waiting for an answer since {{time}}.',
  'waiting.remind_staff_class': '{{who}} has been waiting for an answer from {{classroom}} since {{time}}.',
  'waiting.remind_coordinators': '{{who}} has been waiting for an answer since {{time}}.',
  'waiting.remind_coordinators_class': '{{who}} has been waiting for an answer from {{classroom}} since {{time}}.',
  'waiting.remind_ask': 'Please ask {{staff}}.',
  'home.title': 'Waiting for an answer',
  'home.waiting_one': '*{{count}} text waits for your answer.* The longest waiting first:',
  'home.waiting_other': '*{{count}} texts wait for your answer.* The longest waiting first:',
  'home.nobody': 'Nobody is waiting for your answer.',
  'home.no_class':
    'You are not staff of a class. A coordinator or a teacher of the class can add you: `/family staff add @you`',
  'home.line': '\u2022 {{who}}, {{classroom}}, since {{time}}',
  'home.line_no_class': '\u2022 {{who}}, since {{time}}',
  'home.cases_one': '*{{count}} text was passed on to the coordinators:*',
  'home.cases_other': '*{{count}} texts were passed on to the coordinators:*',
  'home.case_open': '\u2022 {{who}}, since {{time}}, *nobody has taken it*',
  'home.case_taken': '\u2022 {{who}}, since {{time}}, taken by {{by}}',
  'home.more_one': 'and {{count}} more',
  'home.more_other': 'and {{count}} more',
  'helpcase.title': 'Get help',
  'helpcase.submit': 'Pass on',
  'helpcase.close': 'Close',
  'helpcase.ask': 'What is it about?',
  'helpcase.explain': 'The coordinators get this text at once and are rung until one of them takes it.',
  'helpcase.reason_safety': 'Somebody may not be safe',
  'helpcase.reason_upset': 'The family is upset',
  'helpcase.reason_translation': 'I cannot read it',
  'helpcase.reason_wrong_class': 'It is for another class',
  'helpcase.passed_on': 'Passed on. The coordinators are told now, and again until one of them takes it.',
  'helpcase.no_report':
    'Passing this on is not a report. If you have reason to think that a child is harmed or in danger, make the report yourself, as the law asks of you. In an emergency call 911.',
  'helpcase.case_safety': '*Somebody may not be safe.* {{by}} ({{classroom}}) passes this on:',
  'helpcase.case_upset': '*A family is upset.* {{by}} ({{classroom}}) passes this on:',
  'helpcase.case_translation': '*A text that nobody can read.* {{by}} ({{classroom}}) passes this on:',
  'helpcase.case_wrong_class': '*A text for another class.* {{by}} ({{classroom}}) passes this on:',
  'helpcase.coordinators': 'the coordinators',
  'helpcase.take': 'I take it',
  'helpcase.taken': '{{by}} has taken this.',
  'helpcase.taken_before': '{{by}} has taken this already.',
  'helpcase.ring': 'Nobody has taken this yet: a text from {{caregiver}} that was passed on. {{reason}}.',
  'failure.left_class': "The child is no longer in this class, or no longer in this caregiver's care. Nothing to do.",
  'people.title': 'People',
  'people.close': 'Close',
  'people.back': 'Back',
  'people.save': 'Save',
  'people.search': 'Find',
  'people.search_label': 'Name of a caregiver, a child or a class',
  'people.search_hint': 'The first letters are enough. Leave it empty to see the class.',
  'people.search_hint_school': 'The first letters are enough.',
  'people.searching': 'Looking through the names\u2026',
  'people.scope_class': 'Families of {{classroom}}',
  'people.scope_found': 'Found in {{scope}}: \u201C{{typed}}\u201D',
  'people.scope_school': 'The whole school',
  'people.scope_mine': 'Your classes',
  'people.type_a_name': 'Write a name above to find somebody.',
  'people.nobody': 'Nobody was found.',
  'people.count_one': '{{count}} line',
  'people.count_other': '{{count}} lines',
  'people.count_pages': '{{lines}}, page {{page}} of {{pages}}',
  'people.beyond_one': '{{count}} more was found. Write more of the name.',
  'people.beyond_other': '{{count}} more were found. Write more of the name.',
  'people.previous': 'Previous page',
  'people.next': 'Next page',
  'people.open': 'Open',
  'people.choose': 'Choose',
  'people.add': 'Add a caregiver',
  'people.child_alone': '*{{child}}* ({{classroom}}): no caregiver yet',
  'people.of_child': '{{relationship}} of {{child}}',
  'people.no_child': 'no child in a class now',
  'people.no_class': 'no class now',
  'people.not_teacher': 'Families are shown to coordinators, and to the teachers of a class in its channel.',
  'people.gone': 'This person is no longer among the families you may see.',
  'people.assign_title': 'Whose number is it?',
  'people.assign_choose':
    "A text came from {{phone}}, which is nobody's number here. Find the person whose new number it is.",
  'people.assign_gone': 'That text can no longer be found, or you may not see it.',
  'people.assign_confirm':
    '{{phone}} becomes the number of {{caregiver}}. The number there was until now is silent at once. The next text to the family begins with a new welcome.',
  'people.assign_submit': 'Yes, change it',
  'people.assign_done': 'Done: the number is the one of {{caregiver}} now.',
  'people.number': 'Number: {{phone}}',
  'people.number_none': 'No number',
  'people.look_recorded': 'Numbers are shown only here. That you looked is recorded.',
  'people.state.enrolled': 'Gets texts and may stop them',
  'people.state.agreed': 'Gets texts, and has agreed to them',
  'people.state.refused': 'No texts: the family asked the school for none',
  'people.state.stopped': 'No texts: the phone said STOP',
  'people.state.frozen': 'No texts: it is a wrong number',
  'people.state.none': 'No number, no texts',
  'people.state.fault': 'No texts arrive: the number cannot get them',
  'people.state.held': 'Texts wait: the family may have meant STOP',
  'people.source.roster': 'As the roster has it, since {{time}}',
  'people.source.text': 'As the phone itself said, {{time}}',
  'people.source.carrier': 'As the phone company told us, {{time}}',
  'people.source.staff': 'As staff marked it, {{time}}',
  'people.must_text_start':
    'Nobody at school can take a STOP back. If the family wants texts again, the phone must text the one word START to our number.',
  'people.rule.open': 'May be contacted',
  'people.rule.no_contact': 'No contact about this child',
  'people.rule.not_named_together': 'Never named together with the other caregivers',
  'people.edit': 'Name, language',
  'people.change_number': 'Change number',
  'people.consent': 'Mark consent',
  'people.freeze': 'Wrong number',
  'people.unfreeze': 'Number is right',
  'people.freeze_confirm': 'Nothing is sent to this number any more until a coordinator says that it is right.',
  'people.unfreeze_confirm': "The number is this person's after all: texts go there again, unless the phone said STOP.",
  'people.confirm': 'Yes',
  'people.change_child': 'Change',
  'people.add_another': 'Add another caregiver',
  'people.name_label': 'Name',
  'people.language_label': 'Language',
  'people.language_hint': 'In English (Spanish) or as a tag (es, pt-BR).',
  'people.phone_label': 'New number',
  'people.phone_add_label': 'Mobile number',
  'people.phone_hint':
    'The old number is silent at once, and the next text to the new one begins with a welcome. Change it where the roster comes from too.',
  'people.relationship_label': 'What {{caregiver}} is to {{child}}',
  'people.relationship_add_label': 'What this person is to {{child}}',
  'people.relationship_hint': 'mother, father, aunt, guardian',
  'people.classroom_label': 'Class of {{child}}',
  'people.classroom_hint':
    'Another name moves the child there from today on. Change it where the roster comes from too.',
  'people.rule_label': 'Contact between {{caregiver}} and {{child}}',
  'people.rule_coordinators': 'Contact: {{rule}}. Coordinators can change that.',
  'people.remove_label': 'Care',
  'people.remove_option': '{{child}} is no longer in the care of {{caregiver}}',
  'people.consent_label': 'What did {{caregiver}} say about being texted?',
  'people.consent_agreed': 'Yes to texts',
  'people.consent_refused': 'No texts, please',
  'people.heard_label': 'Where do you have it from?',
  'people.heard.paper_form': 'A form on paper',
  'people.heard.phone_call': 'A phone call',
  'people.heard.in_person': 'In person',
  'people.heard.email': 'An email',
  'people.consent_none': 'There is no number that could be texted.',
  'people.consent_frozen': 'The number was marked as wrong. A coordinator has to say first that it is right.',
  'people.add_title': 'Add a caregiver',
  'people.add_for': 'A caregiver of {{child}}',
  'people.error.not_allowed': 'You may not change this (any more).',
  'people.error.busy': 'A roster is being imported. Please submit again in a minute.',
  'people.error.gone': "The child is no longer in this person's care.",
  'people.error.stale_number': 'Somebody has changed the number since you opened this. Close the form and look again.',
  'people.error.stale_class': 'The child has left the class since you opened this. Close the form and look again.',
  'people.error.taken': 'This number belongs to another caregiver. Please ask a coordinator.',
  'people.error.taken_by':
    'This number belongs to {{caregiver}}. Change it there first, or write the same name if it is the same person.',
  'people.error.phone': "This is no phone number. Write it as it is dialed here, or with + and the country's code.",
  'people.error.empty': 'Please write something here.',
  'people.error.language': 'We do not know this language.',
  'people.error.language_suggestion': 'We do not know this language. Did you mean {{suggestion}}?',
  'people.error.classroom': 'There is no such class. Did you mean: {{names}}?',
  'people.error.stopped':
    'The phone said STOP. Only the phone can take that back: the family must text START to our number.',
  'people.done.saved': 'Saved.',
  'people.done.number': 'The number is changed. The next text to it begins with a welcome.',
  'people.done.number_silent': 'The number is changed. It is not texted yet: see below.',
  'people.done.unchanged': 'Nothing had to be changed.',
  'people.done.stopped_beneath': 'The number is right, but the phone said STOP: it stays silent.',
  'roster_file.refused': 'Only coordinators can bring a roster. Please give the file to one of them.',
  'roster_file.report': 'Roster, looked at and not applied yet',
  'roster_file.applying': 'Roster: {{user}} has pressed Apply, it is being written',
  'roster_file.applied': 'Roster, applied by {{user}}',
  'roster_file.discarded': 'Roster, discarded by {{user}}. Nothing was written.',
  'roster_file.expired': 'Roster, not applied within a day and forgotten. Drop the file here again when it is needed.',
  'roster_file.unusable': 'This file cannot be read as a roster. Nothing was written.',
  'roster_file.not_fetched': 'The file could not be fetched from Slack. Please drop it here again.',
  'roster_file.apply': 'Apply',
  'roster_file.discard': 'Discard',
  'roster_file.confirm': 'All of this is written at once. It cannot be undone by a button.',
  'roster_file.mend': 'Mend these rows in the file and drop it here again.',
  'roster_file.more_one': '\u2026 and {{count}} more line. `npm run roster -- import FILE --dry-run` lists all.',
  'roster_file.more_other': '\u2026 and {{count}} more lines. `npm run roster -- import FILE --dry-run` lists all.',
  'roster_file.delete_hint':
    'The file itself still lies in this conversation. Delete it there: it holds names and numbers.',
  'roster_file.too_large': 'This file is too large for a roster. Nothing was written.',
  'roster_file.too_late': 'This roster is decided already.',
  'roster_file.not_written': 'Writing it failed, and nothing was written. It is tried again by itself.',
  'conversation.this_caregiver': 'This caregiver',
  'photo.title': 'Photo {{number}} of {{total}}',
  'photo.shown': 'Photo {{number}} of {{total}} from {{caregiver}}',
  'photo.coming': 'Photo {{number}} of {{total}} is on its way.',
  'photo.refused_other_kind':
    'File {{number}} of {{total}} is of another kind than a photo (JPEG, PNG, GIF) and cannot be shown here. Please ask {{caregiver}} what it is, or for a photo.',
  'photo.refused_too_large':
    'Photo {{number}} of {{total}} is too large to be shown here. Please ask {{caregiver}} to send it smaller.',
  'photo.refused_broken':
    'Photo {{number}} of {{total}} is damaged and cannot be shown. Please ask {{caregiver}} to send it again.',
  'photo.refused_not_the_carriers':
    'File {{number}} of {{total}} was not where our phone company keeps photos, so it was not fetched. Please ask {{caregiver}} to send it again.',
  'photo.gone': 'Photo {{number}} of {{total}} is no longer there. Please ask {{caregiver}} to send it again.',
  'photo.withdrawn': 'Photo {{number}} of {{total}} is no longer shown here.',
  'conversation.cannot_be_texted': 'Cannot be texted at the moment: the top of this thread says what works.',
  'inbox.unknown_assign': "This is a family's new number",
  'help.people': '`/family people`: find caregivers; add, mend or remove them',
  'digest.title_one':
    '{{count}} text from a family came in since {{time}}, while Slack could not be reached. It follows in its thread.',
  'digest.title_other':
    '{{count}} texts from families came in since {{time}}, while Slack could not be reached. They follow, each in its thread:',
  'digest.more_one': 'and {{count}} more family',
  'digest.more_other': 'and {{count}} more families',
  'move.usage':
    'npm run move-database: moves the embedded database of DATA_DIR into the empty one at DATABASE_URL. It takes no arguments; stop the bot first.',
  'move.nothing_there': 'There is no embedded database in DATA_DIR: nothing to move.',
  'move.in_use': 'The data folder is in use: stop the bot, then run this again. Nothing was written.',
  'move.other_key':
    "DATA_KEY is not the key that this data was sealed with. An embedded database's own key is the file data-key in DATA_DIR, unless one was given in the environment. Nothing was written.",
  'move.not_empty': 'The database at DATABASE_URL has rows already, so nothing was written. Give it an empty one.',
  'move.differs': 'What arrived was not what left, so nothing was kept. The embedded database is as it was.',
  'move.failed': 'Moving failed, and nothing was kept: the embedded database is as it was. ({{facts}})',
  'move.table': '{{table}}: {{rows}}',
  'move.done':
    'Everything was moved, counted and compared ({{rows}} rows). The embedded database is now in {{folder}}, so that no bot starts on it by mistake: it would text the same families a second time. Start the bot with this DATABASE_URL and this DATA_KEY.',
  'move.not_renamed':
    'Everything was moved, counted and compared ({{rows}} rows), but the folder {{folder}} could not be renamed. Move it away yourself before anything else: a bot that starts on it would text the same families a second time.',
}

// src/languages/catalogue.ts
var families = { en: en_default, es: es_default }
var i18n = createInstance()
void i18n.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {
    en: { families: families.en, staff: en_default2 },
    es: { families: families.es },
  },
  // An SMS is no HTML, and Slack has its own escaping: O'Brien stays O'Brien.
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key) => {
    throw new Error(`no text for the key ${key}`)
  },
  missingInterpolationHandler: (_text, match) => {
    throw new Error(`a text lacks its parameter ${match[1]?.trim() ?? ''}`)
  },
})
function familyText(language, key, params = {}) {
  return text(language, 'families', key, params)
}
function staffText(key, params = {}) {
  return text('en', 'staff', key, params)
}
function hasStaffText(key) {
  return Object.hasOwn(en_default2, key)
}
function text(lng, ns, key, params) {
  const count = typeof params['count'] === 'number' ? { count: params['count'] } : {}
  return i18n.t(key, { lng, ns, replace: params, nest: false, ...count })
}

// src/database/folder-lock.ts
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
var FolderLockedError = class extends Error {
  name = 'FolderLockedError'
}
function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
function startTimeOf(pid) {
  const stat = readOrNull(`/proc/${pid}/stat`)
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null)
}
function bootId() {
  return readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null
}
function isAlive(owner) {
  if (owner.bootId !== bootId()) return false
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  return owner.startTime === startTimeOf(owner.pid)
}
function parseOwner(text3) {
  if (text3 === null) return null
  try {
    return JSON.parse(text3)
  } catch {
    return null
  }
}
function isFolderLocked(folder) {
  const owner = parseOwner(readOrNull(join(folder, 'lock')))
  return owner !== null && isAlive(owner)
}
function lockFolder(folder) {
  const path = join(folder, 'lock')
  const mine = { pid: process.pid, startTime: startTimeOf(process.pid), bootId: bootId() }
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 384 })
  try {
    for (let tried = 0; tried < 3; tried++) {
      try {
        linkSync(draft, path)
        return { release: () => rmSync(path, { force: true }) }
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      if (isFolderLocked(folder)) break
      removeStale(path)
    }
    throw new FolderLockedError('the data folder is in use by another process')
  } finally {
    rmSync(draft, { force: true })
  }
}
function removeStale(path) {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = parseOwner(readOrNull(aside))
  if (moved !== null && isAlive(moved)) {
    try {
      linkSync(aside, path)
    } catch {}
  }
  rmSync(aside, { force: true })
}

// src/database/embedded-session.ts
import { mkdirSync } from 'node:fs'
import { join as join4 } from 'node:path'
import { PGlite } from '@electric-sql/pglite'

// src/lib/project-root.ts
import { existsSync } from 'node:fs'
import { dirname, join as join2 } from 'node:path'
function projectRoot(from = import.meta.dirname) {
  if (existsSync(join2(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('package.json was not found above the program')
  return projectRoot(parent)
}

// src/database/migrate.ts
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync as readFileSync2 } from 'node:fs'
import { join as join3 } from 'node:path'
var MigrationError = class extends Error {
  name = 'MigrationError'
}
var lockNumber = 72707369
var bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`
function readMigrations(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync2(join3(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
async function migrate(session, migrations) {
  await session.query('SELECT pg_advisory_lock($1)', [lockNumber])
  try {
    await session.script(bookkeeping)
    const rows = await session.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL',
    )
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    const missing = []
    for (const migration of migrations) {
      const checksum = applied.get(migration.name)
      if (checksum === void 0) missing.push(migration)
      else if (checksum !== migration.checksum) {
        throw new MigrationError(`migration ${migration.name} was changed after it was applied`)
      }
    }
    for (const migration of missing) await apply(session, migration)
    return missing.map(({ name }) => name)
  } finally {
    await session.query('SELECT pg_advisory_unlock($1)', [lockNumber])
  }
}
async function apply(session, { name, sql, checksum }) {
  await session.script('BEGIN')
  try {
    await session.script(sql)
    await session.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await session.script('COMMIT')
  } catch (error) {
    await session.script('ROLLBACK')
    throw error
  }
}

// src/database/embedded-session.ts
async function openEmbeddedSession(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 448 })
  const lock = lockFolder(dataDir)
  let pglite
  try {
    pglite = await PGlite.create(embeddedFolder(dataDir))
    const session = { pglite, ...sessionOf(pglite), close }
    await migrate(session, readMigrations(join4(projectRoot(), 'prisma', 'migrations')))
    return session
  } catch (error) {
    await close()
    throw error
  }
  async function close() {
    await pglite?.close()
    lock.release()
  }
}
function embeddedFolder(dataDir) {
  return join4(dataDir, 'database')
}
function sessionOf(pglite) {
  return {
    script: async (sql) => void (await pglite.exec(sql)),
    query: async (sql, parameters = []) => (await pglite.query(sql, parameters)).rows,
  }
}

// src/database/server-session.ts
import { join as join5 } from 'node:path'
import { Client } from 'pg'
async function withServerSession(url, work) {
  const connection = new Client({ connectionString: url, connectionTimeoutMillis: 1e4 })
  connection.on('error', () => {})
  await connection.connect()
  try {
    const session = {
      script: async (sql) => void (await connection.query(sql)),
      query: async (sql, parameters = []) => (await connection.query(sql, parameters)).rows,
    }
    await migrate(session, readMigrations(join5(projectRoot(), 'prisma', 'migrations')))
    return await work(session)
  } finally {
    await connection.end()
  }
}

// src/lib/seal.ts
import {
  createCipheriv,
  createDecipheriv,
  createHash as createHash2,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
var SealError = class extends Error {
  name = 'SealError'
}
function parseDataKey(base64) {
  const key = Buffer.from(base64, 'base64')
  return key.length === 32 && key.toString('base64').replace(/=+$/, '') === base64.trim().replace(/=+$/, '')
    ? key
    : null
}
function createSealer(dataKey) {
  const derive = (info) => Buffer.from(hkdfSync('sha256', dataKey, '', info, 32))
  const sealKey = derive('touchpoint seal')
  const hashKey = derive('touchpoint hash')
  const keyId = createHash2('sha256').update(sealKey).digest('hex').slice(0, 8)
  return {
    seal(plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`
    },
    open(sealed) {
      const [id, data] = sealed.split('.')
      if (id !== keyId || data === void 0) throw new SealError(`sealed with another key (${id?.slice(0, 8)})`)
      const bytes = Buffer.from(data, 'base64')
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12))
        decipher.setAuthTag(bytes.subarray(12, 28))
        return decipher.update(bytes.subarray(28), void 0, 'utf8') + decipher.final('utf8')
      } catch {
        throw new SealError('a sealed value was altered')
      }
    },
    hash: (purpose, value) => createHmac('sha256', hashKey).update(`${purpose}:${value}`).digest('base64url'),
  }
}

// src/config-error.ts
var ConfigError = class extends Error {
  name = 'ConfigError'
  faults
  constructor(faults) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

// src/config.ts
import { resolve } from 'node:path'
import { z as z2 } from 'zod'

// src/config-data-key.ts
import { randomBytes as randomBytes2 } from 'node:crypto'
import {
  existsSync as existsSync2,
  linkSync as linkSync2,
  mkdirSync as mkdirSync2,
  readFileSync as readFileSync3,
  rmSync as rmSync2,
  writeFileSync as writeFileSync2,
} from 'node:fs'
import { join as join6 } from 'node:path'
function findDataKey(fromEnvironment, dataDir) {
  if (fromEnvironment !== void 0) return parseDataKey(fromEnvironment)
  const key = parseDataKey(keptKey(dataDir).trim())
  if (key === null) throw new ConfigError(['DATA_DIR holds a data-key file that is not 32 bytes in base64'])
  return key
}
function keptKey(dataDir) {
  const path = join6(dataDir, 'data-key')
  try {
    if (!existsSync2(path)) makeKey(path, dataDir)
    return readFileSync3(path, 'utf8')
  } catch (error) {
    throw new ConfigError([`DATA_DIR cannot be used (${error.code})`])
  }
}
function makeKey(path, dataDir) {
  mkdirSync2(dataDir, { recursive: true, mode: 448 })
  const draft = `${path}.${process.pid}`
  writeFileSync2(draft, randomBytes2(32).toString('base64') + '\n', { mode: 384 })
  try {
    linkSync2(draft, path)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  } finally {
    rmSync2(draft, { force: true })
  }
}

// src/config-fields.ts
import { z } from 'zod'

// src/lib/minute-span.ts
function parseMinuteSpan(input) {
  const match = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|(24):(00))$/.exec(input.trim())
  if (match === null) return null
  const fromMinute = Number(match[1]) * 60 + Number(match[2])
  const untilMinute = Number(match[3] ?? match[5]) * 60 + Number(match[4] ?? match[6])
  return fromMinute < untilMinute ? { fromMinute, untilMinute } : null
}

// src/lib/phone.ts
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
var northAmerican = /^\+1[2-9]\d{2}[2-9]\d{6}$/
function parsePhone(input, country) {
  const parsed = parsePhoneNumberFromString(input, { defaultCountry: country, extract: false })
  if (parsed === void 0 || parsed.ext !== void 0) return null
  return parsed.isValid() || northAmerican.test(parsed.number) ? parsed.number : null
}
function isPhoneCountry(country) {
  return isSupportedCountry(country)
}

// src/config-fields.ts
function isTimeZone(zone) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
var text2 = z.string().trim().min(1)
var httpUrl = text2.refine(
  (value) => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol),
  'is not an http or https address',
)
var withoutSlash = httpUrl.transform((value) => value.replace(/\/+$/, ''))
var number = (min, max) =>
  text2
    .refine((value) => /^\d+(\.\d+)?$/.test(value), 'is not a number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be between ${min} and ${max}`)
var whole = (min, max) => number(min, max).refine(Number.isInteger, 'must be a whole number')
var storageFields = {
  DATABASE_URL: text2.refine((value) => /^postgres(ql)?:\/\//.test(value), 'is not a postgresql:// address').optional(),
  DATA_DIR: text2.default('./data'),
  DATA_KEY: text2.refine((value) => parseDataKey(value) !== null, 'is not 32 bytes in base64').optional(),
  SCHOOL_TIMEZONE: text2.refine(
    (zone) => (isTimeZone(zone) && zone.includes('/')) || zone === 'UTC',
    'is not an IANA time zone, such as America/New_York',
  ),
  SCHOOL_COUNTRY: text2
    .transform((value) => value.toUpperCase())
    .refine((value) => isPhoneCountry(value), 'is not a two-letter country code')
    .default('US'),
}
var botFields = {
  PORT: whole(0, 65535).default(3e3),
  HOST: text2.default('0.0.0.0'),
  PUBLIC_URL: withoutSlash,
  SLACK_BOT_TOKEN: text2,
  SLACK_SIGNING_SECRET: text2,
  SLACK_APP_TOKEN: text2.optional(),
  SLACK_API_URL: httpUrl.refine((value) => value.endsWith('/'), 'must end in /').optional(),
  TWILIO_ACCOUNT_SID: text2.refine((value) => /^AC[0-9a-zA-Z]+$/.test(value), 'does not begin with AC'),
  TWILIO_AUTH_TOKEN: text2,
  TWILIO_MESSAGING_SERVICE_SID: text2
    .refine((value) => /^MG[0-9a-zA-Z]+$/.test(value), 'does not begin with MG')
    .optional(),
  TWILIO_FROM: text2
    .refine(
      (value) => /^\+[1-9]\d{6,14}$/.test(value) || /^\d{5,6}$/.test(value),
      'is not a number such as +12015550123 or a short code',
    )
    .optional(),
  TWILIO_API_URL: withoutSlash.optional(),
  TWILIO_TIMEOUT_MS: whole(100, 12e4).default(15e3),
  SCHOOL_NAME: text2,
  SCHOOL_PHONE: text2.refine((value) => (value.match(/\d/g) ?? []).length >= 3, 'is not a phone number'),
  COORDINATORS: text2
    .transform((value) =>
      value
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    )
    .refine(
      (ids) => ids.length > 0 && ids.every((id) => /^[UW]\w+$/.test(id)),
      'is not a list of Slack user ids, such as U012AB3CD',
    ),
  SEND_WINDOW: text2
    .refine((value) => parseMinuteSpan(value) !== null, 'is not HH:MM-HH:MM with an end after its start')
    .transform((value) => parseMinuteSpan(value))
    .prefault('08:00-20:00'),
  UNDO_SECONDS: whole(0, 3600).default(60),
  SMS_PER_SECOND: number(0, 1e4).default(1),
  SETTLE_SECONDS: number(0, 3600).default(60),
  SEGMENT_BUDGET: whole(0, 1e9).default(0),
  METRICS_TOKEN: text2.optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'is not a log level')
    .default('info'),
}

// src/config.ts
function present(env) {
  return Object.fromEntries(Object.entries(env).filter((entry) => (entry[1] ?? '').trim() !== ''))
}
function faultsOf(error) {
  const faults = /* @__PURE__ */ new Map()
  for (const issue of error.issues) {
    const name = String(issue.path[0])
    const missing = issue.code === 'invalid_type'
    if (!faults.has(name)) faults.set(name, `${name} ${missing ? 'is missing' : issue.message}`)
  }
  return [...faults.values()]
}
function dataKeyFaults(values) {
  return values.DATABASE_URL !== void 0 && values.DATA_KEY === void 0
    ? ['DATA_KEY is missing: it is required with DATABASE_URL (make one with: openssl rand -base64 32)']
    : []
}
function storageOf(values) {
  const dataDir = resolve(values.DATA_DIR)
  return { databaseUrl: values.DATABASE_URL ?? null, dataDir, dataKey: findDataKey(values.DATA_KEY, dataDir) }
}
function readRosterConfig(env) {
  const parsed = z2.object(storageFields).safeParse(present(env))
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error)), ...dataKeyFaults(present(env))]
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  return { ...storageOf(parsed.data), timezone: parsed.data.SCHOOL_TIMEZONE, country: parsed.data.SCHOOL_COUNTRY }
}
function readMoveConfig(env) {
  const { DATABASE_URL, DATA_DIR, DATA_KEY } = storageFields
  const values = present(env)
  const parsed = z2.object({ DATABASE_URL: DATABASE_URL.unwrap(), DATA_DIR, DATA_KEY }).safeParse(values)
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error)), ...dataKeyFaults(values)]
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  return { ...storageOf(parsed.data), databaseUrl: parsed.data.DATABASE_URL }
}
function readConfig(env) {
  const values = present(env)
  const parsed = z2.object({ ...storageFields, ...botFields }).safeParse(values)
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error)), ...dataKeyFaults(values)]
  if (values.TWILIO_MESSAGING_SERVICE_SID === void 0 && values.TWILIO_FROM === void 0) {
    faults.push('TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM is missing: one of them is the sender')
  }
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  const data = parsed.data
  return {
    ...storageOf(data),
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL,
    slack: {
      botToken: data.SLACK_BOT_TOKEN,
      signingSecret: data.SLACK_SIGNING_SECRET,
      appToken: data.SLACK_APP_TOKEN ?? null,
      apiUrl: data.SLACK_API_URL ?? null,
    },
    twilio: {
      accountSid: data.TWILIO_ACCOUNT_SID,
      authToken: data.TWILIO_AUTH_TOKEN,
      sender:
        data.TWILIO_MESSAGING_SERVICE_SID === void 0
          ? { from: data.TWILIO_FROM }
          : { messagingServiceSid: data.TWILIO_MESSAGING_SERVICE_SID },
      apiUrl: data.TWILIO_API_URL ?? null,
      timeoutMs: data.TWILIO_TIMEOUT_MS,
    },
    school: {
      name: data.SCHOOL_NAME,
      phone: data.SCHOOL_PHONE,
      phoneNumber: parsePhone(data.SCHOOL_PHONE, data.SCHOOL_COUNTRY),
      timezone: data.SCHOOL_TIMEZONE,
      country: data.SCHOOL_COUNTRY,
      window: data.SEND_WINDOW,
      coordinators: data.COORDINATORS,
    },
    undoSeconds: data.UNDO_SECONDS,
    smsPerSecond: data.SMS_PER_SECOND,
    settleSeconds: data.SETTLE_SECONDS,
    segmentBudget: data.SEGMENT_BUDGET === 0 ? null : data.SEGMENT_BUDGET,
    metricsToken: data.METRICS_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
    clockMovable: isLoopback(data.SLACK_API_URL) && isLoopback(data.TWILIO_API_URL),
  }
}
function isLoopback(url) {
  const host = url === void 0 ? '' : new URL(url).hostname
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

export {
  createLog,
  errorFacts,
  familyText,
  staffText,
  hasStaffText,
  FolderLockedError,
  isFolderLocked,
  openEmbeddedSession,
  embeddedFolder,
  withServerSession,
  parsePhone,
  SealError,
  createSealer,
  ConfigError,
  readRosterConfig,
  readMoveConfig,
  readConfig,
}
//# sourceMappingURL=chunk-WM6TBDBA.js.map
