import { Button } from '@mantine/core'
import { countText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useSingleKeys } from '../ui/single-keys.ts'
import { EditNotices } from './editing/edit-notices.tsx'
import { SaveState } from './editing/save-state.tsx'
import { useUndoKeys } from './editing/use-undo.ts'
import { InitiativesProvider, useInitiatives } from './initiatives-context.tsx'
import { areaAnswers, purposeAnswers } from './purpose/answers.ts'
import { Answers } from './tagging/answers.tsx'
import { CoverageBar } from './tagging/coverage-bar.tsx'
import { InitiativeCard } from './tagging/initiative-card.tsx'
import { ProvisionalVerdict } from './tagging/provisional-verdict.tsx'
import { TaggingDone } from './tagging/tagging-done.tsx'
import css from './tagging/tagging.module.css'
import { useTagging } from './tagging/use-tagging.ts'

/** The untagged, the heaviest first, one question each: keys 1 to 5 answer, S puts off, Z goes back. */
export const TagNextPage = () => (
  <InitiativesProvider>
    <TagNext />
  </InitiativesProvider>
)

const five = purposeAnswers.filter((answer) => answer.key !== '0')

function TagNext() {
  const { primary, portfolio } = useInitiatives()
  const tagging = useTagging()
  const { current, isAskingArea, left, canGoBack } = tagging
  const answers = isAskingArea ? areaAnswers(primary) : five
  const answerBy = (key: string) => {
    const found = answers.find((answer) => answer.key === key)
    if (found) tagging.answer(found.patch)
  }
  const digits = Object.fromEntries(['1', '2', '3', '4', '5'].map((key) => [key, () => answerBy(key)]))
  useSingleKeys({ ...digits, s: tagging.skip, z: tagging.back })
  useUndoKeys()

  return (
    <>
      <PageHeader
        title="Tag next"
        tools={
          <>
            <Button size="compact-md" variant="default" disabled={!canGoBack} onClick={tagging.back}>
              Back&nbsp;<kbd>Z</kbd>
            </Button>
            <Button size="compact-md" variant="default" disabled={!current} onClick={tagging.skip}>
              Put off&nbsp;<kbd>S</kbd>
            </Button>
          </>
        }
      >
        {current ? `${countText(left)} to go, the heaviest first` : 'One question after another'}
        <SaveState />
      </PageHeader>
      {primary === null && (
        <div className={css['undeclared']}>
          <span>
            No primary strategy is declared yet. Answers are kept, but what drives or supports a strategy is
            only classified once one is.
          </span>
          <LinkButton
            size="compact-sm"
            variant="default"
            to="/portfolios/$key/direction"
            params={{ key: portfolio.key }}
          >
            Declare
          </LinkButton>
        </div>
      )}
      <EditNotices />
      <CoverageBar />
      <div className={css['columns']}>
        <div>
          {current ? (
            <>
              <InitiativeCard row={current} />
              <Answers
                key={`${current.id} ${isAskingArea}`}
                row={current}
                question={isAskingArea ? 'In which area does it sit?' : 'What is this for?'}
                answers={answers}
                onAnswer={tagging.answer}
              />
            </>
          ) : (
            <TaggingDone answered={tagging.answered} putOff={tagging.putOff} onAgain={tagging.again} />
          )}
        </div>
        <ProvisionalVerdict />
      </div>
    </>
  )
}
