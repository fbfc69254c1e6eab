import type { PrivacyNotice } from '@openbeian/contract'
import type { Processor, ProcessorKind } from '../../platform/outside/processor.ts'
import { type RetentionStep, retentionSteps, type Words } from '../../records/privacy/retention-terms.ts'

/** What the installation really does with data of persons, as it is configured now. */
export interface NoticeFacts {
  provider: { name: string; licence?: string; contact?: { name: string; phone: string; email: string } }
  words?: { zh: string; en: string }
  processors: readonly Processor[]
  /** Faces are compared here, and frames are kept so many days. */
  faceDays?: number
  /** Registries and name servers are asked about domains. */
  looksUpDomains: boolean
  /** As the provider set them, or as is usual; 0: never. */
  days: { replaced: number; abandoned: number; files: number }
}

type Section = PrivacyNotice['sections'][number]
const line = (zh: string, en: string): Words => ({ zh, en })

/** 个人信息处理告知书, composed of what is done; the provider’s own words stand first. */
export const noticeSections = (facts: NoticeFacts): Section[] => [
  ...ownWords(facts),
  handler(facts),
  purposes(facts),
  rights(facts),
  recipients(facts),
  periods(facts),
]

/** Each paragraph of one language beside that of the other; where one has more, its own stands for both. */
function ownWords({ words, provider }: NoticeFacts): Section[] {
  const [zh, en] = [paragraphsOf(words?.zh), paragraphsOf(words?.en)]
  const lines = Array.from({ length: Math.max(zh.length, en.length) }, (_, at) =>
    line(zh[at] ?? en[at] ?? '', en[at] ?? zh[at] ?? ''),
  )
  return lines.length === 0 ? [] : [{ title: line(`${provider.name}的说明`, `What ${provider.name} says`), lines }]
}

const paragraphsOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => it !== '')

function handler({ provider: { name, licence, contact } }: NoticeFacts): Section {
  return {
    title: line('谁在处理您的个人信息', 'Who handles your data'),
    lines: [
      line(
        `${name}${licence ? `（经营许可证 ${licence}）` : ''}是个人信息处理者，依法为其接入的网站和应用代为办理备案。`,
        `${name}${licence ? ` (licence ${licence})` : ''} is the handler: it files the websites and apps it provides access to, as the law asks.`,
      ),
      contact
        ? line(
            `联系人：${contact.name}，电话 ${contact.phone}，邮箱 ${contact.email}。`,
            `Whom to ask: ${contact.name}, telephone ${contact.phone}, mail ${contact.email}.`,
          )
        : line(
            '服务商尚未在系统中登记联系人；请向售出接入服务的部门查询。',
            'The provider has entered nobody to ask; turn to whoever sold you the access.',
          ),
    ],
  }
}

function purposes({ faceDays, processors }: NoticeFacts): Section {
  const service = processors.find(({ kind }) => kind === 'identity')?.name
  return {
    title: line('收集什么、为什么', 'What is collected, and what for'),
    lines: [
      line(
        '账号：登录名（邮箱或手机号）、姓名、单位名称、登录时间、地址和设备，用于登录、通知和防止冒用。',
        'The account: login (mail or mobile), name, organisation, when, from where and with which device somebody signed in; to sign in, to be told news, against abuse.',
      ),
      line(
        '备案信息：主办单位和负责人的姓名、证件类型和号码、住址、手机号、应急电话、邮箱，以及网站、域名和接入信息，依法核验后报送通信管理局（个人信息保护法第十三条第一款第三项，履行法定职责所必需）。不提供则不能备案。',
        'The filing: names, certificates, addresses, mobiles and mail of sponsor and persons in charge, with sites, domains and access; proved and reported to the administration, as the law asks (PIPL art. 13 (1) no. 3). Without them nothing can be filed.',
      ),
      line(
        '身份证件等材料的图片，属于敏感个人信息：上传之前单独征得同意。',
        'Pictures of identity papers, which are sensitive: separate consent is asked before they are uploaded.',
      ),
      faceDays === undefined
        ? line('本平台目前不比对人脸。', 'Faces are not compared here at present.')
        : line(
            `人脸画面，属于敏感个人信息：只在本人单独同意后拍摄，${faceDays} 天后删除；不同意的，可改为视频通话、幕布照片或当面核验。`,
            `Frames of a face, which are sensitive: taken only after separate consent of the person, deleted after ${faceDays} days; who refuses goes by a video call, a photo before the curtain or in person.`,
          ),
      ...(service
        ? [
            line(
              `经您同意，把姓名、证件号码（和手机号或单位信息）发给 ${service} 核对身份。`,
              `With your consent, name and certificate number (with mobile or unit) are sent to ${service} to be compared.`,
            ),
          ]
        : []),
      line(
        '操作日志：谁在何时从哪个地址做了什么、看了谁的资料，用于安全和查处冒用（网络安全法要求保存不少于六个月）。',
        'The log: who did what, when and from where, and who looked at whose data; for security (the Cybersecurity Law asks for six months at least).',
      ),
      line(
        '不作自动化决策：系统的提示都由审核人员复核。不作营销，不向境外提供。',
        'Nothing is decided by machines alone: what the system points out is looked at by a reviewer. No advertising; this software sends nothing abroad.',
      ),
    ],
  }
}

const whatTheyGet: Record<ProcessorKind, Words> = {
  sms: line('发送短信：手机号和短信内容', 'sends SMS: mobile and text'),
  email: line('发送邮件：邮箱和邮件内容', 'sends mail: address and text'),
  files: line('保存文件：加密后的材料，没有密钥', 'stores files: encrypted papers, without the key'),
  faces: line(
    '比对人脸：证件照片和人脸画面，须单独同意',
    'compares faces: portrait and frames, after separate consent',
  ),
  identity: line(
    '核对身份：姓名、证件号码，须单独同意',
    'compares identities: name and certificate number, after separate consent',
  ),
  companies: line('查询企业登记：统一社会信用代码', 'looks up companies: their registered code'),
}

function recipients({ processors, looksUpDomains }: NoticeFacts): Section {
  return {
    title: line('提供给谁', 'Who else is given data'),
    lines: [
      line(
        '通信管理局和工业和信息化部：备案信息和材料，依法报送；其中主办者名称、备案号、网站名称和域名依法公布。',
        'The provincial administration and the ministry: filing and papers, by law; sponsor, number, name and domains of a site are published by law.',
      ),
      ...(looksUpDomains
        ? [
            line(
              '域名注册机构和域名服务器：只有域名，用于核对域名是否存在、是否属于您。',
              'Registries and name servers: domains alone, to see whether they exist and are yours.',
            ),
          ]
        : []),
      ...(processors.length === 0
        ? [
            line(
              '没有委托其他人处理：短信、邮件、文件和比对都不经过第三方。',
              'Nobody else is entrusted with any: no SMS, mail, file or comparison passes through a third party.',
            ),
          ]
        : processors.map(({ kind, name }) =>
            line(
              `受托处理者 ${name ?? '（由服务商指定，配置中未写明名称）'}：${whatTheyGet[kind].zh}。`,
              `Entrusted: ${name ?? 'chosen by the provider, not named in the configuration'} ${whatTheyGet[kind].en}.`,
            ),
          )),
    ],
  }
}

/** Those that people ask about; all of them stand in docs/retention.md. */
const told = {
  accounts: line('账号', 'The account'),
  orders: line('备案信息', 'The filing'),
  outbox: line('短信和邮件', 'SMS and mail'),
  months: line('操作日志', 'The log'),
  appended: line('同意与签名的证明', 'Proof of consent and signature'),
} satisfies { [step in RetentionStep]?: Words }

function periods({ days: { replaced, abandoned, files }, faceDays }: NoticeFacts): Section {
  const after = (days: number, it: Words): Words =>
    days > 0
      ? line(`${it.zh} ${days} 天后删除`, `${it.en} are deleted after ${days} days`)
      : line(`${it.zh}不自动删除`, `${it.en} are not deleted by themselves`)
  const replacedOnes = after(replaced, line('被替换的材料', 'replaced papers'))
  const given = after(abandoned, line('作废订单及其材料', 'abandoned orders with their papers'))
  return {
    title: line('保存多久', 'How long it is kept'),
    lines: [
      ...(['accounts', 'orders', 'outbox', 'months', 'appended'] as const).map((name) => {
        const { until } = retentionSteps[name]
        return line(`${told[name].zh}：${until.zh}。`, `${told[name].en}: ${until.en}.`)
      }),
      line(
        `材料：备案存续期间；${replacedOnes.zh}，${given.zh}。上报文件的内容 ${files} 天后删除。`,
        `Papers: as long as it is filed; ${replacedOnes.en}, ${given.en}. The content of report files is deleted after ${files} days.`,
      ),
      ...(faceDays === undefined ? [] : [line(`人脸画面：${faceDays} 天。`, `Frames of a face: ${faceDays} days.`)]),
    ],
  }
}

function rights({ provider: { name } }: NoticeFacts): Section {
  return {
    title: line('您的权利', 'What you may ask for'),
    lines: [
      line(
        '登录后在“我的资料”中：查看和下载全部资料、申请更正、撤回同意、删除资料和注销账号（完成后给出可保存的证明，写明哪些依法保留、到何时）；在“谁看过我的资料”中：查看谁看过。',
        'Signed in, under “My data”: see and download all of it, ask for a correction, withdraw consent, have data deleted and close the account (with a certificate that says what stays by law and until when); under “Who saw my data”: who looked.',
      ),
      line(
        `没有账号的负责人，可凭本人身份向${name}提出同样的请求。对答复不满意的，可向网信部门投诉或提起诉讼。`,
        `Persons in charge who have no account may ask ${name} for the same, proving who they are. Who is not content may turn to the cyberspace administration or a court.`,
      ),
      line(
        '未满十四周岁的人，须由父母或其他监护人同意；请监护人注册和操作。',
        'For a child under fourteen a parent or other guardian has to agree: let the guardian sign up and act.',
      ),
    ],
  }
}
