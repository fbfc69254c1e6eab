import '../kit/kit.css'
import './console.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from '../kit/api.ts'
import { Providers } from '../kit/providers.tsx'
import { denseTheme } from '../kit/theme.ts'
import { routes } from './routes.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers queries={createQueryClient()} theme={denseTheme}>
        <RouterProvider router={createBrowserRouter(routes, { basename: '/console' })} />
      </Providers>
    </StrictMode>,
  )
}
