import { readFileSync } from 'node:fs'
import { entriesOf } from '../../packages/filing/src/index.ts'

/** One kind of thing people type or meet. */
interface Kind {
  what: string
  mended: string
  /** Other places that had the same fault. */
  elsewhere: string
  /** Tests beside those of `field-cases.json`. */
  tests: string[]
}

const filing = 'packages/filing/src'
const rules = 'packages/rules/src'

const kinds: Record<string, Kind> = {
  A: {
    what: 'A number on a page in a form that only the parser knew',
    mended: 'one grammar for typed numbers, pages and the terminal; badly written is warned of, never a block',
    elsewhere: 'footer tools, the terminal, numbers typed into an order',
    tests: [`${filing}/filing-number/numbers-in-text.test.ts`, 'apps/server/src/judging/lookups/pages.test.ts'],
  },
  B: {
    what: 'A page that only its scripts write, taken for one without number',
    mended: 'not known, never missing',
    elsewhere: 'frames, notices that it is loading, pages of which only the beginning was read',
    tests: ['apps/server/src/judging/lookups/pages.test.ts'],
  },
  C: {
    what: 'Hosts compared by their beginning; hosts the ministry has left',
    mended: 'hosts compared whole; the old ones named',
    elsewhere: 'links to the police, addresses with a user or a port before the host',
    tests: [`${filing}/filing-number/numbers-in-text.test.ts`],
  },
  D: {
    what: 'A domain in its two spellings (青禾.中国, xn--…)',
    mended: 'one type, one key',
    elsewhere: 'need, look-ups, lists of administrations, registry, reports, home pages, doubles in one order',
    tests: [`${filing}/domain/domain-name.test.ts`, 'packages/regulator/src/mapping/reported-domain.test.ts'],
  },
  E: {
    what: 'Letters a suffix does not take',
    mended: 'named with their place; those nobody here knows of are warned of',
    elsewhere: 'home pages, mixed scripts under any suffix',
    tests: [`${filing}/domain/domain-name.test.ts`],
  },
  F: {
    what: 'One remedy for every fault of a domain',
    mended: 'the reason, the place and, without doubt only, the value to take over',
    elsewhere: 'several domains in one place, punctuation behind it, the same for IP addresses',
    tests: [`${filing}/domain/domain-name.test.ts`, `${filing}/ip.test.ts`],
  },
  G: {
    what: 'Certificate numbers: codes that do not keep the standard, and numbers of another document',
    mended: 'warned of; the other document said and offered; look-alike letters offered as the digits meant',
    elsewhere: 'codes on papers, passports and travel permits, the organisation code inside a credit code',
    tests: [`${filing}/identifiers/identifiers.test.ts`],
  },
  H: {
    what: 'Names compared letter by letter',
    mended: 'the same person whatever stands for the dot, or nothing does',
    elsewhere:
      'holder as typed and as registered, papers, the company register, principals and managers, names of services',
    tests: [`${filing}/person-name.test.ts`],
  },
  I: {
    what: 'The name of a person has a shape',
    mended: 'a warning at the character, also of words that are no name',
    elsewhere: 'individual sponsors, substitutes',
    tests: [`${filing}/person-name.test.ts`],
  },
  J: {
    what: 'Rare characters',
    mended: 'a substitute agreed upon, confirmed by a reviewer, reported; the true name stays',
    elsewhere:
      'names of units, investors and addresses, as of persons: draft, submit, report, published data, sheets, papers; code points for private use',
    tests: [`${filing}/reported-name.test.ts`, `${rules}/gbk-characters.test.ts`],
  },
  K: {
    what: 'Characters nobody sees',
    mended: 'taken away at entry with a word; named by their code point where they came another way',
    elsewhere: 'controls, fillers, tabs, variation selectors; numbers, mails, phones, domains',
    tests: [`${filing}/tidying/tidying.test.ts`],
  },
  L: {
    what: 'Papers: half of a name, a neighbour of a rare character, the text of a seal',
    mended:
      'names on two lines; as sure as the least sure character; what is not known is told; the address ends before the seal',
    elsewhere: 'watermarks, copies without colour, what a card says twice',
    tests: ['packages/vision/src/papers/read-fields.test.ts', 'packages/vision/src/papers/without-seal-text.test.ts'],
  },
  M: {
    what: 'The card of permanent residents of 2023',
    mended: 'province, birth date and check digit; rules of age apply',
    elsewhere: 'papers, identity without a picture',
    tests: [`${filing}/identifiers/identifiers.test.ts`],
  },
  N: {
    what: 'Tidying that changes the meaning',
    mended: 'digits and letters never change; the length is warned of by area code',
    elsewhere: 'portal, API and import share one tidying, tried with made-up values',
    tests: [`${filing}/tidying/tidying.test.ts`],
  },
  O: {
    what: 'Numbers that are mistyped, and years to come',
    mended: 'the number that is meant is offered; a year to come is warned of',
    elsewhere: '字 and 第, the province in words, ICP and 备 exchanged, figures in circles',
    tests: [`${filing}/filing-number/filing-number.test.ts`],
  },
  P: {
    what: 'Refusals nobody foresaw',
    mended: 'a rule each, and one for each code that takes a change ([codes.md](codes.md))',
    elsewhere: 'blocks without their first or last address, cities before counties',
    tests: [`${rules}/situations.test.ts`],
  },
  Q: {
    what: 'Divisions of 2022, dissolved ones beside new ones',
    mended:
      'dissolved ones refused with their successor; a dated list, replaced by the tables an administration delivers',
    elsewhere: 'the form, the terminal, the simulator’s tables',
    tests: [`${filing}/former-regions.test.ts`, 'packages/regulator/src/codes/sample-regions.test.ts'],
  },
  R: {
    what: 'A validity to 9999.12.31',
    mended: 'long-term',
    elsewhere: 'papers, the terminal, imports, 永久 and 长期有效',
    tests: [`${filing}/tidying/tidying.test.ts`, 'packages/vision/src/papers/clean-value.test.ts'],
  },
  S: {
    what: 'Sources differ, and one verdict was given',
    mended: 'the verdict, whose criterion it follows, and what others say',
    elsewhere: 'police, suffixes, CDN nodes, bare addresses, apps without a server, stores',
    tests: [`${rules}/need-to-file/decide-need.test.ts`],
  },
}

/** `docs/field-cases.md`: each kind, what was mended, and how many situations try it. */
export function fieldCasePage(): string {
  const cases = JSON.parse(
    readFileSync(new URL('../../conformance/field-cases.json', import.meta.url), 'utf8'),
  ) as Record<string, { kind: string }[] | string>
  const all = Object.values(cases).flatMap((it) => (typeof it === 'string' ? [] : it))
  const count = (kind: string) => all.filter((it) => it.kind === kind).length
  const strange = all.filter(({ kind }) => !Object.hasOwn(kinds, kind))
  if (strange.length > 0) throw new Error(`No kind ${strange[0]?.kind} is told of in scripts/docs/field-case-page.ts`)
  return [
    '# What people really type',
    '',
    'Written by `npm run docs` from `scripts/docs/field-case-page.ts` and `conformance/field-cases.json`; change it there.',
    '',
    'Public reports of applicants, providers’ staff and developers, by kinds: what was met was mended wherever the kind occurs. The values',
    `are invented, of the form that was met. ${all.length} situations are run through \`openbeian check\`, \`number\` and \`need\``,
    '([field-cases.test.ts](../apps/cli/src/field-cases.test.ts)), the tidying, the page reader and the links.',
    '',
    '| kind | what was met | what is done now | other places that had it | situations | other tests |',
    '|---|---|---|---|---|---|',
    ...entriesOf(kinds).map(
      ([kind, { what, mended, elsewhere, tests }]) =>
        `| ${kind} | ${what} | ${mended} | ${elsewhere} | ${count(kind) || '–'} | ${tests.map((it) => `[${it.split('/').at(-1)}](../${it})`).join(' ')} |`,
    ),
    '',
    '## Refusals',
    '',
    'Of the codes an administration answers, [codes.md](codes.md) names the rules that foresee each and counts them; of all rules,',
    '[facts.md](facts.md) says which can answer today and who tells them what they need.',
    '',
  ].join('\n')
}
