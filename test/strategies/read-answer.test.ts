import { describe, expect, it } from 'vitest'
import { checkInOptions } from '../../src/strategies/check-in-question.ts'
import { readAnswer } from '../../src/strategies/read-answer.ts'

const options = checkInOptions(['ana', 'leo'])
const read = (body: string) => {
  const answer = readAnswer(body, options, ['Ana', 'Leo'])
  if (answer === null) return null
  const chosen = answer.chosen.map((option) => `${option.studentId} ${option.answer}`).join(', ')
  return answer.hasWords ? `${chosen} and words` : chosen
}

describe('an answer to a check-in', () => {
  it.each([
    ['1', 'ana easy'],
    ['2.', 'ana with_help'],
    ['Dos, gracias', 'ana with_help'],
    ['7️⃣', 'leo too_hard'],
    ['1 7', 'ana easy, leo too_hard'],
    ['1,7', 'ana easy, leo too_hard'],
    ['7 y 1', 'leo too_hard, ana easy'],
    ['Ana 1, Leo 7', 'ana easy, leo too_hard'],
    ['Leo: 8', 'leo no_time'],
    ['3 he cried', 'ana too_hard and words'],
    ['3. Lloró mucho', 'ana too_hard and words'],
    ['3) 家里很难', 'ana too_hard and words'],
  ])('is read in "%s"', (body, answer) => {
    expect(read(body)).toBe(answer)
  })

  it.each([
    '9',
    '0',
    '1 2',
    '1 1',
    '3:30 works',
    '2nd grade is fun',
    'He did it',
    'we tried 2 times',
    '12 minutes',
    '',
    '?',
  ])('is not read in "%s"', (body) => {
    expect(read(body)).toBeNull()
  })
})
