import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { may } from '#shared/kernel/may.ts'
import { say, sayProblem } from '../ui/toast.tsx'
import css from './archived-notice.module.css'
import { restorePortfolioMutation } from './portfolio-settings.queries.ts'
import { usePortfolio } from './use-portfolio.ts'

/** Says on every page of an archived portfolio that it is read only, with the way back for those who may. */
export function ArchivedNotice() {
  const { portfolio, me } = usePortfolio()
  const router = useRouter()
  const restore = useMutation(restorePortfolioMutation(portfolio.id))
  const mayRestore = may({ administrator: me.administrator, role: null }, 'portfolio.archive')
  const bringBack = () =>
    restore.mutate(
      { params: { id: portfolio.id } },
      {
        onError: sayProblem,
        onSuccess: () => {
          say(`${portfolio.name} is back.`)
          void router.invalidate()
        },
      },
    )
  return (
    <section className={css['notice']} aria-label="Archived">
      <p>
        <b>This portfolio is archived.</b> It can be read and exported, not changed.
        {!mayRestore && ' An administrator can bring it back.'}
      </p>
      {mayRestore && (
        <Button size="compact-md" variant="default" loading={restore.isPending} onClick={bringBack}>
          Bring it back
        </Button>
      )}
    </section>
  )
}
