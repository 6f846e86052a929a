import { memo, useDeferredValue, useMemo } from 'react'
import type { ExportChoice, ExportSection } from '#shared/export/choice.ts'
import type { Material } from '#shared/export/material.ts'
import { tellStory } from '#shared/export/story-of.ts'
import { toldOf } from '#shared/export/told.ts'
import type { Told } from '#shared/export/told.ts'
import { StoryFrame } from './story-frame.tsx'
import { StorySectionView } from './story-section-view.tsx'

/** A page's worth of a long table; the file holds all of it. */
const rowsShown = 40

interface Props {
  material: Material
  choice: ExportChoice
}

/**
 * The file as it would be made, while it is being chosen. What was chosen last is shown until the next is ready; parts are
 * told one by one, so that no portfolio is so large that the page stands still.
 */
export function StoryPreview(props: Props) {
  const material = useDeferredValue(props.material)
  const choice = useDeferredValue(props.choice)
  const { basis, filter, numbers, published } = choice
  // parts come and go without the figures being made again
  const told = useMemo(
    () => toldOf(material, { ...choice, basis, filter, numbers, published, sections: [] }),
    // oxlint-disable-next-line react/exhaustive-deps -- of the choice only these make figures
    [material, basis, filter, numbers, published],
  )
  const story = useMemo(() => tellStory(told), [told])
  const isBehind = material !== props.material || choice !== props.choice
  return (
    <StoryFrame story={story} logo={material.logo} level={2} sheets isBusy={isBehind}>
      {choice.sections.map((id) => (
        <Section key={id} id={id} told={told} />
      ))}
    </StoryFrame>
  )
}

const Section = memo(function Section({ id, told }: { id: ExportSection; told: Told }) {
  const story = useMemo(() => tellStory({ ...told, choice: { ...told.choice, sections: [id] } }), [told, id])
  return story.sections.map((section) => (
    <StorySectionView key={section.id} section={section} level={2} rowsShown={rowsShown} />
  ))
})
