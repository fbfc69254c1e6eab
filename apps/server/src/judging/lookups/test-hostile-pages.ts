import type { HostileClass } from '../../platform/process/test-hostile.ts'

/** What is read of a page at the most. */
const pageBytes = 512 * 1024

const quadratic = 'found by attacking this product'
const davis = 'Davis et al., The Impact of Regular Expression Denial of Service, FSE 2018'
const standard = 'HTML Living Standard, 13.2 (parsing)'

/** The same again and again, until a page is full. */
const filledWith = (part: string, head = '', tail = ''): Buffer =>
  Buffer.from(head + part.repeat(Math.floor((pageBytes - head.length - tail.length) / Buffer.byteLength(part))) + tail)

interface Row {
  name: string
  source: string
  why: string
  part: string
  head?: string
  tail?: string
}

/** Pages that are one thing half a million times. */
const repeated: readonly Row[] = [
  {
    name: 'tags that begin',
    part: '<',
    source: quadratic,
    why: '<[^>]*> went to the end from each: 96 KB kept everybody waiting 11 s',
  },
  { name: 'tags with a name that never end', part: '<a ', source: quadratic, why: 'the same, through another pattern' },
  { name: 'scripts that begin', part: '<script ', source: quadratic, why: 'an end was looked for from each: 36 s' },
  { name: 'scripts that are open', part: '<script>', source: quadratic, why: 'an end was looked for from each' },
  { name: 'styles that are open', part: '<style>', source: quadratic, why: 'an end was looked for from each' },
  { name: 'templates that are open', part: '<template>', source: quadratic, why: 'an end was looked for from each' },
  { name: 'comments that begin', part: '<!--', source: quadratic, why: 'an end was looked for from each' },
  { name: 'titles that begin', part: '<title', source: quadratic, why: '<title[^>]* went to the end from each' },
  {
    name: 'links with blanks and no address',
    part: 'href=          ',
    source: quadratic,
    why: 'href\\s*=\\s*["\']?\\s* shares its blanks out in every way',
  },
  { name: 'link after link after link', part: 'href=href', source: quadratic, why: 'the same without blanks' },
  { name: 'blanks', part: ' ', source: davis, why: 'patterns that trim walk them from each' },
  {
    name: 'blanks of all kinds',
    part: ' \t\n\u3000\u00a0',
    source: davis,
    why: 'blanks that differ are blanks all the same',
  },
  { name: 'beginnings of a filing number', part: '京ICP备 ', source: davis, why: 'a number is looked for from each' },
  {
    name: 'a filing number with blanks and no end',
    part: '          ',
    head: '京ICP备',
    source: davis,
    why: '\\s*\\d shares its blanks out',
  },
  {
    name: 'digits behind a filing number',
    part: '1',
    head: '京ICP备',
    source: davis,
    why: 'five to ten are taken of many',
  },
  {
    name: 'filing numbers that all differ',
    part: '京ICP备12345678号-1 粤ICP备87654321号 ',
    source: 'CWE-770',
    why: 'each was kept',
  },
  { name: 'ampersands', part: '&', source: standard, why: 'each may begin an entity' },
  { name: 'numbers of letters that do not end', part: '&#', source: standard, why: 'each may begin a number' },
  {
    name: 'numbers of letters beyond all letters',
    part: '&#x110000;',
    source: standard,
    why: 'there is no such letter',
  },
  {
    name: 'numbers of letters that are half a letter',
    part: '&#xD800;',
    source: standard,
    why: 'half a letter cannot be kept',
  },
  {
    name: 'the longest entity there is',
    part: '&CounterClockwiseContourIntegral;',
    source: standard,
    why: 'each is looked up letter by letter',
  },
  {
    name: 'the longest entity there is, almost',
    part: '&CounterClockwiseContourIntegra',
    source: standard,
    why: 'and all for nothing',
  },
  { name: 'tags in tags', part: '<div>', source: 'CWE-674', why: 'a tree of it is a hundred thousand deep' },
  {
    name: 'tags that format and are never closed',
    part: '<b><i><u>',
    source: 'the adoption agency, HTML 13.2.6.4',
    why: 'browsers repair it by walking all of them',
  },
  {
    name: 'tags that close what is not open',
    part: '<a></b>',
    source: standard,
    why: 'what is open is searched for each',
  },
  {
    name: 'tables in tables',
    part: '<table><tr><td>',
    source: standard,
    why: 'what stands wrong is moved before the table',
  },
  {
    name: 'paragraphs that close each other',
    part: '<p></p></p>',
    source: standard,
    why: 'an end without a beginning makes one',
  },
  {
    name: 'choices in choices',
    part: '<select><option>',
    source: 'CVE-2021-33502 and its like (parsers of the web)',
    why: 'each closes the one before',
  },
  {
    name: 'drawings with titles',
    part: '<svg><title>',
    source: standard,
    why: 'titles of drawings are none of the page',
  },
  {
    name: 'drawings, open',
    part: '<svg><style>',
    source: 'CVE-2020-26870 (mutation XSS)',
    why: 'inside a drawing a style is read otherwise',
  },
  {
    name: 'formulas, open',
    part: '<math><mtext>',
    source: 'CVE-2020-26870 (mutation XSS)',
    why: 'inside a formula text is read otherwise',
  },
  { name: 'sections of CDATA', part: '<![CDATA[', source: standard, why: 'outside a drawing they are comments' },
  { name: 'instructions', part: '<?', source: standard, why: 'they are comments' },
  { name: 'declarations', part: '<!', source: standard, why: 'they are comments' },
  {
    name: 'attributes',
    part: ' a',
    head: '<a',
    source: 'CWE-407',
    why: 'whether one stands twice is asked of all before it',
  },
  { name: 'attributes that differ', part: ' a=1 b=2 c=3', head: '<a', source: 'CWE-407', why: 'each is kept' },
  {
    name: 'a value that is never closed',
    part: '>',
    head: '<a href="',
    source: standard,
    why: 'what looks like an end is none',
  },
  {
    name: 'a value made of entities',
    part: '&amp;',
    head: '<a href="',
    source: standard,
    why: 'it is put together piece by piece',
  },
  { name: 'links to nowhere', part: '<a href=//x.cn>', source: 'CWE-770', why: 'each is read as an address' },
  {
    name: 'one link of half a megabyte',
    part: 'a.',
    head: '<a href="//',
    tail: 'beian.miit.gov.cn">',
    source: davis,
    why: 'labels are shared out in every way',
  },
  {
    name: 'text that is never markup again',
    part: '<b>',
    head: '<plaintext>',
    source: standard,
    why: 'nothing ends it',
  },
  { name: 'text areas that are open', part: '<textarea>', source: standard, why: 'an end was looked for' },
  { name: 'zeros', part: '\0', source: standard, why: 'a zero ends a text elsewhere' },
  { name: 'titles', part: '<title>青禾</title>', source: 'CWE-770', why: 'only the first is one' },
]

export const hostilePages: readonly HostileClass<{ bytes: Buffer; contentType: string }>[] = [
  ...repeated.map(({ name, source, why, part, head, tail }) => ({
    name: `half a megabyte of ${name}`,
    source,
    why,
    build: () => ({ bytes: filledWith(part, head, tail), contentType: 'text/html; charset=utf-8' }),
  })),
  {
    name: 'bytes that are no letters in any coding',
    source: 'CWE-176',
    why: 'each is replaced',
    build: () => ({ bytes: Buffer.alloc(pageBytes, 0xff), contentType: 'text/html' }),
  },
  {
    name: 'a coding that is not the one it says',
    source: 'CWE-838',
    why: 'what is text in one is markup in another',
    build: (dice) => ({
      bytes: filledWith('+ADw-script+AD4-'),
      contentType: `text/html; charset=${dice.pick(['utf-7', 'utf-16le', 'iso-2022-jp', 'x-user-defined', 'no-such', '__proto__'])}`,
    }),
  },
  {
    name: 'a header of thirty kilobytes about the coding',
    source: 'CWE-1333',
    why: 'the coding is looked for in it',
    build: () => ({
      bytes: Buffer.from('<title>a'),
      contentType: `text/html; ${'charset '.repeat(2000)}${'charset=     '.repeat(1500)}`,
    }),
  },
  {
    name: 'a coding whose text is longer than its bytes',
    source: 'CWE-409',
    why: 'GBK is one byte for a letter, kept as three',
    build: () => ({ bytes: Buffer.alloc(pageBytes, 0x80), contentType: 'text/html; charset=gb18030' }),
  },
]

export const validPage = Buffer.from(
  '<!doctype html><html><head><meta charset="utf-8"><title>青禾 &amp; 远山</title><style>a{}</style></head><body><p>你好</p><!-- x -->' +
    '<a href="https://beian.miit.gov.cn/">京ICP备12345678号-1</a><script>var a = "<b>"</script></body></html>',
)
