import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { portfoliosQuery, restorePortfolio } from './portfolio.queries.ts'
import css from './portfolios.module.css'

/** The archived ones, on request, with the way back. */
export const ArchivedPortfolios = ({ shown }: { shown: boolean }) => (
  <section className={css['archived']} aria-label="Archived portfolios">
    <Link to="/" search={shown ? {} : { archived: '1' }} resetScroll={false}>
      {shown ? 'Hide archived portfolios' : 'Show archived portfolios'}
    </Link>
    {shown && <Archived />}
  </section>
)

function Archived() {
  const { data: portfolios, error } = useQuery(portfoliosQuery(true))
  const restoring = useMutation(restorePortfolio())
  if (error) return <ProblemNote problem={error} />
  if (!portfolios) return <LoadingBlock label="Loading archived portfolios" rows={2} />
  if (portfolios.length === 0) return <p className={css['none']}>None is archived.</p>
  return (
    <>
      <ul className={css['archivedRows']}>
        {portfolios.map(({ id, key, name }) => (
          <li key={id} className={css['archivedRow']}>
            <Link to="/portfolios/$key/focus" params={{ key }}>
              {name}
            </Link>
            <span className={css['key']}>{key}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Restore ${name}`}
              loading={restoring.isPending && restoring.variables.params.id === id}
              onClick={() =>
                restoring.mutate({ params: { id } }, { onSuccess: () => say(`${name} is back.`) })
              }
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNote problem={restoring.error} />
    </>
  )
}
