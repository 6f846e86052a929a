import { UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { say, sayProblem } from '../ui/toast.tsx'
import { loadSamples } from './portfolio.queries.ts'
import css from './portfolios.module.css'

/** For those who started with a portfolio of their own and want to see others. */
export function OfferSamples() {
  const samples = useMutation({
    ...loadSamples(),
    onSuccess: ({ reply }) => say(`${reply.items.length} sample portfolios are here.`),
    onError: sayProblem,
  })
  return (
    <UnstyledButton
      className={css['textButton'] ?? ''}
      disabled={samples.isPending}
      onClick={() => samples.mutate({})}
    >
      Load sample portfolios
    </UnstyledButton>
  )
}
