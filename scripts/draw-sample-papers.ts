/** Draws the papers of the invented people and companies in `examples/`. Needs a Chinese font (Debian: fonts-noto-cjk). */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { Filing, Person } from '@openbeian/filing'
import sharp from 'sharp'

const folder = new URL('../examples/', import.meta.url)
const font = 'Noto Sans CJK SC'

const text = (x: number, y: number, size: number, words: string, more = '') =>
  `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" ${more}>${words}</text>`

const lines = (x: number, y: number, size: number, words: string, perLine: number) =>
  (words.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? [])
    .map((it, n) => text(x, y + n * size * 1.4, size, it))
    .join('')

const sample = (width: number, height: number) =>
  text(
    width / 2,
    height / 2,
    height / 5,
    '样本 SAMPLE',
    `text-anchor="middle" fill="#c33" fill-opacity="0.16" transform="rotate(-18 ${width / 2} ${height / 2})"`,
  )

const sheet = (width: number, height: number, paper: string, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 80}" height="${height + 80}">
    <rect width="100%" height="100%" fill="#6b5d4f"/>
    <g transform="translate(40 40)"><rect width="${width}" height="${height}" rx="24" fill="${paper}"/>${body}${sample(width, height)}</g>
  </svg>`

const portrait = `<g transform="translate(690 90)"><rect width="240" height="300" fill="#dfe9f2"/>
  <circle cx="120" cy="118" r="62" fill="#c9a78a"/><path d="M58 108 q8 -78 62 -78 q54 0 62 78 q-20 -44 -62 -44 q-42 0 -62 44z" fill="#2b2622"/>
  <path d="M10 300 q8 -104 110 -104 q102 0 110 104z" fill="#3c4f66"/></g>`

function idFront(it: Person, address: string): string {
  const number = it.certificate.number
  const born = [number.slice(6, 10), String(Number(number.slice(10, 12))), String(Number(number.slice(12, 14)))]
  const sex = Number(number[16]) % 2 === 1 ? '男' : '女'
  const label = 'fill="#3a6ea5"'
  return sheet(
    1011,
    638,
    '#eef3ea',
    text(70, 120, 32, '姓名', label) +
      text(170, 124, 44, it.name) +
      text(70, 205, 32, '性别', label) +
      text(170, 205, 36, sex) +
      text(280, 205, 32, '民族', label) +
      text(380, 205, 36, '汉') +
      text(70, 285, 32, '出生', label) +
      text(170, 285, 36, born[0] ?? '') +
      text(262, 285, 32, '年', label) +
      text(310, 285, 36, born[1] ?? '') +
      text(362, 285, 32, '月', label) +
      text(410, 285, 36, born[2] ?? '') +
      text(462, 285, 32, '日', label) +
      text(70, 365, 32, '住址', label) +
      lines(170, 365, 34, address, 13) +
      text(70, 560, 32, '公民身份号码', label) +
      text(330, 562, 46, number, 'letter-spacing="3"') +
      portrait,
  )
}

function idBack({ certificate }: Person): string {
  const day = (it: string) => it.replaceAll('-', '.')
  const until = certificate.validTo === 'long-term' ? '长期' : day(certificate.validTo)
  return sheet(
    1011,
    638,
    '#f3ece6',
    text(505, 180, 56, '居民身份证', 'text-anchor="middle" letter-spacing="14"') +
      text(505, 250, 30, '（虚构样本，无国徽）', 'text-anchor="middle" fill="#888"') +
      text(220, 450, 34, '签发机关') +
      text(400, 450, 36, '北京市公安局朝阳分局') +
      text(220, 540, 34, '有效期限') +
      text(400, 540, 36, `${day(certificate.validFrom)}-${until}`),
  )
}

function licence({ subject }: Filing): string {
  const row = (y: number, name: string, value: string) =>
    text(110, y, 32, name, 'fill="#555"') + lines(330, y, 34, value, 26)
  return sheet(
    1400,
    1000,
    '#fbf7ec',
    text(700, 150, 84, '营业执照', 'text-anchor="middle" letter-spacing="30"') +
      text(700, 215, 34, '（副本）', 'text-anchor="middle"') +
      text(110, 290, 30, '统一社会信用代码') +
      text(400, 292, 38, subject.certificate.number, 'font-weight="bold"') +
      row(380, '名　　称', subject.name) +
      row(450, '类　　型', '有限责任公司（自然人投资或控股）') +
      row(520, '法定代表人', subject.principal.name) +
      row(590, '经营范围', '技术开发、技术咨询；花卉种植技术服务；软件开发；销售花卉、园艺用品。') +
      row(710, '注册资本', '壹佰万元整') +
      row(780, '成立日期', subject.certificate.validFrom) +
      row(850, '住　　所', subject.certificate.address) +
      `<circle cx="1200" cy="820" r="100" fill="none" stroke="#c0392b" stroke-width="6"/>` +
      text(1200, 832, 30, '虚构登记机关', 'text-anchor="middle" fill="#c0392b"'),
  )
}

const letter = (title: string, paragraphs: string[]) =>
  sheet(
    1240,
    1000,
    '#ffffff',
    text(620, 140, 54, title, 'text-anchor="middle"') +
      paragraphs.map((it, n) => lines(110, 260 + n * 190, 34, it, 30)).join(''),
  )

const domainCertificate = ({ services }: Filing) => {
  const domain = services[0]?.domains[0]
  return letter('域名注册证书', [
    `域名：${domain?.name}`,
    `域名持有者：${domain?.holder}`,
    `注册商：${domain?.registrar}　到期日：${domain?.expiresOn}`,
  ])
}

const commitment = ({ subject }: Filing) =>
  letter('互联网信息服务备案承诺书', [
    '本主办者承诺：所提交的备案信息真实、准确、完整，依法依规开展互联网信息服务，信息变化后及时变更备案。',
    `主办者：${subject.name}`,
    `负责人（签字）：${subject.principal.name}　　2026年11月21日`,
  ])

const home = '北京市朝阳区样例路1号院2号楼303室'
const drawings: Record<string, (filing: Filing) => string> = {
  'subject-certificate': (it) =>
    it.subject.nature === 'individual' ? idFront(it.subject.principal, home) : licence(it),
  'principal-front': (it) => idFront(it.subject.principal, home),
  'principal-back': (it) => idBack(it.subject.principal),
  'manager-front': (it) => idFront(managerOf(it), home),
  'manager-back': (it) => idBack(managerOf(it)),
  'domain-certificate': domainCertificate,
  'commitment-letter': commitment,
}

function managerOf({ services }: Filing): Person {
  const manager = services[0]?.manager
  if (!manager) throw new Error('the sample has no service')
  return manager
}

await mkdir(new URL('papers/', folder), { recursive: true })
for (const who of ['enterprise', 'individual']) {
  const { filing } = JSON.parse(await readFile(new URL(`sample-${who}.json`, folder), 'utf8')) as { filing: Filing }
  for (const [name, draw] of Object.entries(drawings)) {
    const picture = await sharp(Buffer.from(draw(filing)))
      .jpeg({ quality: 82 })
      .toBuffer()
    await writeFile(new URL(`papers/${who}-${name}.jpg`, folder), picture)
  }
}
