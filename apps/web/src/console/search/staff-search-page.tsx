import { SearchPage } from '../../kit/search/search-page.tsx'

const links = {
  filing: (id: string) => `/registry/${id}`,
  customer: (id: string) => `/customers/${id}`,
  resource: '/resources',
  task: (id: string) => `/inspections/${id}`,
}

export const StaffSearchPage = () => <SearchPage links={links} />
