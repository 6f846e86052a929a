import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Undone } from '#shared/history/history.api.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { countText } from '../ui/format.ts'
import { offerUndo, say, sayProblem } from '../ui/toast.tsx'
import { undoWrite } from './history.queries.ts'

/** What an undo would leave, while somebody is asked. */
export interface Asked {
  changeSet: number
  would: Undone
}

/** Takes change sets back: at once when all of one can go, else after saying what stays and why. */
export function useUndoSet() {
  const { portfolio } = usePortfolio()
  const undo = useMutation(undoWrite(portfolio.id))
  const [asked, setAsked] = useState<Asked | null>(null)
  const send = (changeSet: number, preview = false) =>
    undo.mutateAsync({ params: { id: portfolio.id }, body: { changeSet, preview } })

  const take = async (changeSet: number) => {
    setAsked(null)
    try {
      const { reply } = await send(changeSet)
      const back = reply.changeSet
      if (back === null) say('Nothing of it could be taken back.')
      else offerUndo(`Change ${countText(changeSet)} is taken back.`, () => send(back))
    } catch (error) {
      sayProblem(error)
    }
  }
  const ask = async (changeSet: number) => {
    try {
      const { reply } = await send(changeSet, true)
      if (reply.left.length === 0 && reply.changed > 0) await take(changeSet)
      else setAsked({ changeSet, would: reply })
    } catch (error) {
      sayProblem(error)
    }
  }
  return { ask, take, asked, close: () => setAsked(null), isBusy: undo.isPending }
}
