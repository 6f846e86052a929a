import { day } from '#shared/kernel/day.ts'
import { basis } from '#shared/portfolio/portfolio.ts'
import { asOfSearch } from '../history/as-of-search.ts'

/** What Focus keeps in its address: the day, the basis, and since when the trend is drawn. */
export const focusSearch = asOfSearch.extend({
  basis: basis.optional().catch(undefined),
  since: day.optional().catch(undefined),
})
