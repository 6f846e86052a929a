import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { CallProblem } from '../api/call.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { say, sayProblem } from '../ui/toast.tsx'
import { cancelMutation, commitMutation, importKey, replanMutation } from './import.queries.ts'

/** What can be done with a plan: change it, plan it anew, write it, drop it. */
export function usePlan(run: ImportRun) {
  const { portfolio, refresh } = usePortfolio()
  const client = useQueryClient()
  const navigate = useNavigate()
  const key = importKey(portfolio.id, run.id)
  // a read still on its way would put the plan back that it was sent for
  const keep = async (next: ImportRun) => {
    await client.cancelQueries({ queryKey: key })
    client.setQueryData(key, next)
  }
  const reload = () => client.invalidateQueries({ queryKey: key })

  const replan = useMutation({ ...replanMutation(run.id), onSuccess: keep })
  const commit = useMutation(commitMutation(portfolio.id, run.id))
  const drop = useMutation(cancelMutation(portfolio.id))

  const change = (patch: ImportPatch) =>
    replan.mutate(
      // whoever changes two things quickly changes the second on what the first has made
      { patch, version: () => client.getQueryData<ImportRun>(key)?.version ?? run.version },
      {
        onError: (problem) => {
          const isOld = problem instanceof CallProblem && problem.code === 'stale_version'
          if (!isOld) return sayProblem(problem)
          say('Somebody else changed this plan. Here it is as they left it.')
          return void reload()
        },
      },
    )
  return {
    change,
    isPlanning: replan.isPending,
    isWriting: commit.isPending,
    problem: commit.error,
    planAgain: () => {
      commit.reset()
      // the verdict before is measured on the portfolio as it is now
      void refresh()
      change({})
    },
    write: () =>
      commit.mutate(
        { params: { id: run.id }, version: run.version },
        { onSuccess: ({ reply }) => void keep(reply), onError: () => void reload() },
      ),
    drop: () =>
      drop.mutate(run, {
        onSuccess: () =>
          void navigate({ to: '/portfolios/$key/import', params: { key: portfolio.key }, search: {} }),
        onError: sayProblem,
      }),
  }
}

export type PlanActs = ReturnType<typeof usePlan>
