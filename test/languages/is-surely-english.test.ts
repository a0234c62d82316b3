import { describe, expect, it } from 'vitest'
import { isSurelyEnglish } from '../../src/languages/is-surely-english.ts'

describe('isSurelyEnglish', () => {
  it.each([
    ['Ana is sick today and will not be in school tomorrow', 'es'],
    ['Thank you, we will be there at 3 on Monday', 'so'],
    ['What should she bring for the trip tomorrow?', 'hmn'],
    ['Can you please call me when you have the time', 'zh'],
  ])('knows %j for English', (words, stored) => {
    expect(isSurelyEnglish(words, stored)).toBe(true)
  })

  it.each([
    ['Ana no va a ir a la escuela porque está enferma', 'es'],
    ['no', 'es'],
    ['ok thanks', 'es'],
    ['Math homework', 'es'],
    ['Mi hija no tiene homework today', 'es'],
    ['Nws mob hnub no thiab yuav tsis tuaj kawm ntawv', 'hmn'],
    ['Con tôi bị bệnh hôm nay', 'vi'],
    ['Pitit mwen an malad jodi a', 'ht'],
    ['Gabadhaydu waa xanuunsan tahay maanta', 'so'],
    ['A minha filha está doente e não vai à escola', 'pt'],
    ['她今天生病了', 'zh'],
    ['ابنتي مريضة اليوم', 'ar'],
    ['https://school.test/the-and-of', 'es'],
    ['', 'es'],
  ])('believes the stored language of %j', (words, stored) => {
    expect(isSurelyEnglish(words, stored)).toBe(false)
  })
})
