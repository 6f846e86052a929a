import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { loadSamples } from '../portfolio/portfolio.queries.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import css from './front.module.css'

/** The three ways to a first verdict. */
export function WaysOn() {
  const navigate = useNavigate()
  const samples = useMutation({ ...loadSamples(), onSuccess: () => void navigate({ to: '/' }) })
  return (
    <>
      <ul className={css['ways']}>
        <li className={css['way']}>
          <div>
            <h2>Look at samples</h2>
            <p>
              Five portfolios with invented figures, one for each verdict. Archive them when you are done.
            </p>
          </div>
          <Button variant="default" loading={samples.isPending} onClick={() => samples.mutate({})}>
            Load samples
          </Button>
        </li>
        <li className={css['way']}>
          <div>
            <h2>Bring a spreadsheet</h2>
            <p>CSV or Excel, as it is. You see what each column and row becomes before anything is saved.</p>
          </div>
          <LinkButton to="/" search={{ new: 'import' }} variant="default">
            Import
          </LinkButton>
        </li>
        <li className={css['way']}>
          <div>
            <h2>Start empty</h2>
            <p>Make a portfolio, declare its direction, and log initiatives one by one.</p>
          </div>
          <LinkButton to="/" search={{ new: 'portfolio' }} variant="default">
            New portfolio
          </LinkButton>
        </li>
      </ul>
      <ProblemNote problem={samples.error} />
    </>
  )
}
