import { useMantineColorScheme } from '@mantine/core'
import { useMatches, useNavigate } from '@tanstack/react-router'
import { may } from '#shared/kernel/may.ts'
import { boardPack, formatWords, formatsOffered } from '../export/format-words.ts'
import { useSignOut } from '../user/use-sign-out.ts'
import { companyPages, portfolioPages } from './pages.ts'
import { schemes } from './schemes.ts'
import { askerOf, useHere } from './use-here.ts'

export interface Command {
  id: string
  label: string
  /** Other words that find it. */
  words?: string
  /** The key that does the same, shown beside it. */
  keys?: string
  run: () => void
}

export interface CommandGroup {
  group: string
  commands: Command[]
}

export const portfoliosGroup = 'Portfolios'

/** Everything that can be done from anywhere, as far as the role goes. */
export function useCommands(onKeys: () => void): CommandGroup[] {
  const here = useHere()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { setColorScheme } = useMantineColorScheme()
  const { portfolio } = here
  const samePage = useSamePage()
  const asker = askerOf(here)

  const portfolioCommands = (key: string): Command[] => [
    ...portfolioPages
      .filter((page) => may(asker, page.right))
      .map((page) => ({
        id: page.to,
        label: page.label,
        keys: `G ${page.go.toUpperCase()}`,
        run: () => void navigate({ to: page.to, params: { key } }),
      })),
    ...(may(asker, 'portfolio.export')
      ? formatsOffered.map((format) => ({
          id: `export ${format}`,
          label: format === boardPack ? 'Export the board pack' : `Export as ${formatWords[format].name}`,
          words: `download save board pack ${format} ${formatWords[format].thing}`,
          run: () =>
            void navigate({ to: '/portfolios/$key/export', params: { key }, hash: `make-${format}` }),
        }))
      : []),
    ...(may(asker, 'initiative.create')
      ? [
          {
            id: 'quick-add',
            label: 'Add an initiative',
            words: 'new quick add log create',
            keys: 'N',
            run: () =>
              void navigate({
                to: '/portfolios/$key/initiatives',
                params: { key },
                search: { add: '1' },
              }),
          },
        ]
      : []),
    ...(may(asker, 'proposal.submit')
      ? [
          {
            id: 'propose',
            label: 'Propose an initiative',
            words: 'intake new idea proposal',
            run: () => void navigate({ to: '/portfolios/$key/propose', params: { key } }),
          },
        ]
      : []),
    ...(may(asker, 'share.keep')
      ? [
          {
            id: 'share',
            label: 'Share a page by a link',
            words: 'share link board guest read only revoke',
            run: () =>
              void navigate({
                to: '/portfolios/$key/settings',
                params: { key },
                search: { tab: 'share' },
              }),
          },
        ]
      : []),
    ...(may(asker, 'initiative.update', true)
      ? [
          {
            id: 'tag-next',
            label: 'Tag next',
            words: 'untagged unclassified what is this for coverage',
            run: () => void navigate({ to: '/portfolios/$key/tag-next', params: { key } }),
          },
        ]
      : []),
  ]

  return [
    ...(portfolio ? [{ group: portfolio.name, commands: portfolioCommands(portfolio.key) }] : []),
    {
      group: portfoliosGroup,
      commands: here.portfolios
        .filter((one) => one.id !== portfolio?.id)
        .map((one) => ({
          id: `portfolio ${one.id}`,
          label: one.name,
          words: `${one.key} open portfolio`,
          run: () => void navigate({ to: samePage, params: { key: one.key } }),
        })),
    },
    {
      group: 'Bearing',
      commands: [
        ...companyPages.map((page) => ({
          id: page.to,
          label: page.label,
          keys: `G ${page.go.toUpperCase()}`,
          run: () => void navigate({ to: page.to }),
        })),
        ...(may({ administrator: here.me?.administrator ?? false, role: null }, 'portfolio.create')
          ? [
              {
                id: 'new-portfolio',
                label: 'New portfolio',
                words: 'create add make',
                run: () => void navigate({ to: '/', search: { new: 'portfolio' } }),
              },
            ]
          : []),
        ...schemes.map((one) => ({
          id: `scheme ${one.id}`,
          label: `Colours: ${one.label.toLowerCase()}`,
          words: 'scheme theme mode',
          run: () => setColorScheme(one.id),
        })),
        { id: 'keys', label: 'Keys', words: 'keyboard shortcuts help', keys: '?', run: onKeys },
        { id: 'sign-out', label: 'Sign out', words: 'log out leave', run: signOut },
      ],
    },
  ]
}

/** Another portfolio opens on the page that we are on, or on Focus. */
function useSamePage() {
  const matches = useMatches()
  const route: string | undefined = matches.at(-1)?.routeId
  return portfolioPages.find((page) => page.to === route)?.to ?? '/portfolios/$key/focus'
}
