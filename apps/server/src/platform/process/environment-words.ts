import type { Environment } from './environment.ts'

interface VariableWords {
  zh: string
  en: string
  /** Of docs/guides, where more is said. */
  guide?: string
  /** What counts where neither it nor a default of its shape does. */
  otherwise?: string
}

/** What each variable does, for the operator of a server; one that is forgotten does not compile. */
export const environmentWords: Readonly<Record<keyof Environment, VariableWords>> = {
  DATABASE_URL: {
    zh: 'PostgreSQL 数据库；`npm start` 使用内置数据库',
    en: 'the PostgreSQL database; `npm start` gives its embedded one',
  },
  OPENBEIAN_OWNER_DATABASE_URL: {
    zh: '同一数据库的所有者地址，每次启动时迁移数据库，见[数据库账号](#accounts-of-the-database)',
    en: 'the same database as its owner, who migrates it at each start; see [accounts of the database](#accounts-of-the-database)',
  },
  HOST: { zh: '监听的地址', en: 'the address it listens at' },
  PORT: {
    zh: '监听的端口；被占用时换下一个空闲端口并写一行日志',
    en: 'where it listens; a taken port moves to the next free one, with a line',
  },
  OPENBEIAN_DATA: {
    zh: '密钥、材料、上报文件和演示账号所在的目录',
    en: 'keys, papers, report files and, on a demonstration, the accounts',
  },
  OPENBEIAN_ROLES: {
    zh: '`http` 应答，`jobs` 做后台工作；只做后台的服务器仍应答 `/healthz` 和 `/readyz`',
    en: '`http` answers, `jobs` works; a server that only works answers `/healthz` and `/readyz`',
  },
  OPENBEIAN_KEY: {
    zh: '至少 32 个随机字节（base64 或十六进制）；不给则在 `OPENBEIAN_DATA/keys` 中生成',
    en: 'at least 32 random bytes as base64 or hex; otherwise keys are made in `OPENBEIAN_DATA/keys`',
  },
  OPENBEIAN_S3_ENDPOINT: {
    zh: '材料和上报文件存入这个对象存储而不是 `OPENBEIAN_DATA/files`，到达时已加密',
    en: 'papers and report files lie in a bucket there instead of `OPENBEIAN_DATA/files`; they arrive encrypted',
  },
  OPENBEIAN_S3_BUCKET: { zh: '存储桶', en: 'the bucket; needed with the endpoint' },
  OPENBEIAN_S3_REGION: { zh: '区域', en: 'its region' },
  OPENBEIAN_S3_ACCESS_KEY: { zh: '访问密钥', en: 'who asks; needed with the endpoint' },
  OPENBEIAN_S3_SECRET_KEY: { zh: '访问密码', en: 'their secret; needed with the endpoint' },
  OPENBEIAN_BACKUP_TO: {
    zh: '备份存放的位置：目录，或 `s3://存储桶/前缀`；给出后每天自动备份一次',
    en: 'where backups lie: a folder, or `s3://bucket/prefix`; where it is given one is taken each day',
    guide: '../handbook/en/backup.md',
  },
  OPENBEIAN_BACKUP_RECIPIENTS: {
    zh: 'age 的接收方（`age1…`），逗号分隔；给出后备份中的数据库内容加密',
    en: 'recipients of age (`age1…`), separated by commas: the rows of a backup are encrypted to them',
    guide: '../handbook/en/backup.md',
  },
  OPENBEIAN_BACKUP_AT: {
    zh: '每天备份的时间（北京时间）',
    en: 'the time of the day in China when a backup begins',
    guide: '../handbook/en/backup.md',
  },
  OPENBEIAN_BACKUP_S3_ENDPOINT: {
    zh: '备份用的对象存储',
    en: 'the store backups lie in',
    otherwise: '`OPENBEIAN_S3_ENDPOINT`',
  },
  OPENBEIAN_BACKUP_S3_REGION: { zh: '区域', en: 'its region', otherwise: '`OPENBEIAN_S3_REGION`' },
  OPENBEIAN_BACKUP_S3_ACCESS_KEY: { zh: '访问密钥', en: 'who asks there', otherwise: '`OPENBEIAN_S3_ACCESS_KEY`' },
  OPENBEIAN_BACKUP_S3_SECRET_KEY: { zh: '访问密码', en: 'their secret', otherwise: '`OPENBEIAN_S3_SECRET_KEY`' },
  OPENBEIAN_SMTP_URL: {
    zh: '邮件服务器',
    en: 'the mail server by which mail leaves the house',
    guide: 'send-sms-and-mail.md',
  },
  OPENBEIAN_MAIL_FROM: { zh: '发件人', en: 'who sends; needed with it', guide: 'send-sms-and-mail.md' },
  OPENBEIAN_SMS_URL: {
    zh: '收取短信请求的地址',
    en: 'an address of yours that takes SMS',
    guide: 'send-sms-and-mail.md',
  },
  OPENBEIAN_SMS_SECRET: {
    zh: '至少 16 个字符，双方共知',
    en: 'at least 16 characters, known to both sides; needed with it',
    guide: 'send-sms-and-mail.md',
  },
  OPENBEIAN_CLAMD: {
    zh: 'ClamAV 的 `host:port` 或套接字：上传先扫描，扫描不可用时不接收；其 `StreamMaxLength` 须不小于 10 MB',
    en: '`host:port` or the socket of a ClamAV daemon: every upload is scanned before it is taken in, and none is while it is down; its `StreamMaxLength` has to be 10 MB or more',
  },
  OPENBEIAN_PUBLIC_URL: {
    zh: '人们使用的地址，链接中只出现它；`https:` 时 cookie 只在 https 下有效。`OPENBEIAN_DATA` 中的 `public-url` 文件改动后一秒内生效',
    en: 'the address people use, alone in every link; with `https:` cookies (`__Host-`) and pages insist on it. A change of the file `public-url` in `OPENBEIAN_DATA` counts within a second, without a restart. With neither, no link is made or sent; a demonstration on this machine takes its own address',
    otherwise: 'what that file says',
  },
  OPENBEIAN_HOSTS: {
    zh: '另外应答的主机名，以逗号分隔；其余一律 421',
    en: 'further names it answers under, e.g. that by which a proxy or a health check calls it, separated by commas. Otherwise: the public address, the names of this machine to itself (`localhost`, 127.0.0.0/8, `::1`), and the address a line came in at; all else is 421',
  },
  OPENBEIAN_ACCEPTED_RISKS: {
    zh: '明知而接受的风险，以逗号分隔；不写明就不启动',
    en: 'on a `HOST` that other machines reach, it refuses to start in the clear (`clear-text`: no certificate of its own and no trusted proxy with an `https:` address), without an address for people (`no-public-url`) or as a demonstration (`demo-passwords`), unless the risk is named here, separated by commas. `clear-administration`: an administration at an `http:` address is called; without it only one on this machine is. `clear-services`: so are SMS, company data, faces and ClamAV at an `http:` address or port of another machine, and mail through a server that does not speak TLS (`smtp:` changes to it, or nothing is sent)',
  },
  OPENBEIAN_TLS: {
    zh: '`self-signed`：用自己的证书以 HTTPS 应答，仅供试用',
    en: '`self-signed`: it answers over HTTPS with a certificate of its own, kept in `OPENBEIAN_DATA/tls`; for trials (`npm start -- --tls`)',
  },
  OPENBEIAN_TLS_CERT: {
    zh: '证书文件（含证书链）',
    en: 'a file with a certificate and its chain, PEM: it answers over HTTPS with it',
  },
  OPENBEIAN_TLS_KEY: {
    zh: '证书的私钥文件；每五秒查看一次，更新后无需重启',
    en: 'a file with its key, needed with it. Both are looked at every five seconds; renewed ones are used without a restart, once they fit together',
  },
  OPENBEIAN_TLS_MIN: { zh: '`1.3`：不接受更旧的版本', en: '`1.3`: nothing older is spoken' },
  OPENBEIAN_TRUST_PROXY: {
    zh: '前面的代理，其 `x-forwarded-…` 可信：地址、地址段或层数；`true` 会被拒绝',
    en: 'the proxies in front, whose `x-forwarded-…` is believed: addresses and ranges separated by commas (also `loopback`, `linklocal`, `uniquelocal`), or how many stand in front, e.g. `1`. `true` is refused: it would believe every client',
  },
  OPENBEIAN_DOCS: {
    zh: '`signed-in`：登录后才能看接口文档',
    en: '`signed-in`: `/api/docs` and `/api/openapi.json` ask for a session',
  },
  OPENBEIAN_HEADERS_SECONDS: { zh: '请求头最长多久到齐', en: 'how long the head of a request may take to come' },
  OPENBEIAN_BODY_SECONDS: { zh: '请求体最长多久到齐', en: 'how long a body may take; it has longer by its length' },
  OPENBEIAN_SLOWEST_BYTES_PER_SECOND: {
    zh: '按此速度给大请求体更多时间',
    en: 'at this speed a long body may come: 10 MB have 11.6 minutes',
  },
  OPENBEIAN_CONNECTIONS_PER_ADDRESS: {
    zh: '一个地址同时打开的连接数；可信代理不计',
    en: 'open lines from one address, a hundred browsers; lines of trusted proxies are not counted',
  },
  OPENBEIAN_REQUESTS_PER_CONNECTION: {
    zh: '一个连接的请求数，之后关闭重连',
    en: 'then the line is closed, and opened anew',
  },
  OPENBEIAN_DB_CONNECTIONS: {
    zh: '本服务器的数据库连接数，另加 3，带 `jobs` 的另加 8；与其他服务器合计超过 `max_connections` 就不启动',
    en: 'of this server, and 3 more, 8 with `jobs`; it does not start where those of all servers are more than `max_connections`; a pooler in between has to keep sessions, for statements are prepared',
  },
  OPENBEIAN_LOG_LEVEL: {
    zh: '日志级别，标准输出上的 JSON 行，不含请求体、cookie 和个人号码',
    en: 'lines of JSON on standard output, without bodies, cookies and numbers of persons',
    otherwise: '`info`, `warn` under `npm start`',
  },
  OPENBEIAN_POLL_SECONDS: {
    zh: '多久询问一次管局结果',
    en: 'how often results are asked for',
    otherwise: '`300`, in a demonstration `2`',
  },
  OPENBEIAN_FIRST_RETRY_SECONDS: { zh: '上报失败后首次等待', en: 'how long reporting waits after a first fault' },
  OPENBEIAN_LONGEST_RETRY_SECONDS: { zh: '上报失败后最长等待', en: 'how long it waits at most' },
  OPENBEIAN_CALL_TIMEOUT_SECONDS: { zh: '一次呼叫管局最长多久', en: 'how long a call to an administration may take' },
  OPENBEIAN_BREAK_SECONDS: {
    zh: '连续五次失败后多久不呼叫该管局',
    en: 'how long nobody calls an administration after five calls that failed',
    otherwise: '`120`, in a demonstration `5`',
  },
  OPENBEIAN_ADMINISTRATION_RANGES: {
    zh: '允许呼叫的非公网管局地址或地址段，以逗号分隔',
    en: 'addresses and blocks (`10.1.2.0/24`), separated by commas, that are not public and are called for administrations all the same, as over a leased line; a demonstration calls its simulator',
  },
  OPENBEIAN_SIGN_IN_RANGES: {
    zh: '允许作为登录服务呼叫的非公网地址或地址段，以逗号分隔',
    en: 'addresses and blocks, separated by commas, that are not public and are called all the same as services people sign in by; on this machine also without TLS',
    guide: 'sign-in-by-a-service.md',
  },
  OPENBEIAN_WSDL_FOLDER: {
    zh: '管局给的 WSDL 文件目录',
    en: 'a folder with the WSDL files an administration gave you',
    guide: 'run-a-channel.md',
  },
  OPENBEIAN_KEEP_FILES_DAYS: {
    zh: '收发的文件保存多少天，至少 92',
    en: 'how long files sent and received are kept; at least 92',
  },
  OPENBEIAN_LOOKUPS: {
    zh: '查询哪些：`rdap,dns,page,company`',
    en: 'any of `rdap,dns,page,company`: domains are looked up; by default nobody is asked',
    guide: 'look-up-domains.md',
  },
  OPENBEIAN_RDAP_SERVERS: {
    zh: '优先于列表的注册局',
    en: 'registries that come before the list',
    guide: 'look-up-domains.md',
  },
  OPENBEIAN_RDAP_BOOTSTRAP: {
    zh: 'RFC 9224 形式的文件',
    en: 'a file in the form of RFC 9224',
    guide: 'look-up-domains.md',
    otherwise: 'a sample with `com` and `net`',
  },
  OPENBEIAN_DNS_SERVERS: {
    zh: '域名服务器，以逗号分隔',
    en: '`address:port`, separated by commas',
    guide: 'look-up-domains.md',
    otherwise: 'those of the machine',
  },
  OPENBEIAN_LOOKUP_PRIVATE_RANGES: {
    zh: '可以打开的非公网网页地址段',
    en: 'blocks whose pages may be opened although they are not public',
    guide: 'look-up-domains.md',
  },
  OPENBEIAN_MOBILE_SEGMENTS: {
    zh: '手机号段归属地清单文件',
    en: 'a dated list of where mobile numbers are registered',
    guide: 'bring-lists.md',
  },
  OPENBEIAN_APPROVED_SUFFIXES: {
    zh: '已批复的顶级域清单文件',
    en: 'a dated list of approved suffixes',
    guide: 'bring-lists.md',
    otherwise: 'the built-in list',
  },
  OPENBEIAN_REGISTRARS: {
    zh: '有许可的域名注册服务机构清单文件',
    en: 'a dated list of licensed registrars',
    guide: 'bring-lists.md',
  },
  OPENBEIAN_ADDRESS_PLACES: {
    zh: '地址所在地清单文件',
    en: 'a dated list of where addresses are',
    guide: 'bring-lists.md',
  },
  OPENBEIAN_COMPANY_URL: {
    zh: '企业信息供应商',
    en: 'where the supplier of company data is asked',
    guide: 'look-up-domains.md',
  },
  OPENBEIAN_COMPANY_SECRET: {
    zh: '至少 16 个字符',
    en: 'at least 16 characters; signs what is asked',
    guide: 'look-up-domains.md',
  },
  OPENBEIAN_LOOKUP_TIMEOUT_SECONDS: {
    zh: '一次查询最长多久',
    en: 'how long one question may take',
    guide: 'look-up-domains.md',
  },
  OPENBEIAN_LOOKUPS_PER_MINUTE: {
    zh: '每分钟向一个服务器查询几次',
    en: 'how often one server is asked, by all processes together',
    guide: 'look-up-domains.md',
  },
  OPENBEIAN_PAPER_READERS: {
    zh: '识别材料的进程数，每个约 400 MB；`0`：全部人工',
    en: 'processes that judge pictures and read papers, about 400 MB each once used; `0`: everything by hand; PDF are read where `pdftoppm` (poppler-utils) is installed',
  },
  OPENBEIAN_FACE: {
    zh: '`local`：在本机比对人脸，约 350 MB，须在控制台接受模型条款；`cloud`：由服务比对；`off`：不比对',
    en: '`local`: faces are compared on this machine, about 350 MB once used, for those providers whose administrator accepted the terms of the models in the console (身份核验 → 人脸模型与条款); `cloud`: by a service; `off`: never; see [faces](../faces.md)',
  },
  OPENBEIAN_FACE_TERMS_ACCEPTED: {
    zh: '`1`：由运营者为所有服务商接受人脸模型条款',
    en: '`1`: the operator answers for using the face models, whose terms are not verified (NOTICE), for every provider; the console says so and asks nobody',
  },
  OPENBEIAN_FACE_DAYS: {
    zh: '人脸画面保存多少天；结果和分数保留',
    en: 'frames of faces are deleted after so many days; result and scores stay',
  },
  OPENBEIAN_FACE_URL: { zh: '`cloud` 的服务地址', en: 'the service for `cloud`' },
  OPENBEIAN_FACE_KEY_ID: { zh: '服务的密钥编号', en: 'needed with it' },
  OPENBEIAN_FACE_SECRET: { zh: '服务的密钥', en: 'needed with it' },
  OPENBEIAN_IDENTITY_WAYS: {
    zh: '不用照片核验身份的服务：`network-identity`、`mobile-operator`、`person-company`',
    en: '`network-identity`, `mobile-operator`, `person-company`: services that compare who somebody is without a picture, after consent; see [faces](../faces.md#services-without-a-picture)',
  },
  OPENBEIAN_IDENTITY_URL: { zh: '核验服务的适配器', en: 'the adapter that is asked' },
  OPENBEIAN_IDENTITY_SECRET: { zh: '请求签名的密钥', en: 'signs what is asked' },
  OPENBEIAN_IDENTITY_NAME: { zh: '同意书中写的服务名称', en: 'what people read in the consent' },
  OPENBEIAN_IDENTITY_TIMEOUT_SECONDS: { zh: '最长等待', en: 'how long it is waited for' },
  OPENBEIAN_DEMO: { zh: '`1`：演示环境', en: '`1`: a demonstration, see below' },
  OPENBEIAN_SIMULATOR_URL: { zh: '演示用的模拟管局', en: 'the simulator of a demonstration' },
  OPENBEIAN_SIMULATOR_KEY: { zh: '模拟管局的密钥', en: 'its key, where it was started with one' },
  OPENBEIAN_SIMULATOR_IV: { zh: '模拟管局的初始向量', en: 'the same' },
}
