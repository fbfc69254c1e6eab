import { expect, test } from 'vitest'
import { languagesOfText } from './languages-of-text.ts'

const simplified =
  '我们提供花卉种植与养护的知识，还会发布学习资料，为园艺爱好者开设课程。欢迎联系我们，了解这些课程的时间和内容，请按网页上的电话与我们联系。'
const traditional =
  '我們提供花卉種植與養護的知識，還會發布學習資料，為園藝愛好者開設課程。歡迎聯繫我們，了解這些課程的時間和內容，請按網頁上的電話與我們聯繫。'
const english =
  'We grow flowers and share what we know of them with gardeners in the whole country. The courses of this year are on the page, and the teachers are from our own garden. Write to us for the list of plants that are in the greenhouse, or come by in the morning to see how they are watered, cut and planted.'

test.each([
  ['simplified characters', simplified, ['zh-Hans']],
  ['traditional characters', traditional, ['zh-Hant']],
  ['both, each a half', simplified + traditional, ['zh-Hans', 'zh-Hant']],
  ['English', english, ['en']],
  ['Chinese and English', `${simplified}${english}`, ['en', 'zh-Hans']],
  [
    'Japanese',
    'わたしたちは花の育て方や手入れのしかたについて紹介しています。園芸教室の日程と内容については、お電話でお問い合わせください。',
    ['ja'],
  ],
  [
    'Korean',
    '우리는 꽃을 기르고 가꾸는 방법을 소개합니다. 원예 수업의 일정과 내용은 전화로 문의해 주시기 바랍니다. 감사합니다 여러분.',
    ['ko'],
  ],
  ['Tibetan', 'བོད་ཡིག་གི་དྲ་ཚིགས་འདིར་མེ་ཏོག་འདེབས་འཛུགས་ཀྱི་ཤེས་བྱ་ངོ་སྤྲོད་བྱེད་པ་ཡིན། དུས་ཚོད་དང་ནང་དོན་ཁ་པར་ནས་དྲི་རོགས།', ['bo']],
  [
    'Uyghur',
    'بىز گۈل تېرىش ۋە پەرۋىش قىلىش بىلىملىرىنى تونۇشتۇرىمىز. باغۋەنچىلىك دەرسلىرىنىڭ ۋاقتى ۋە مەزمۇنى ئۈچۈن تېلېفون قىلىڭ.',
    ['ug'],
  ],
  [
    'Russian',
    'Мы выращиваем цветы и рассказываем о них для садоводов в нашей стране. На странице есть расписание и темы, и не только на этот год. Что и для кого, написано в программе.',
    ['ru'],
  ],
])('%s is told', (_, text, languages) => {
  expect(languagesOfText(text)).toEqual({ languages, hasOthers: false })
})

test('names of products and a short greeting are no language', () => {
  expect(languagesOfText(`${simplified} Welcome to Qinghe iPhone 17 Pro Max`)).toEqual({
    languages: ['zh-Hans'],
    hasOthers: false,
  })
  expect(languagesOfText('Qinghe')).toEqual({ languages: [], hasOthers: false })
})

test('letters that several languages share tell that there is more, not what', () => {
  const french =
    'Nous cultivons des fleurs et nous partageons nos connaissances avec les jardiniers du pays. Le programme des cours est sur cette page; les enseignants viennent de notre jardin. Écrivez-nous pour recevoir la liste des plantes, ou passez le matin pour voir comment elles sont arrosées, taillées et plantées dans la serre.'
  expect(languagesOfText(french)).toEqual({ languages: [], hasOthers: true })
  expect(
    languagesOfText('نحن نزرع الزهور ونشارك معرفتنا مع البستانيين في البلاد، وبرنامج الدورات على هذه الصفحة'),
  ).toEqual({
    languages: [],
    hasOthers: true,
  })
})
