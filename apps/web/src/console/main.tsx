import { startPages } from '../kit/start-pages.tsx'
import './console.css'
import { routes } from './routes.tsx'

startPages(routes, '/console')
