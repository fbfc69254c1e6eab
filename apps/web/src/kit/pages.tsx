import { type Endpoint, rights, type Who } from '@openbeian/contract'
import type { ComponentType } from 'react'
import { Navigate, type RouteObject } from 'react-router'
import type { Language } from './language.tsx'
import { Loading } from './loading.tsx'
import { mayAsk } from './may-ask.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { PageTitle } from './page-title.ts'
import { useSignedIn } from './session.ts'

/** All there is to say about a page: its route, its link in the bar, its title and who may see it follow from here. */
export interface PageRow {
  /** Behind the address of the entry; '' is its first page. */
  path: string
  /** Fetched when the page is first opened. */
  load: () => Promise<ComponentType>
  title: Record<Language, string>
  /** The endpoint the page is nothing without: whoever may ask it sees the page. */
  asks: Pick<Endpoint, 'right'>
  /** A link in the bar on top, by the title of the page or shorter. */
  inBar?: true | Record<Language, string>
}

/** Pages that anyone may ask for stand alone, all others in the frame. */
export function routesOf(pages: readonly PageRow[], frame: ComponentType): RouteObject[] {
  const isPublic = ({ asks }: PageRow) => rights[asks.right].door === 'anyone'
  const inFrame = pages.filter((page) => !isPublic(page)).map((page) => routeOf(page, OnlyForThose))
  if (!pages.some(({ path }) => path === ''))
    inFrame.push({ index: true, Component: () => <FirstInBar pages={pages} /> })
  return [
    ...pages.filter(isPublic).map((page) => ({ ...routeOf(page, Anybody), HydrateFallback: Loading })),
    {
      path: '/',
      Component: frame,
      HydrateFallback: Loading,
      children: [...inFrame, { path: '*', Component: NotFoundPage }],
    },
  ]
}

interface Link {
  to: string
  name: string
  end: boolean
}

/** What the bar offers to these. */
export const linksInBar = (pages: readonly PageRow[], who: Who, language: Language): Link[] =>
  inBarFor(pages, who).map(({ path, title, inBar }) => ({
    to: `/${path}`,
    name: (typeof inBar === 'object' ? inBar : title)[language],
    end: path === '',
  }))

const inBarFor = (pages: readonly PageRow[], who: Who) => pages.filter(({ inBar, asks }) => inBar && mayAsk(asks, who))

function routeOf(page: PageRow, Audience: ComponentType<AudienceProps>): RouteObject {
  const lazy = async () => {
    const Content = await page.load()
    return { Component: () => <Audience page={page} Content={Content} /> }
  }
  return page.path === '' ? { index: true, lazy } : { path: page.path, lazy }
}

interface AudienceProps {
  page: PageRow
  Content: ComponentType
}

function Anybody({ page, Content }: AudienceProps) {
  return (
    <PageTitle value={page.title}>
      <Content />
    </PageTitle>
  )
}

function OnlyForThose({ page, Content }: AudienceProps) {
  const { account } = useSignedIn()
  return mayAsk(page.asks, account) ? <Anybody page={page} Content={Content} /> : <NotFoundPage />
}

/** Where the day begins: at the first page one may see. */
function FirstInBar({ pages }: { pages: readonly PageRow[] }) {
  const { account } = useSignedIn()
  const [first] = inBarFor(pages, account)
  return first ? <Navigate to={`/${first.path}`} replace /> : <NotFoundPage />
}
