import { describe, expect, it } from 'vitest'
import { normalizeWords, spelledWords } from '../../src/languages/normalize-words.ts'

describe('words as they are compared', () => {
  it.each([
    ['¡Más, por favor!', 'mas por favor'],
    ['S.T.O.P.', 'stop'],
    ['Stoppp', 'stop'],
    ['Don’t', 'dont'],
    ['Arrête, s’il te plaît', 'arrete sil te plait'],
    ['cœur', 'coeur'],
    ['NÃO', 'nao'],
    ['Dừng lại đi', 'dung lai di'],
    ['\u0110ung', 'dung'],
    ['Tsis txhob xa ntxiv', 'tsis txhob xa ntxiv'],
    ['إيقاف', 'ايقاف'],
    ['أوقِفوا الرسائِلَ', 'اوقفوا الرسايل'],
    ['توقـــف', 'توقف'],
    ['\u200fتوقف\u200e!', 'توقف'],
    ['آخر', 'اخر'],
    ['لا أرى', 'لا اري'],
    ['اللغة', 'اللغه'],
    ['\ufeb7\ufedc\ufeae\ufe8d', 'شكرا'],
    ['مسئول مؤمن', 'مسيول مومن'],
    ['٢', '2'],
    ['停 止。', '停止'],
    ['停止，谢谢', '停止谢谢'],
    ['ＳＴＯＰ', 'stop'],
    ['２', '2'],
    ['停止 stop', '停止 stop'],
    ['🛑 stop 🛑', 'stop'],
    ['???', ''],
  ])('%s is %s', (given, normal) => {
    expect(normalizeWords(given)).toBe(normal)
  })

  it('lose no letter of Arabic', () => {
    const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
    expect(normalizeWords(letters)).toBe(letters)
  })

  it.each([
    ['Dừng lại!', 'dừng lại'],
    ['Du\u031b\u0300ng', 'dừng'],
    ['Đúng', 'đúng'],
    ['ĐỪNG', 'đừng'],
  ])('keep the accents that make other words: %s is %s', (given, spelled) => {
    expect(spelledWords(given)).toBe(spelled)
  })
})
