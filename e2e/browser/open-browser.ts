import { type Browser, chromium } from 'playwright-core'

/** Debian's Chromium, which asks nobody but the page's own server. */
export const openBrowser = (args: string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.OPENBEIAN_CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  })
