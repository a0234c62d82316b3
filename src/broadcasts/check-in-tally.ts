/** How it went: tried and easy, tried with help, tried and too hard, or not tried for want of time. */
export const CHECK_IN_ANSWERS = ['easy', 'with_help', 'too_hard', 'no_time'] as const
export type CheckInAnswer = (typeof CHECK_IN_ANSWERS)[number]

/** What one caregiver said of one child. */
export interface ChildAnswer {
  studentId: string
  answer: CheckInAnswer
  answeredAt: Date
}

/** How a check-in went, in children; JSON. */
export type CheckInTally = Record<CheckInAnswer, number> & {
  /** Caregivers who said something in their own words. */
  saidMore: number
}

export function tallyAnswers(answers: readonly ChildAnswer[], saidMore: number): CheckInTally {
  const tally: CheckInTally = { easy: 0, with_help: 0, too_hard: 0, no_time: 0, saidMore }
  for (const answer of answersByChild(answers).values()) tally[answer] += 1
  return tally
}

/**
 * A child counts once, whoever of the family answered: the last to say how the try went, else that there was no time. What one of them had no
 * time for another may have tried.
 */
export function answersByChild(answers: readonly ChildAnswer[]): Map<string, CheckInAnswer> {
  const inTime = answers.toSorted((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime())
  const byChild = new Map<string, CheckInAnswer>()
  for (const { studentId, answer } of inTime) {
    if (answer !== 'no_time' || !byChild.has(studentId)) byChild.set(studentId, answer)
  }
  return byChild
}

export function triedOf({ easy, with_help, too_hard }: CheckInTally): number {
  return easy + with_help + too_hard
}
