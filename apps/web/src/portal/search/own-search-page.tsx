import { SearchPage } from '../../kit/search/search-page.tsx'

const links = { filing: () => '/', resource: '/resources' }

export const OwnSearchPage = () => <SearchPage links={links} />
