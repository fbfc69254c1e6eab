import type { Dictionary } from './language.tsx'

const zh = {
  title: '通行密钥',
  explain:
    '通行密钥保存在手机、电脑或安全密钥里，用指纹、人脸或 PIN 确认，不会被假网站骗走。可以代替动态码，也可以不输密码直接登录。',
  name: '名称',
  nameHint: '便于以后辨认，如“办公电脑”。',
  add: '添加通行密钥',
  added: '通行密钥已添加。',
  none: '还没有通行密钥。',
  notHere: '通行密钥只能在服务商的 HTTPS 网址或本机 localhost 添加，不能在 IP 地址添加。',
  notInBrowser: '此浏览器不支持通行密钥。',
  created: '添加时间',
  used: '最近使用',
  neverUsed: '未使用过',
  site: '网址',
  synced: '已同步到云端',
  actions: '处理',
  rename: '改名',
  renameNamed: (name: string) => `改名：${name}`,
  save: '保存',
  remove: '删除',
  removeNamed: (name: string) => `删除：${name}`,
  use: '使用通行密钥',
  signIn: '用通行密钥登录',
  notShown: '没有收到通行密钥。请重试，并在浏览器的提示中确认；也可以改用其他方式。',
  or: '或',
}

const en: typeof zh = {
  title: 'Passkeys',
  explain:
    'A passkey stays in your phone, computer or security key, opens by finger, face or PIN, and no false site gets it. It stands for the code, or signs you in without a password.',
  name: 'Name',
  nameHint: 'So that you know it again, such as “office computer”.',
  add: 'Add a passkey',
  added: 'The passkey is added.',
  none: 'There is no passkey yet.',
  notHere:
    'Passkeys are added at the name of the provider’s site, over HTTPS, or at localhost; never at an address of numbers.',
  notInBrowser: 'This browser has no passkeys.',
  created: 'Added',
  used: 'Last used',
  neverUsed: 'Not used yet',
  site: 'Site',
  synced: 'Synced by its maker',
  actions: 'Actions',
  rename: 'Rename',
  renameNamed: (name) => `Rename ${name}`,
  save: 'Save',
  remove: 'Remove',
  removeNamed: (name) => `Remove ${name}`,
  use: 'Use a passkey',
  signIn: 'Sign in with a passkey',
  notShown: 'No passkey was shown. Try again and confirm what the browser asks, or go another way.',
  or: 'or',
}

export const passkeyWords: Dictionary<typeof zh> = { zh, en }
