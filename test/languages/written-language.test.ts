import { expect, it } from 'vitest'
import { writtenLanguage } from '../../src/languages/written-language.ts'

it.each([
  ['شكراً، ابنتي تقرأ كل يوم', 'ar'],
  ['Amina مريضة اليوم ولن تأتي إلى المدرسة', 'ar'],
  ['我明天来学校', 'zh-Hans'],
  ['孩子生病了，今天不去 Lincoln School', 'zh-Hans'],
  ['Con tôi bị ốm, hôm nay không đi học được', 'vi'],
])('%s is written in %s', (words, language) => {
  expect(writtenLanguage(words)).toBe(language)
})

it.each([
  'Thank you, Ana reads every day',
  '¿Mañana hay clase?',
  'Tus menyuam mob hnub no',
  'My name is Nguyễn',
  'شكراً',
  'We say شكراً for thank you at home',
  'دخترم امروز مریض است و به مدرسه نمی‌آید',
  'میری بیٹی آج بیمار ہے',
  '孩子們今天不來學校',
  '今日は学校に行きません',
  '谢谢',
  '❤️👍',
  '',
])('%s could be another', (words) => {
  expect(writtenLanguage(words)).toBeNull()
})
