import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { offerUndo, say } from '../ui/toast.tsx'
import { archivePortfolioMutation, restorePortfolioMutation } from './portfolio-settings.queries.ts'
import css from './portfolio-settings.module.css'

/** Puts a whole portfolio away, or brings it back. Nothing in it is lost either way. */
export function PortfolioSettingsArchive({ portfolio }: { portfolio: Portfolio }) {
  const archive = useMutation(archivePortfolioMutation(portfolio.id))
  const restore = useMutation(restorePortfolioMutation(portfolio.id))
  const navigate = useNavigate()
  const router = useRouter()
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
  const bringBack = () =>
    restore.mutate(
      { params },
      {
        onSuccess: () => {
          say(`${portfolio.name} is back.`)
          void router.invalidate()
        },
      },
    )
  const isArchived = portfolio.archivedAt !== null
  return (
    <section className={css['archive']} aria-labelledby="archive-title">
      <h3 id="archive-title">{isArchived ? 'This portfolio is archived' : 'Archive'}</h3>
      <p className={css['about']}>
        {isArchived
          ? 'It can be read, not changed. Bring it back to work on it again.'
          : 'An archived portfolio leaves the lists. Nothing in it is lost, its key stays taken, and it can be brought back.'}
      </p>
      <ProblemNote problem={archive.error ?? restore.error} />
      {isArchived ? (
        <Button variant="default" loading={restore.isPending} onClick={bringBack}>
          Bring it back
        </Button>
      ) : (
        <ConfirmButton
          variant="default"
          question={`Archive ${portfolio.name}?`}
          confirm="Archive it"
          loading={archive.isPending}
          onConfirm={putAway}
        >
          Archive this portfolio
        </ConfirmButton>
      )}
    </section>
  )
}
