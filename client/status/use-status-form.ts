import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isDay } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { statusDefaults } from '#shared/status/status-update.ts'
import type { StatusFields, StatusUpdate } from '#shared/status/status-update.ts'
import { useLeaveWarning } from '../initiative/editing/use-leave-warning.ts'
import {
  draftStatusWrite,
  publishStatusWrite,
  removeStatusWrite,
  reviseStatusWrite,
} from './status.queries.ts'

export interface StatusStart {
  portfolioId: PortfolioId
  initiative: InitiativeId
  /** What was begun before; null begins a new one. */
  draft: StatusUpdate | null
  /** What was said last: the new update goes on from its words and colours. */
  last: StatusUpdate | null
  today: Day
}

export const fieldNames = ['asOf', 'health', 'schedule', 'cost', 'scope', 'benefit', 'narrative'] as const

/** A form begins with the draft, else with last time's words and colours as of today. */
export const startOf = ({
  draft,
  last,
  today,
}: Pick<StatusStart, 'draft' | 'last' | 'today'>): StatusFields =>
  pick(draft ?? { ...statusDefaults, ...last, asOf: today })

const pick = ({ asOf, health, schedule, cost, scope, benefit, narrative }: StatusFields): StatusFields => ({
  asOf,
  health,
  schedule,
  cost,
  scope,
  benefit,
  narrative,
})

interface OwnErrors {
  asOf?: string
  health?: string
}

function dayProblem(asOf: string, today: Day): string | null {
  if (!isDay(asOf)) return 'Give a day.'
  return asOf > today ? 'Nobody knows yet how things stand after today.' : null
}

/** What was typed and is not saved, by initiative: looking at another one loses nothing. */
const unsaved = new Map<InitiativeId, StatusFields>()

export type StatusForm = ReturnType<typeof useStatusForm>

/** The form of one update: what is in it, saving it as a draft, and publishing it for good. */
export function useStatusForm(start: StatusStart) {
  const { portfolioId, initiative, today } = start
  const [draft, setDraft] = useState(start.draft)
  const [base] = useState(() => startOf(start))
  const [written, setWritten] = useState<StatusFields>(() => unsaved.get(initiative) ?? base)
  const [ownErrors, setOwnErrors] = useState<OwnErrors>({})
  const create = useMutation(draftStatusWrite(portfolioId))
  const revise = useMutation(reviseStatusWrite(portfolioId))
  const publish = useMutation(publishStatusWrite(portfolioId))
  const remove = useMutation(removeStatusWrite(portfolioId))

  useLeaveWarning(unsaved.size > 0)

  const set = (change: Partial<StatusFields>) => {
    const next = { ...written, ...change }
    unsaved.set(initiative, next)
    setWritten(next)
    setOwnErrors({})
  }
  const forget = () => {
    for (const one of [create, revise, publish, remove]) one.reset()
  }
  /** Saves what is written as a draft and answers it; null when a field cannot be read. */
  const save = async (): Promise<StatusUpdate | null> => {
    forget()
    const asOf = dayProblem(written.asOf, today)
    if (asOf !== null) {
      setOwnErrors({ asOf })
      return null
    }
    const { reply } = draft
      ? await revise.mutateAsync({ params: { id: draft.id }, body: written, version: draft.version })
      : await create.mutateAsync({ params: { id: initiative }, body: written })
    setDraft(reply)
    unsaved.delete(initiative)
    return reply
  }
  const saveAndPublish = async (): Promise<boolean> => {
    if (written.health === 'not_reported') {
      setOwnErrors({ health: 'Say how it stands overall before you publish.' })
      return false
    }
    const saved = await save()
    if (!saved) return false
    await publish.mutateAsync({ params: { id: saved.id }, version: saved.version })
    return true
  }
  const removeDraft = async (): Promise<boolean> => {
    if (!draft) return false
    forget()
    await remove.mutateAsync({ params: { id: draft.id }, version: draft.version })
    unsaved.delete(initiative)
    return true
  }
  // what went wrong is kept by the mutation and shown beside the form
  const quietly =
    <T>(work: () => Promise<T>) =>
    async (): Promise<T | false> => {
      try {
        return await work()
      } catch {
        return false
      }
    }
  return {
    initiative,
    today,
    draft,
    written,
    set,
    ownErrors,
    problem: create.error ?? revise.error ?? publish.error ?? remove.error,
    isBusy: create.isPending || revise.isPending || publish.isPending || remove.isPending,
    save: quietly(save),
    publish: quietly(saveAndPublish),
    /** True once the draft is gone. */
    remove: quietly(removeDraft),
    discard: () => {
      unsaved.delete(initiative)
      setWritten(draft ? pick(draft) : base)
    },
  }
}
