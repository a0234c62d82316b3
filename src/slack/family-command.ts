import type { Interaction, Reply } from './reply.ts'

/** What stands behind `/family VERB`: the rest of the line comes as Slack escapes it. */
export type VerbHandler = (interaction: Interaction, rest: string) => Promise<Reply>

interface FamilyCommand {
  verb: string
  rest: string
}

/** Splits what follows `/family`; a bare command is `help`. */
function parseFamilyCommand(text: string): FamilyCommand {
  const match = /^\s*(\S*)\s*([^]*)$/.exec(text)
  const verb = match?.[1]?.toLowerCase() ?? ''
  return { verb: verb === '' ? 'help' : verb, rest: match?.[2]?.trimEnd() ?? '' }
}

/** Answers `/family`: by the verb's handler, or by the list of verbs when there is none of that name. */
export function answerFamilyCommand(
  handlers: Readonly<Record<string, VerbHandler>>,
  help: (unknownVerb: string | null) => Reply,
  interaction: Interaction,
  text: string,
): Promise<Reply> {
  const { verb, rest } = parseFamilyCommand(text)
  if (verb === 'help') return Promise.resolve(help(null))
  const handler = Object.hasOwn(handlers, verb) ? handlers[verb] : undefined
  return handler === undefined ? Promise.resolve(help(verb)) : handler(interaction, rest)
}
