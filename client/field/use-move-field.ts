import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CustomField } from '#shared/field/field.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { sayProblem } from '../ui/toast.tsx'
import { changeFieldMutation } from './field.queries.ts'

interface Moving {
  fields: readonly CustomField[]
  /** Takes what is said to those who cannot see it. */
  onMoved: (sentence: string) => void
}

/** Moves a field up (-1) or down (1), one move at a time: the next one needs the version that this one makes. */
export function useMoveField(portfolioId: PortfolioId, { fields, onMoved }: Moving) {
  const { refresh } = usePortfolio()
  const change = useMutation(changeFieldMutation(portfolioId))
  const isBusy = useRef(false)
  return (field: CustomField, by: -1 | 1) => {
    const position = field.position + by
    if (isBusy.current || position < 0 || position >= fields.length) return
    isBusy.current = true
    const input = {
      params: { id: portfolioId, field: field.id },
      body: { position },
      version: field.version,
    }
    change
      .mutateAsync(input)
      .then(() => onMoved(`${field.name} is ${position + 1} of ${fields.length}.`), sayProblem)
      .then(refresh)
      .catch(sayProblem)
      .finally(() => {
        isBusy.current = false
      })
  }
}
