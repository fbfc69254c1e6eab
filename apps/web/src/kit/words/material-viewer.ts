import type { Dictionary } from '../language.tsx'

const zh = {
  page: (at: number) => `第 ${at} 页`,
  named: (material: string, at: number, of: number) => `${material}（${at}/${of}）`,
  previousPage: '上一页',
  nextPage: '下一页',
  pageOf: (at: number, of: number) => `第 ${at} 页，共 ${of} 页`,
  notDrawn: '这里不能显示 PDF 的页面，请直接打开文件。',
  copy: '下载副本',
  copyMarked: '副本上印有“仅供备案使用”、您的名字和时间；下载会留下记录。',
  earlier: {
    title: (count: number) => `之前交过的版本（${count}）`,
    explain: '退回或撤回以后被替换、删除的材料。每次查看都会留下记录。',
    line: (event: string, at: string) => `${event}（${at}）以后换掉`,
    uploaded: (at: string) => `${at} 上传`,
    removed: '现在没有这份材料',
    open: '查看',
    openNamed: (material: string) => `查看之前的版本：${material}`,
    compare: '与现在的对照',
    compareNamed: (material: string) => `与现在的对照：${material}`,
    was: '之前的版本',
    is: '现在的版本',
  },
}

const en: typeof zh = {
  page: (at) => `Page ${at}`,
  named: (material, at, of) => `${material} (${at}/${of})`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: (at, of) => `Page ${at} of ${of}`,
  notDrawn: 'The pages of a PDF cannot be shown here: open the file itself.',
  copy: 'Download a copy',
  copyMarked: 'The copy bears 仅供备案使用 (for the filing only), your name and the time; the download is logged.',
  earlier: {
    title: (count) => `Versions handed in before (${count})`,
    explain: 'Papers that were replaced or taken away after the order came back. Every look is logged.',
    line: (event, at) => `Replaced after: ${event} (${at})`,
    uploaded: (at) => `uploaded ${at}`,
    removed: 'This paper is not there any more',
    open: 'Open',
    openNamed: (material) => `Open the version before: ${material}`,
    compare: 'Compare with now',
    compareNamed: (material) => `Compare with now: ${material}`,
    was: 'Before',
    is: 'Now',
  },
}

/** Papers of several pages, and the versions they had. */
export const materialViewerWords: Dictionary<typeof zh> = { zh, en }
