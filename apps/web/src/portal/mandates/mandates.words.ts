import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain:
    '您可以委托另一家公司或个人代为填写和提交备案（代办）。代办方只看到它为您办理的订单和办理所需的已备案信息；本人核验、签名和短信验证仍由您的人员自己完成。委托可以随时撤销，立即生效。',
  given: '我委托的',
  noneGiven: '还没有委托别人代办',
  noneGivenText: '向代办方要它的代办编号，然后在下面填写。',
  held: '委托给我的',
  many: '一次办理多个备案',
  noneHeld: '没有别人的委托',
  noneHeldText: '把您的代办编号告诉委托方，对方委托并经接入商审核后，会显示在这里。',
  begin: '为其办理',
  beginFor: (name: string) => `为${name}办理`,
  code: '我的代办编号',
  codeHint: '要为别人代办，请把这个编号告诉委托方。',
  noCode: '要为别人代办，先取得一个代办编号。',
  makeCode: '取得代办编号',
  form: {
    title: '委托代办',
    agentCode: '代办编号',
    agentCodeHint: '代办方账号的“代办”页面上显示，例如 DB-7KQM-W3XC-9DHT。',
    types: '可以办理的业务',
    from: '开始日期',
    until: '结束日期',
    untilHint: '最长三年。',
    submit: '委托',
    given: '已登记。请下载委托书，签字（单位盖章）后上传，接入商审核后生效。',
    needed: '请填写代办编号、日期，并至少选择一项业务。',
  },
  download: '下载委托书',
  downloadNext: '打印后由法定代表人或本人签字，单位加盖公章，再拍照或扫描上传。',
  bring: '上传签好的委托书',
  bringAgain: '换一份委托书',
  brought: '已上传，等待接入商审核。',
  revoke: '撤销',
  revokeNamed: (name: string) => `撤销对${name}的委托`,
  revokeText: '撤销立即生效：代办方不能再查看和办理您的订单。已提交的订单仍会继续，您可以自己撤回。',
  revoked: '已撤销。',
}

const en: typeof zh = {
  explain:
    'Another company or person may fill in and hand in filings for you. It sees the orders it prepares for you, and what is filed already as far as these need it; faces, signatures and codes by SMS stay with your own people. You can end it at any time, at once.',
  given: 'Given by you',
  noneGiven: 'Nobody acts for you',
  noneGivenText: 'Ask the third party for its number, and type it below.',
  held: 'Given to you',
  many: 'File for many at once',
  noneHeld: 'You act for nobody',
  noneHeldText:
    'Tell others your number. What they give you is shown here, and counts once the provider has confirmed it.',
  begin: 'Begin a filing',
  beginFor: (name) => `Begin a filing for ${name}`,
  code: 'Your number for mandates',
  codeHint: 'Tell it to whoever wants you to file for them.',
  noCode: 'To file for others you need a number first.',
  makeCode: 'Get a number',
  form: {
    title: 'Give a mandate',
    agentCode: 'Number of the third party',
    agentCodeHint: 'Shown on its page of mandates, such as DB-7KQM-W3XC-9DHT.',
    types: 'What it may file',
    from: 'First day',
    until: 'Last day',
    untilHint: 'Three years at most.',
    submit: 'Give',
    given:
      'Noted. Download the letter, have it signed (and stamped), and bring it back; it counts once the provider has confirmed it.',
    needed: 'The number, both days and at least one kind of filing are needed.',
  },
  download: 'Download the letter',
  downloadNext:
    'Print it; the legal representative or the person signs, an organisation stamps it. Then photograph or scan it.',
  bring: 'Bring the signed letter',
  bringAgain: 'Bring another letter',
  brought: 'It has arrived and waits for the provider.',
  revoke: 'Revoke',
  revokeNamed: (name) => `Revoke the mandate of ${name}`,
  revokeText:
    'It ends at once: the third party neither sees nor changes your orders any more. What was handed in goes on; you can withdraw it yourself.',
  revoked: 'Revoked.',
}

export const mandatePageWords: Dictionary<typeof zh> = { zh, en }
