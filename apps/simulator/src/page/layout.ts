import type { Province } from '@openbeian/filing'
import { type Html, html } from './html.ts'
import { pageStyle } from './page-style.ts'

/** A whole page; every one says that this is no administration. */
export const layout = (province: Province, title: string, content: Html, refreshS?: number): string =>
  html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refreshS !== undefined && html`<meta http-equiv="refresh" content="${refreshS}">`}
<title>${title} · 模拟管局 Simulated administration</title>
<style>${{ markup: pageStyle }}</style>
</head>
<body>
<header><div><h1><a href="/">模拟管局</a> <small>Simulated administration</small></h1><p>${province.administration} <span lang="en">· ${province.en}</span></p></div></header>
<p class="notice"><b>这是测试用的模拟器，不是真正的通信管理局。</b> 这里给出的备案号都无效。 <span lang="en">This is a simulator for tests. No number issued here is valid.</span></p>
<nav><a href="/">备案 Filings</a> <a href="/show/offers">下发 Offers</a> <a href="/show/faults">故障 Faults</a> <a href="/show/registry">备案库 Registry</a> <a href="/show/phones">手机 Phones</a> <a href="/show/journal">日志 Journal</a></nav>
<main>${content}</main>
</body>
</html>`.markup
