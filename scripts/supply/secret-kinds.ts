/** Shapes of secrets, each as its issuer documents it; assembled from parts, so that this file does not match itself. */
export const secretKinds: Record<string, RegExp> = {
  'private key (PEM)': /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/,
  'age identity': /\bAGE-SECRET-KEY-1[A-Z0-9]{58}\b/,
  'access key of Alibaba Cloud': /\bLTAI[A-Za-z0-9]{12,26}\b/,
  'access key of Tencent Cloud': /\bAKID[A-Za-z0-9]{32}\b/,
  'access key of Volcengine': /\bAKLT[A-Za-z0-9_-]{32,44}\b/,
  'access key of AWS': /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  'key of Google': /\bAIza[\w-]{35}\b/,
  'token of GitHub': /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{82})\b/,
  'token of GitLab': /\bglpat-[\w-]{20}\b/,
  'token of Gitee or a generic 32-digit token': /\b(?:access|private)_token=[0-9a-f]{32}\b/,
  'token of npm': /\bnpm_[A-Za-z0-9]{36}\b/,
  'token of Slack': /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}\b/,
  'key of Stripe': /\b[rs]k_live_[A-Za-z0-9]{24,99}\b/,
  'signed JSON web token': /\beyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}\b/,
  'address with a password in it':
    /\b[a-z][a-z0-9+]{1,15}:\/\/[^\s:/?#@'"`<>{}$]{1,64}:[^\s:/?#@'"`<>{}$]{3,128}@[^\s/]/,
}

/** `password = '…'` and its like, in any of the languages here; whether it is one is told by its randomness. */
export const assignedValue =
  /(?:(?<!public[_-]?)key|secret|token|passw(?:or)?d|pwd|credential)["'`]?\s{0,4}(?::|=|=>)\s{0,4}["'`]([A-Za-z0-9+/_=-]{20,200})["'`]/gi
