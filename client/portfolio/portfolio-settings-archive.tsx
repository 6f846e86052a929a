import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { offerUndo } from '../ui/toast.tsx'
import { archivePortfolioMutation, restorePortfolioMutation } from './portfolio-settings.queries.ts'
import css from './portfolio-settings.module.css'

/** Puts a whole portfolio away; nothing in it is lost. The notice on its pages brings it back. */
export function PortfolioSettingsArchive({ portfolio }: { portfolio: Portfolio }) {
  const archive = useMutation(archivePortfolioMutation(portfolio.id))
  const restore = useMutation(restorePortfolioMutation(portfolio.id))
  const navigate = useNavigate()
  const params = { id: portfolio.id }
  const putAway = () =>
    archive.mutate(
      { params, version: portfolio.version },
      {
        onSuccess: () => {
          void navigate({ to: '/' })
          offerUndo(`${portfolio.name} is archived.`, () => restore.mutateAsync({ params }))
        },
      },
    )
  return (
    <section className={css['archive']} aria-labelledby="archive-title">
      <h3 id="archive-title">Archive</h3>
      <p className={css['about']}>
        An archived portfolio leaves the lists. Nothing in it is lost, its key stays taken, and it can be
        brought back.
      </p>
      <ProblemNote problem={archive.error} />
      <ConfirmButton
        variant="default"
        question={`Archive ${portfolio.name}?`}
        confirm="Archive it"
        loading={archive.isPending}
        onConfirm={putAway}
      >
        Archive this portfolio
      </ConfirmButton>
    </section>
  )
}
