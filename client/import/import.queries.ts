import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { ImportPatch, ImportRun, RowVerdict } from '#shared/import/import-run.ts'
import type { SavedMapping } from '#shared/import/saved-mapping.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioWrite } from '../api/mutation.ts'

/** How often work under way is asked after. */
const askAgainMs = 700

const isWorkedOn = ({ state }: Pick<ImportRun, 'state'>) => state === 'planning' || state === 'committing'

export const importKey = (portfolioId: PortfolioId, id: string) =>
  ['portfolio', portfolioId, 'import', id] as const

/** An import without its rows; asked again while it is being worked on, which `isUnderWay` may know first. */
export const importQuery = (portfolioId: PortfolioId, id: string, isUnderWay = false) =>
  queryOptions({
    queryKey: importKey(portfolioId, id),
    queryFn: ({ signal }) => call(api.import.read, { params: { id }, query: { limit: 0 } }, { signal }),
    refetchInterval: ({ state }) =>
      isUnderWay || (state.data && isWorkedOn(state.data)) ? askAgainMs : false,
  })

const rowsAtOnce = 100

/** Which rows are looked at: all, those with a warning, or those of one verdict. */
export type RowsShown = RowVerdict | 'all' | 'warned'

const rowsAsked = (shown: RowsShown) =>
  shown === 'all' ? {} : shown === 'warned' ? { warned: 'true' } : { verdict: shown }

/** Its rows, page by page; a plan made anew is another version, with other rows. */
export const importRowsQuery = (
  portfolioId: PortfolioId,
  { id, version }: Pick<ImportRun, 'id' | 'version'>,
  shown: RowsShown,
) =>
  infiniteQueryOptions({
    queryKey: ['portfolio', portfolioId, 'import-rows', id, version, shown],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam }
      const query = { limit: rowsAtOnce, ...cursor, ...rowsAsked(shown) }
      return call(api.import.read, { params: { id }, query }, { signal })
    },
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
  })

/** Earlier imports, newest first. */
export const importsQuery = (portfolioId: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'imports'],
    queryFn: ({ signal }) =>
      call(api.import.list, { params: { id: portfolioId }, query: { limit: 10 } }, { signal }),
  })

/** Uploads a file and plans it; what takes longer than a moment shows its progress instead; `signal` breaks the upload off. Writes nothing to the portfolio. */
export const uploadMutation = (portfolioId: PortfolioId) =>
  mutationOptions({
    mutationFn: ({ file, signal }: { file: File; signal: AbortSignal }) =>
      call(api.import.create, { params: { id: portfolioId } }, { file, signal, waitSeconds: 1 }),
    meta: { stale: [['portfolio', portfolioId, 'imports']] },
  })

/** Changes how the file is read. One after another, each on the version that the one before made. */
export const replanMutation = (id: string) =>
  mutationOptions({
    scope: { id: `import ${id}` },
    mutationFn: ({ patch, version }: { patch: ImportPatch; version: () => number }) =>
      call(api.import.replan, { params: { id }, body: patch, version: version() }),
  })

/** How files were read before, the last used first. */
export const savedMappingsQuery = (portfolioId: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'import-mappings'],
    queryFn: ({ signal }) => call(api.importMapping.list, { params: { id: portfolioId } }, { signal }),
  })

export const forgetMutation = (portfolioId: PortfolioId) =>
  mutationOptions({
    mutationFn: ({ id, version }: Pick<SavedMapping, 'id' | 'version'>) =>
      call(api.importMapping.remove, { params: { id: portfolioId, mapping: id }, version }),
    meta: { stale: [['portfolio', portfolioId, 'import-mappings']] },
  })

export const commitKey = (id: string) => ['import', id, 'commit'] as const

export const commitMutation = (portfolioId: PortfolioId, id: string) => ({
  ...portfolioWrite(api.import.commit, portfolioId),
  mutationKey: commitKey(id),
})

export const undoMutation = (portfolioId: PortfolioId) => portfolioWrite(api.import.undo, portfolioId)

export const cancelMutation = (portfolioId: PortfolioId) =>
  mutationOptions({
    mutationFn: ({ id, version }: Pick<ImportRun, 'id' | 'version'>) =>
      call(api.import.cancel, { params: { id }, version }),
    meta: { stale: [['portfolio', portfolioId, 'imports']] },
  })
