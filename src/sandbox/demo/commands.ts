import type { Command, PageState } from '../page/protocol.ts'

/** What can follow `/family`, for completion: the bot's own help says the same at more length. */
export const demoCommands: readonly Command[] = [
  { command: '/family update', usage: '[TEXT]', description: 'Write this week’s learning update' },
  { command: '/family message', usage: 'TEXT', description: 'Send practical news to this classroom’s families' },
  { command: '/family note', usage: '[TEXT]', description: 'Write to one family or a few, each apart' },
  { command: '/family strategy', usage: '', description: 'Find a small thing to try at home' },
  { command: '/family strategies', usage: '', description: 'See and add things to try at home' },
  { command: '/family homework', usage: '', description: 'Send tonight’s homework, and ask how it went' },
  { command: '/family student', usage: '[NAME]', description: 'Read what was sent, tried and said about a child' },
  { command: '/family schedule', usage: '', description: 'Send something again and again, or once later' },
  { command: '/family people', usage: '', description: 'Find, add and mend caregivers' },
  { command: '/family staff', usage: '[add @name]', description: 'See or change who writes for this classroom' },
  { command: '/family welcome', usage: '', description: 'Send every family its first text (coordinators)' },
  { command: '/family languages', usage: '', description: 'See and choose the languages families get (coordinators)' },
  { command: '/family glossary', usage: '', description: 'See the school’s own words in translations' },
  { command: '/family emergency', usage: '', description: 'Text the whole school at any hour (coordinators)' },
  { command: '/family calendar', usage: '', description: 'See and set the days without school (coordinators)' },
  { command: '/family snow day', usage: '', description: 'Let today’s texts wait (coordinators)' },
  { command: '/family doctor', usage: '', description: 'See how the installation is (coordinators)' },
  { command: '/family link', usage: 'CLASSROOM [@teacher]', description: 'Tie this channel to a classroom' },
  { command: '/family help', usage: '', description: 'See everything with examples' },
]

export const demoShortcuts: PageState['shortcuts'] = [{ callbackId: 'write_note', name: 'Write a note' }]
