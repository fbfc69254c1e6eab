/** What looks like a secret and opens nothing. */
export interface AllowedSecret {
  files: RegExp
  text: string
  why: string
}

export const allowedSecrets: readonly AllowedSecret[] = [
  { files: /\.(ts|md)$/, text: '://user:password@', why: 'how an address is written, in a sentence' },
  {
    files: /^docs\/handbook\//,
    text: ':change-me-',
    why: 'what a reader of the handbook replaces by a password of their own',
  },
  {
    files: /^(conformance\/situations|examples\/orders)\/.+\.json$/,
    text: 'e10adc3949ba59abbe56e057f20f883e',
    why: 'the MD5 of 123456, a filing password that a province asks invented sponsors for',
  },
]
