import type { Dictionary } from '../language.tsx'

interface PapersWords {
  page: (at: number) => string
  named: (paper: string, at: number, of: number) => string
  addPage: string
  replacePage: string
  replacePageNamed: (paper: string) => string
  removeNamed: (paper: string) => string
  before: string
  beforeNamed: (paper: string) => string
  behind: string
  behindNamed: (paper: string) => string
  addByPhone: string
  previousPage: string
  nextPage: string
  pageOf: (at: number, of: number) => string
  notDrawn: string
  copy: string
  copyMarked: string
  earlier: {
    title: (count: number) => string
    explain: string
    line: (event: string, moment: string) => string
    uploaded: (moment: string) => string
    removed: string
    open: string
    openNamed: (paper: string) => string
    compare: string
    compareNamed: (paper: string) => string
    was: string
    is: string
  }
  readHere: string
  readOn: string
  atPicture: string
  unsure: string
  printed: Record<string, string>
}

/** Papers of several pages, the versions they had, and what is printed on them. */
export const papersWords: Dictionary<PapersWords> = {
  zh: {
    page: (at) => `第 ${at} 页`,
    named: (paper, at, of) => `${paper}（${at}/${of}）`,
    addPage: '添加一页',
    replacePage: '换这一页',
    replacePageNamed: (paper) => `换这一页：${paper}`,
    removeNamed: (paper) => `删除 ${paper}`,
    before: '前移',
    beforeNamed: (paper) => `前移：${paper}`,
    behind: '后移',
    behindNamed: (paper) => `后移：${paper}`,
    addByPhone: '用手机加拍一页',
    previousPage: '上一页',
    nextPage: '下一页',
    pageOf: (at, of) => `第 ${at} 页，共 ${of} 页`,
    copy: '下载副本',
    copyMarked: '副本上印有“仅供备案使用”、您的名字和时间；下载会留下记录。',
    notDrawn: '这里不能显示 PDF 的页面，请直接打开文件。',
    earlier: {
      title: (count) => `之前交过的版本（${count}）`,
      explain: '退回或撤回以后被替换、删除的材料。每次查看都会留下记录。',
      line: (event, moment) => `${event}（${moment}）以后换掉`,
      uploaded: (moment) => `${moment} 上传`,
      removed: '现在没有这份材料',
      open: '查看',
      openNamed: (paper) => `查看之前的版本：${paper}`,
      compare: '与现在的对照',
      compareNamed: (paper) => `与现在的对照：${paper}`,
      was: '之前的版本',
      is: '现在的版本',
    },
    readHere: '图上读到的内容，指到哪项就标出哪项的位置',
    readOn: '图上读到：',
    atPicture: '在图上标出 ',
    unsure: '请核对',
    printed: {
      name: '名称或姓名',
      number: '号码',
      address: '住所',
      scope: '经营（业务）范围',
      type: '类型',
      legalRepresentative: '法定代表人',
      registeredCapital: '注册资本',
      establishedOn: '成立日期',
      purpose: '宗旨和业务范围',
      funding: '经费来源',
      initialFunds: '开办资金',
      sponsor: '举办单位',
      supervisor: '业务主管单位',
      nature: '机构性质',
      validFrom: '有效期起',
      validTo: '有效期止',
      authority: '签发机关',
      sex: '性别',
      ethnicity: '民族',
      birthDate: '出生日期',
      latinName: '拼音姓名',
      permitNumber: '通行证号码',
      domain: '域名',
      holder: '持有者',
      registrar: '注册商',
      registeredOn: '注册日期',
      expiresOn: '到期日期',
    },
  },
  en: {
    page: (at) => `Page ${at}`,
    named: (paper, at, of) => `${paper} (${at}/${of})`,
    addPage: 'Add a page',
    replacePage: 'Replace this page',
    replacePageNamed: (paper) => `Replace this page: ${paper}`,
    removeNamed: (paper) => `Delete ${paper}`,
    before: 'Move up',
    beforeNamed: (paper) => `Move up: ${paper}`,
    behind: 'Move down',
    behindNamed: (paper) => `Move down: ${paper}`,
    addByPhone: 'Add a page by phone',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    pageOf: (at, of) => `Page ${at} of ${of}`,
    copy: 'Download a copy',
    copyMarked: 'The copy bears 仅供备案使用 (for the filing only), your name and the time; the download is logged.',
    notDrawn: 'The pages of a PDF cannot be shown here: open the file itself.',
    earlier: {
      title: (count) => `Versions handed in before (${count})`,
      explain: 'Papers that were replaced or taken away after the order came back. Every look is logged.',
      line: (event, moment) => `Replaced after: ${event} (${moment})`,
      uploaded: (moment) => `uploaded ${moment}`,
      removed: 'This paper is not there any more',
      open: 'Open',
      openNamed: (paper) => `Open the version before: ${paper}`,
      compare: 'Compare with now',
      compareNamed: (paper) => `Compare with now: ${paper}`,
      was: 'Before',
      is: 'Now',
    },
    readHere: 'Read on the picture; pointing at one shows where it stands',
    readOn: 'Read here:',
    atPicture: 'Show on the picture ',
    unsure: 'please compare',
    printed: {
      name: 'Name',
      number: 'Number',
      address: 'Address',
      scope: 'Scope',
      type: 'Type',
      legalRepresentative: 'Legal representative',
      registeredCapital: 'Registered capital',
      establishedOn: 'Established on',
      purpose: 'Purpose',
      funding: 'Funding',
      initialFunds: 'Initial funds',
      sponsor: 'Sponsoring body',
      supervisor: 'Supervising body',
      nature: 'Kind of body',
      validFrom: 'Valid from',
      validTo: 'Valid to',
      authority: 'Issued by',
      sex: 'Sex',
      ethnicity: 'Ethnicity',
      birthDate: 'Date of birth',
      latinName: 'Name in Latin letters',
      permitNumber: 'Number of the permit',
      domain: 'Domain',
      holder: 'Holder',
      registrar: 'Registrar',
      registeredOn: 'Registered on',
      expiresOn: 'Expires on',
    },
  },
}
