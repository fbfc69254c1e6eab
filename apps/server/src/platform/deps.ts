import type { Pack } from '@openbeian/rules'
import type { FaceProvider, Vision } from '@openbeian/vision'
import type { Logger } from 'pino'
import type { Caller } from './caller.ts'
import type { Cipher } from './keys/cipher.ts'
import type { FileStore } from './outside/file-store.ts'
import type { IdentityServices } from './outside/identity-service.ts'
import type { OperatorLists } from './outside/lists-of-environment.ts'
import type { LookupSettings } from './outside/lookup-settings.ts'
import type { MessageSender } from './outside/message-sender.ts'
import type { DrawPdfPage } from './outside/pdf-page.ts'
import type { Processor } from './outside/processor.ts'
import type { AdministrationAccess } from './outside/public-lookup.ts'
import type { VirusScan } from './outside/virus-scan.ts'
import type { Db, Tx } from './postgres/database.ts'
import type { Jobs } from './postgres/jobs.ts'
import { transact } from './postgres/transaction.ts'

/** What actions need from outside; built in main.ts, chosen in tests. */
export interface Deps {
  db: Db
  jobs: Jobs
  files: FileStore
  cipher: Cipher
  rules: readonly Pack[]
  now: () => Date
  log: Logger
  /** Undefined: pictures are not judged and materials not read; reviewers do all by hand. */
  vision?: Vision
  /** Who may compare faces; left out: people are looked at by people. */
  faces?: FaceSettings
  /** Who may be asked whether somebody is who they say; left out: nobody outside. */
  identityServices?: IdentityServices
  /** Undefined: PDF are neither judged nor read; reviewers look at them. */
  drawPdfPage?: DrawPdfPage
  /** What is left out has a default. */
  gateway?: Partial<GatewayTimes>
  /** Where people find us, for links; left out, or undefined: nobody said it, and no link goes out. */
  publicAddress?: () => string | undefined
  /** What this server knows of the installation, for whoever sets it up; left out: nothing, and no address is kept. */
  installation?: Installation
  /** Whether anybody outside may be called: a restored copy waits for somebody to declare it live. Left out: yes. */
  isLive?: () => Promise<boolean>
  /** Left out: nobody said where backups go. */
  backups?: DailyBackups
  /** How administrations may be reached; left out: at public addresses, as we describe their services. */
  administrations?: AdministrationAccess
  /** Addresses that are not public and may be called all the same as services people sign in by; left out: none. */
  signInRanges?: readonly string[]
  /** Logins of a demonstration, whose passwords lie in a file: they open on this machine alone. */
  onlyHere?: ReadonlySet<string>
  /** Left out: messages stay in the outbox. */
  sender?: MessageSender
  /** Whom the configuration hands data of persons to; left out: nobody that is known of. */
  processors?: readonly Processor[]
  /** Left out: files are not scanned, only written anew. */
  scan?: VirusScan
  /** Left out: nobody outside is asked about domains. */
  lookups?: LookupSettings
  /** What is left out of them is unknown, or the built-in list counts. */
  lists?: OperatorLists
}

export interface Installation {
  /** Where the keys lie; left out: the environment has them. */
  keysFolder?: string
  /** The environment says where people find us: what is kept counts for nothing. */
  isPublicUrlFixed: boolean
  keepPublicUrl(address: string): Promise<void>
}

interface DailyBackups {
  /** The time of the day in China. */
  at: string
  take(): Promise<void>
}

export interface FaceSettings {
  provider: FaceProvider
  /** Frames are deleted after so many days; result and scores stay. */
  keptDays: number
  /**
   * Who answers for the terms of the models: the administrator of each provider in the console, whoever runs the server
   * by a setting, or a service that has its own.
   */
  terms: 'console' | 'environment' | 'service'
}

/** How often and how patiently administrations are called. */
export interface GatewayTimes {
  /** Between two looks for results. */
  pollSeconds: number
  /** After the first failure; doubled with every further one. */
  firstRetrySeconds: number
  maxRetrySeconds: number
  callTimeoutSeconds: number
  /** After so many calls in a row that failed, nobody calls for a while. */
  breakAfter: number
  breakSeconds: number
  /** How long the content of files is kept once it is settled. */
  keepDays: number
}

/** What an action works with: the outside, and who asks. */
export interface Work extends Deps {
  caller: Caller
}

/** Inside a transaction `db` is that transaction: no statement slips past it to the pool. */
export interface DepsInTx extends Deps {
  db: Tx
}

export interface WorkInTx extends Work {
  db: Tx
}

/** Does the work in one transaction: all of it, or nothing. */
export const inTransaction = <From extends Pick<Deps, 'db'>, Result>(
  work: From,
  act: (work: From & { db: Tx }) => Promise<Result>,
): Promise<Result> => transact(work.db, (db) => act({ ...work, db }))

/** Reads all of it as it was at one moment, whatever others write meanwhile. */
export const inSnapshot = <From extends Pick<Deps, 'db'>, Result>(
  work: From,
  read: (work: From & { db: Tx }) => Promise<Result>,
): Promise<Result> => transact(work.db, (db) => read({ ...work, db }), 'repeatable read')
