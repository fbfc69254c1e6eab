import type { WordList } from './word-list.ts'

/** 北京市通信管理局2019年的可备案后缀. */
export const approvedInBeijing: WordList = {
  source: ['tencent'],
  year: 2019,
  words:
    'art auto beer biz cc center chat citic city cloud club cn co com company cool design email fashion fit fun fund gold group guru host icu info ink law life link live love ltd luxe mobi net online plus press pro pub ren run shop show site social sohu space store team tech tel today top tv video vip wang website wiki work world xin xyz yoga zone'.split(
      ' ',
    ),
}
