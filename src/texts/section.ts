/** The Family 5 sections of an update, in the order in which a family reads them. */
export const SECTION_IDS = ['learning', 'practice', 'taught', 'real_world', 'at_home'] as const
export type SectionId = (typeof SECTION_IDS)[number]

/** The words of each section, plain as `slackToPlainText` gives them; an empty one counts as absent. */
export type Sections = Readonly<Partial<Record<SectionId, string>>>
