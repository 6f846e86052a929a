import { may } from '#shared/kernel/may.ts'
import { companyPages, portfolioPages } from './pages.ts'
import css from './shell.module.css'
import { askerOf, useHere } from './use-here.ts'

/** After G: which letter leads where. */
export function GoHint() {
  const here = useHere()
  const asker = askerOf(here)
  const own = here.portfolio ? portfolioPages.filter((page) => may(asker, page.right)) : []
  return (
    <output className={css['goHint']}>
      <span>Go to</span>
      {[...own, ...companyPages].map((page) => (
        <span key={page.to}>
          <kbd>{page.go.toUpperCase()}</kbd> {page.label}
        </span>
      ))}
    </output>
  )
}
