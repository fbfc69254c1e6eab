import './without-eval.ts'
import './tokens.css'
import './base.css'
import './controls.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from './api.ts'
import { Providers } from './providers.tsx'

/** Shows the page of the address; `basename` is what all addresses of this entry begin with. */
export function startPages(routes: RouteObject[], basename?: string): void {
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <Providers queries={createQueryClient()}>
        <RouterProvider router={createBrowserRouter(routes, basename ? { basename } : {})} />
      </Providers>
    </StrictMode>,
  )
}
