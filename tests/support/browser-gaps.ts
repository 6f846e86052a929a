import { cleanup } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// What Mantine and the virtual grid ask of a browser and jsdom has not.

class NarrowQuery extends EventTarget {
  readonly matches = false
  readonly onchange = null
  readonly media: string
  constructor(media: string) {
    super()
    this.media = media
  }
}
// the two deprecated listener methods are left out: nothing here calls them
window.matchMedia = (query) => new NarrowQuery(query) as unknown as MediaQueryList

class SilentResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
vi.stubGlobal('ResizeObserver', SilentResizeObserver)

Element.prototype.scrollIntoView = () => undefined
window.scrollTo = () => undefined

afterEach(() => {
  cleanup()
})
