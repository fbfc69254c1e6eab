import type { CheckView } from '@openbeian/contract'

type Sentence = CheckView['found']

interface CheckWords {
  ok: (detail: string) => Sentence
  warn: (detail: string) => Sentence
  whatToDo: Sentence
}

const says = (zh: string, en: string): Sentence => ({ zh, en })

/** What is said of each check; `detail` is what was found. */
export const checkWords: Record<CheckView['check'], CheckWords> = {
  database: {
    ok: () =>
      says('数据库账号只有运行所需的权限。', 'The account of the database may do what a server needs, and no more.'),
    warn: (detail) =>
      says(
        `数据库账号的权限超出需要：${detail}。`,
        `The account of the database may do more than a server needs: ${detail}.`,
      ),
    whatToDo: says(
      '请按 docs/guides/configure-a-server.md“Accounts of the database”一节为服务器另建账号，并设置 OPENBEIAN_OWNER_DATABASE_URL。',
      'Give the server an account of its own and set OPENBEIAN_OWNER_DATABASE_URL, as docs/guides/configure-a-server.md says under “Accounts of the database”.',
    ),
  },
  keys: {
    ok: (detail) =>
      says(
        `密钥在 ${detail}。丢失密钥后，已加密的内容无法再打开：请另存一份，与数据库备份分开保管。`,
        `The keys are in ${detail}. Without them nothing that is sealed opens again: keep a copy, apart from those of the database.`,
      ),
    warn: () => says('不知道密钥在哪里。', 'Nobody said where the keys are.'),
    whatToDo: says('请查看 OPENBEIAN_KEY 或 OPENBEIAN_DATA/keys。', 'Look at OPENBEIAN_KEY, or OPENBEIAN_DATA/keys.'),
  },
  mail: {
    ok: () => says('邮件可以发出。', 'Mail leaves the house.'),
    warn: () =>
      says('没有设置邮件服务：链接和通知不会以邮件发出。', 'No mail is set: links and notices stay in the outbox.'),
    whatToDo: says(
      '请设置 OPENBEIAN_SMTP_URL 和 OPENBEIAN_MAIL_FROM（docs/guides/send-sms-and-mail.md）。',
      'Set OPENBEIAN_SMTP_URL and OPENBEIAN_MAIL_FROM (docs/guides/send-sms-and-mail.md).',
    ),
  },
  sms: {
    ok: () => says('短信可以发出。', 'SMS leave the house.'),
    warn: () =>
      says('没有设置短信服务：验证码和链接不会以短信发出。', 'No SMS is set: codes and links stay in the outbox.'),
    whatToDo: says(
      '请设置 OPENBEIAN_SMS_URL 和 OPENBEIAN_SMS_SECRET（docs/guides/send-sms-and-mail.md）。',
      'Set OPENBEIAN_SMS_URL and OPENBEIAN_SMS_SECRET (docs/guides/send-sms-and-mail.md).',
    ),
  },
  'public-url': {
    ok: (detail) => says(`访问地址是 ${detail}。`, `People find it at ${detail}.`),
    warn: (detail) =>
      detail
        ? says(
            `访问地址 ${detail} 不是 https：密码会以明文传输。`,
            `${detail} is not https: passwords cross the network in the clear.`,
          )
        : says(
            '没有设置访问地址：不会生成带链接的邮件和短信。',
            'Nobody said where people find it: no link is made or sent.',
          ),
    whatToDo: says(
      '请把 https 地址写入 OPENBEIAN_DATA 中的文件 public-url，或设置 OPENBEIAN_PUBLIC_URL。',
      'Write an https address into the file public-url in OPENBEIAN_DATA, or set OPENBEIAN_PUBLIC_URL.',
    ),
  },
  materials: {
    ok: () => says('可以读取上传的材料。', 'Uploads can be read.'),
    warn: (detail) => says(`无法读取上传的材料：${detail}。`, `No upload can be read on this machine: ${detail}.`),
    whatToDo: says(
      '请检查内存限制和 /bin/sh；每个读取进程最多需要 1.2 GB（docs/guides/configure-a-server.md）。',
      'Look at limits of memory and at /bin/sh: a reader takes up to 1.2 GB (docs/guides/configure-a-server.md).',
    ),
  },
  pdf: {
    ok: () => says('PDF 材料可以自动检查。', 'PDF papers are looked at by the machine, too.'),
    warn: () =>
      says(
        '没有安装 pdftoppm：PDF 材料只能由人工查看。',
        'pdftoppm is not installed: PDF papers are looked at by people alone.',
      ),
    whatToDo: says('请安装 poppler-utils，然后重新启动服务器。', 'Install poppler-utils and start the server again.'),
  },
  clock: {
    ok: () => says('服务器与数据库的时间一致。', 'The clocks of server and database agree.'),
    warn: (detail) =>
      says(`服务器与数据库的时间相差 ${detail} 秒。`, `The clocks of server and database differ by ${detail} s.`),
    whatToDo: says('请在两台机器上启用时间同步（NTP）。', 'Let both machines keep time (NTP).'),
  },
}
